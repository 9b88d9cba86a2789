//! A verdict is about the bytes that stand on disk, whatever their date, or there is none.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tests::Reader;

use crate::{G3, G4, N3, Page, exercise, reader, says, weights};

const NOT_OR: [&str; 3] = ["-0.4", "0.6", "0.6"];

/// Puts a file in place as `mv`, `cp -p` or `unzip` do: with a date before that of all that was compiled.
fn put(reader: &Reader, file: &str, text: &str) {
    let beside = format!("{file}.beside");
    reader.save(&beside, text);
    let old = SystemTime::now() - Duration::from_secs(48 * 3600);
    let written = File::options().write(true).open(reader.path(&beside));
    let dated = written.and_then(|written| written.set_modified(old));
    dated.expect("an older date");
    fs::rename(reader.path(&beside), reader.path(file)).expect("in place");
}

fn put_wrong(reader: &Reader) {
    let [w0, w1, w2] = NOT_OR;
    let (task, _) = split(&reader.read(G4));
    put(reader, G4, &format!("{task}\n\n{}\n", weights(w0, w1, w2)));
}

fn put_right(reader: &Reader) {
    put(
        reader,
        G4,
        &reader.read("crates/logic-gates/solutions/g4.rs"),
    );
}

fn split(text: &str) -> (String, String) {
    let (task, rest) = text.split_once("\n\n").expect("a task");
    (task.to_string(), rest.to_string())
}

fn check(reader: &Reader) -> Value {
    let mut check = reader.course();
    let output = check.args(["check", "g4", "--json"]).output();
    serde_json::from_slice::<Value>(&output.expect("it runs").stdout).expect("JSON")[0]
        .clone()
}

/// What the command itself says, and whether it succeeds.
fn cargo_test(reader: &Reader) -> (String, bool) {
    let mut cargo = reader.cargo("test -p logic-gates --test exercises g4");
    let output = cargo.output().expect("cargo runs");
    let text = String::from_utf8(output.stdout).expect("text");
    (text, output.status.success())
}

#[test]
fn an_old_date_deceives_nobody() {
    let reader = reader();
    put_right(&reader);
    assert_eq!(check(&reader)["state"], "solved");

    put_wrong(&reader);
    let (text, success) = cargo_test(&reader);
    assert!(!success && text.contains("no verdict"), "{text}");
    assert!(text.contains("cargo course check g4"), "{text}");
    // What is named there helps, and then the command itself knows.
    let wrong = check(&reader);
    assert_eq!(wrong["state"], "wrong");
    says(&wrong["note"], "AND");
    let (text, success) = cargo_test(&reader);
    assert!(!success && text.contains("not solved yet"), "{text}");

    put_right(&reader);
    assert_eq!(check(&reader)["state"], "solved");
    let (text, success) = cargo_test(&reader);
    assert!(success && text.contains("g4 solved"), "{text}");

    // The whole list, and the page, which remembers.
    put_wrong(&reader);
    let list = reader.course().args(["list", "--json"]).output();
    let list = serde_json::from_slice(&list.expect("it runs").stdout).expect("JSON");
    assert_eq!(exercise(&list, "g4")["state"], "wrong");
    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("g4", "wrong");
    put_right(&reader);
    page.state("g4", "solved");
    put_wrong(&reader);
    page.state("g4", "wrong");
    for news in page.seen.windows(2) {
        let [before, after] = [&news[0], &news[1]].map(|news| exercise(news, "g4"));
        let states = [&before["state"], &after["state"]];
        assert_ne!(states, ["wrong", "solved"], "without any check between");
    }
}

#[test]
fn a_file_that_an_answer_uses_is_looked_at_too() {
    let reader = reader();
    let g2 = "crates/logic-gates/exercises/g2.rs";
    let solved = reader.read("crates/logic-gates/solutions/g2.rs");
    let other = solved.replace("0.8", "5.0");
    reader.save(g2, &solved);
    reader.answer(G4, &weights("super::g2::BIAS - 0.6", "0.6", "0.6"));
    assert_eq!(check(&reader)["state"], "solved");
    put(&reader, g2, &other);
    let (text, success) = cargo_test(&reader);
    assert!(!success && text.contains("no verdict"), "{text}");
    assert_eq!(check(&reader)["state"], "wrong");

    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("g4", "wrong");
    reader.save(g2, &solved);
    page.state("g4", "solved");
    reader.save(g2, &other);
    page.state("g4", "wrong");
}

#[test]
fn an_answer_that_was_reset_and_put_back() {
    let reader = reader();
    let course = |arguments: &[&str]| {
        let output = reader.course().args(arguments).output().expect("it runs");
        assert!(output.status.success(), "{arguments:?}");
    };
    reader.solve(G4);
    course(&["check", "g4"]);
    course(&["reset", "g4", "--yes"]);
    reader.solve("crates/logic-gates/exercises/g5.rs");
    course(&["check", "g5"]);
    // It keeps its date.
    fs::rename(reader.path(&format!("{G4}.kept-1")), reader.path(G4)).expect("moved");
    course(&["check", "g4"]);
}

/// A program that does this and then what cargo does, or the other way round.
#[cfg(unix)]
fn another_cargo(reader: &Reader, before: &str, after: &str) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let program = reader.path("another-cargo");
    let cargo = env!("CARGO");
    let script = format!("#!/bin/sh\n{before}\n'{cargo}' \"$@\" || exit\n{after}\n");
    fs::write(&program, script).expect("written");
    let all = fs::Permissions::from_mode(0o755);
    fs::set_permissions(&program, all).expect("allowed");
    program
}

#[cfg(unix)]
#[test]
fn a_file_that_is_never_the_one_that_was_compiled() {
    let reader = reader();
    let file = reader.path(G4);
    let change = format!(
        "echo \"// $$\" >>'{0}'; touch -t 202001010000 '{0}'",
        file.display()
    );
    let cargo = another_cargo(&reader, "", &change);
    reader.solve(G4);
    let mut check = reader.course();
    let output = check
        .args(["check", "g4", "--json"])
        .env("CARGO", cargo)
        .output();
    let list: Value =
        serde_json::from_slice(&output.expect("it runs").stdout).expect("JSON");
    says(
        &list[0]["problem"],
        "was changed while it was compiled and judged, twice",
    );
}

#[cfg(unix)]
#[test]
fn one_save_is_one_run_of_cargo_and_an_old_date_two() {
    let reader = reader();
    let count = reader.path("runs");
    let cargo =
        another_cargo(&reader, &format!("echo run >>'{}'", count.display()), "");
    let runs = || {
        fs::read_to_string(&count)
            .unwrap_or_default()
            .lines()
            .count()
    };

    let mut course = reader.course();
    let server = tests::Server::with(course.env("CARGO", &cargo));
    let mut page = Page::open(&server);
    page.state("g4", "untouched");
    assert_eq!(runs(), 0, "nothing is edited");
    for (step, (wrong, old)) in [
        (false, false),
        (true, false),
        (false, false),
        (true, true),
        (false, true),
    ]
    .into_iter()
    .enumerate()
    {
        let before = runs();
        match (wrong, old) {
            (false, false) => reader.solve(G4),
            (true, false) => reader.answer(G4, &weights("-0.4", "0.6", "0.6")),
            (false, true) => put_right(&reader),
            (true, true) => put_wrong(&reader),
        }
        page.state("g4", if wrong { "wrong" } else { "solved" });
        assert_eq!(runs() - before, if old { 2 } else { 1 }, "in step {step}");
    }
}

/// Nor does one that is not there.
#[test]
fn one_that_is_gone_takes_no_verdict_from_its_neighbours() {
    let reader = reader();
    fs::remove_file(reader.path(G3)).expect("removed");
    reader.answer(G4, &weights("-0.4", "0.6", "0.6"));
    assert_eq!(check(&reader)["state"], "wrong");
    reader.solve(G4);
    assert_eq!(check(&reader)["state"], "solved");
}

#[test]
fn one_that_does_not_compile_takes_no_verdict_from_its_neighbours() {
    let reader = reader();
    reader.answer(G3, &weights("0.9", "-0.6x", "-0.6"));
    // Found only when the first is left out, because the parser stops before.
    reader.answer(
        "crates/logic-gates/exercises/g5.rs",
        "pub const W0: f64 = 1;",
    );
    reader.solve(G4);
    let check = || {
        let mut check = reader.course();
        let output = check.args(["check", "logic-gates", "--json"]).output();
        let list: Value =
            serde_json::from_slice(&output.expect("it runs").stdout).expect("JSON");
        let states = list.as_array().expect("a list").iter();
        let states: Vec<String> = states
            .filter(|item| item["state"] != "untouched")
            .map(|item| format!("{} {}", item["id"], item["state"]).replace('"', ""))
            .collect();
        states.join(", ")
    };
    assert_eq!(
        check(),
        "g3 does-not-compile, g4 solved, g5 does-not-compile"
    );
    reader.answer(G4, &weights("-0.4", "0.6", "0.6"));
    assert_eq!(
        check(),
        "g3 does-not-compile, g4 wrong, g5 does-not-compile"
    );
    reader.solve(G3);
    reader.solve("crates/logic-gates/exercises/g5.rs");
    reader.solve(G4);
    assert_eq!(check(), "g3 solved, g4 solved, g5 solved");
}

/// By a text editor that makes a link of the file, or a reader who keeps answers elsewhere.
#[cfg(unix)]
#[test]
fn a_link_to_a_file_is_followed() {
    let reader = reader();
    let answers = tempfile::tempdir().expect("a folder");
    let mine = answers.path().join("n3.rs");
    fs::copy(reader.path("crates/neuron/solutions/n3.rs"), &mine).expect("copied");
    fs::remove_file(reader.path(N3)).expect("removed");
    std::os::unix::fs::symlink(&mine, reader.path(N3)).expect("linked");
    let check = reader
        .course()
        .args(["check", "n3"])
        .output()
        .expect("it runs");
    let text = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success() && text.contains("solved"), "{text}");

    // The page sees a save in that file.
    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("n3", "solved");
    let text = fs::read_to_string(&mine).expect("a text");
    fs::write(&mine, text.replace("w0 + w1", "w1")).expect("written");
    page.state("n3", "wrong");
    fs::remove_file(reader.path(N3)).expect("removed");
}
