//! The terminal does what the page does.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::{Output, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tests::{Reader, exercises, lessons, snapshots};

use crate::{G3, G4, N3, reader, weights};

/// What the program prints and how it ends, with these arguments.
fn course(reader: &Reader, arguments: &[&str]) -> Output {
    let mut course = reader.course();
    course.args(arguments).output().expect("the program runs")
}

/// The program succeeds; what it printed.
#[track_caller]
fn prints(reader: &Reader, arguments: &[&str]) -> String {
    let output = course(reader, arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// The program refuses with a single line, which is returned.
#[track_caller]
fn refusal(reader: &Reader, arguments: &[&str]) -> String {
    let output = course(reader, arguments);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(told.lines().count(), 1, "{told}");
    told.trim_end().to_string()
}

#[track_caller]
fn refuses(reader: &Reader, arguments: &[&str], line: &str) {
    assert_eq!(refusal(reader, arguments), line);
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn list_check_and_next() {
    let reader = reader();
    let all = exercises().len();
    reader.solve("crates/neuron/exercises/n1.rs");
    reader.answer(G4, &weights("0.0", "0.6", "0.0"));
    let list = prints(&reader, &["list"]);
    for line in [
        "✓ n1  One row by hand                      solved",
        "· n2  Who pushes hardest?                  not begun",
        "✗ g4  OR                                   not solved yet",
        "[#-",
        &format!("-] 1 of {all} solved\n"),
        "Next: n2, Who pushes hardest? (crates/neuron/exercises/n2.rs)",
    ] {
        assert!(list.contains(line), "`{line}` is missing in:\n{list}");
    }
    // The book shows this one.
    snapshots("crates/course/tests/snapshots").bind(|| {
        insta::assert_snapshot!("terminal__next", prints(&reader, &["next"]));
    });

    // What is not solved is a failure, for scripts.
    let check = course(&reader, &["check", "logic-gates"]);
    assert_eq!(check.status.code(), Some(1));
    let check = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(check.contains("✗ g4 OR: not solved yet\n"), "{check}");
    assert!(check.contains("row 01         1      0  <-\n"), "{check}");
    let gates = exercises()
        .into_iter()
        .filter(|(lesson, _)| lesson == "logic-gates");
    let solved = format!("] 0 of {} solved", gates.count());
    assert!(check.contains(&solved), "{check}");
    assert!(!check.contains("g3"), "nobody has begun it:\n{check}");
    assert!(prints(&reader, &["check", "n1"]).contains("✓ n1 One row by hand: solved"));
    let told = refusal(&reader, &["check", "logic"]);
    let lessons = lessons().join(", ");
    let begin = format!(
        "error: there is no lesson or exercise `logic`; the lessons are {lessons}; \
         the exercises are n1 to n"
    );
    assert!(told.starts_with(&begin), "{told}");
    for command in ["check", "hint", "solution", "reset", "restore"] {
        for name in ["neuron/g4", "crates/neuron/exercises/g4.rs"] {
            let told = "error: g4 is an exercise of logic-gates, not of neuron";
            refuses(&reader, &[command, name], told);
        }
    }
    let check = course(&reader, &["check", "logic-gates/g4"]);
    assert!(String::from_utf8_lossy(&check.stdout).starts_with("✗ g4 OR"));

    // The same for programs.
    let list = json(&prints(&reader, &["list", "--json"]));
    assert_eq!((&list["solved"], &list["total"]), (&1.into(), &all.into()));
    let check = json(&String::from_utf8_lossy(
        &course(&reader, &["check", "g4", "--json"]).stdout,
    ));
    assert_eq!(
        (&check[0]["id"], &check[0]["state"]),
        (&"g4".into(), &"wrong".into())
    );
    assert_eq!(check[0]["rows"][1]["expected"], "1");
    assert_eq!(json(&prints(&reader, &["next", "--json"]))["id"], "n2");
}

#[test]
fn colours_are_for_those_who_want_them() {
    let reader = reader();
    let colours = |variables: &[(&str, &str)]| {
        let mut course = reader.course();
        course.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        let output = course.arg("list").envs(variables.iter().copied()).output();
        output.expect("it runs").stdout.contains(&0x1b)
    };
    assert!(!colours(&[]), "a pipe gets none");
    assert!(colours(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn hints_and_solutions() {
    let reader = reader();
    let hint = prints(&reader, &["hint", "g4"]);
    assert_eq!(
        hint,
        "One vote alone has to reach 0.5. The bias alone must not.\n"
    );
    let told = refusal(&reader, &["hint", "g99"]);
    let begin = "error: there is no exercise `g99`; the exercises are n1 to n";
    assert!(told.starts_with(begin), "{told}");

    // As a reader may write it.
    for name in ["G4", "g4.rs", "crates/logic-gates/exercises/g4.rs"] {
        assert_eq!(prints(&reader, &["hint", name]), hint);
    }

    let solution = "pub const W0: f64 = 0.2;";
    refuses(
        &reader,
        &["solution", "g4"],
        "error: g4 is not solved yet; try `cargo course hint g4`, or see the solution with \
         `cargo course solution g4 --anyway`",
    );
    assert!(prints(&reader, &["solution", "g4", "--anyway"]).contains(solution));
    reader.answer(G4, &weights("0.1", "0.5", "0.5"));
    // Another that does not compile is no reason to wait.
    reader.answer(G3, "fn oops( {");
    assert!(prints(&reader, &["solution", "g4"]).contains(solution));
}

#[test]
fn a_reset_asks_first_and_keeps_a_copy() {
    let reader = reader();
    let starter = reader.read(G4);
    let kept = |number: u8| format!("{G4}.kept-{number}");
    assert_eq!(
        prints(&reader, &["reset", "g4"]),
        format!("{G4} is as it was given out; nothing to do.\n")
    );
    for number in 1..=2 {
        reader.answer(G4, &weights("0.1", "0.5", &format!("0.{number}")));
        let mine = reader.read(G4);
        // Nobody is there to be asked.
        refuses(
            &reader,
            &["reset", "g4"],
            &format!("error: nobody is there to be asked; add --yes to reset {G4}"),
        );
        assert_eq!(reader.read(G4), mine);

        prints(&reader, &["reset", "g4", "--yes"]);
        assert_eq!(reader.read(G4), starter);
        assert_eq!(reader.read(&kept(number)), mine, "no copy is overwritten");
    }

    // The whole folder is gone.
    fs::remove_dir_all(reader.path("crates/logic-gates/exercises")).expect("removed");
    prints(&reader, &["reset", "g4", "--yes"]);
    assert_eq!(reader.read(G4), starter);
}

#[test]
fn a_restore_brings_back_what_was_kept_last() {
    let reader = reader();
    let starter = reader.read(G4);
    let kept = |number: u8| format!("{G4}.kept-{number}");
    refuses(
        &reader,
        &["restore", "g4"],
        "error: no answer to g4 is kept; `cargo course reset g4` keeps the one that you have",
    );
    let told = refusal(&reader, &["restore", "g99"]);
    assert!(
        told.starts_with("error: there is no exercise `g99`"),
        "{told}"
    );

    // The first of two that are kept, and the second.
    let answer = |text: &str| {
        reader.answer(G4, &weights("0.1", "0.5", text));
        reader.read(G4)
    };
    let first = answer("0.1");
    prints(&reader, &["reset", "g4", "--yes"]);
    let second = answer("0.2");
    prints(&reader, &["reset", "g4", "--yes"]);
    let before = SystemTime::now() - Duration::from_secs(3600);
    let copy = File::options().write(true).open(reader.path(&kept(2)));
    copy.and_then(|copy| copy.set_modified(before))
        .expect("a date");
    assert_eq!(
        prints(&reader, &["restore", "g4"]),
        format!("{G4} is again what was kept in {}.\n", kept(2))
    );
    assert_eq!(reader.read(G4), second);
    // cargo looks at the date.
    let date = fs::metadata(reader.path(G4)).and_then(|file| file.modified());
    assert!(date.expect("a date") > before, "it is not compiled");
    assert_eq!(
        prints(&reader, &["restore", "g4"]),
        format!("{G4} is what is kept in {}; nothing to do.\n", kept(2))
    );

    // What is kept already is not kept again; but what is not, is.
    prints(&reader, &["reset", "g4", "--yes"]);
    assert!(!reader.path(&kept(3)).exists());
    let third = answer("0.3");
    assert_eq!(
        prints(&reader, &["restore", "g4"]),
        format!(
            "Your answer is kept in {}\n{G4} is again what was kept in {}.\n",
            kept(3),
            kept(2)
        )
    );
    assert_eq!(reader.read(G4), second);
    for (number, mine) in [(1, &first), (2, &second), (3, &third)] {
        assert_eq!(&reader.read(&kept(number)), mine);
    }

    // The file, or its folder, is gone; and one of the copies, whose number is not used again.
    fs::remove_file(reader.path(G4)).expect("removed");
    fs::remove_file(reader.path(&kept(1))).expect("removed");
    prints(&reader, &["restore", "g4"]);
    assert_eq!(reader.read(G4), third);
    answer("0.4");
    prints(&reader, &["reset", "g4", "--yes"]);
    assert!(!reader.path(&kept(1)).exists() && reader.path(&kept(4)).exists());
    assert_eq!(reader.read(G4), starter);
}

/// A reader may keep the answers elsewhere, and lead to them by links.
#[cfg(unix)]
#[test]
fn a_link_is_written_through_and_stays() {
    let reader = reader();
    let starter = reader.read(G4);
    let elsewhere = reader.path("elsewhere.rs");
    let link = reader.path(G4);
    reader.answer(G4, &weights("0.1", "0.5", "0.1"));
    let mine = reader.read(G4);
    fs::rename(&link, &elsewhere).expect("moved");
    std::os::unix::fs::symlink("../../../elsewhere.rs", &link).expect("a link");
    let text = || fs::read_to_string(&elsewhere).expect("a text");

    prints(&reader, &["reset", "g4", "--yes"]);
    assert!(link.is_symlink());
    assert_eq!(
        (text(), reader.read(G4)),
        (starter.clone(), starter.clone())
    );
    assert_eq!(reader.read(&format!("{G4}.kept-1")), mine);
    prints(&reader, &["restore", "g4"]);
    assert!(link.is_symlink());
    assert_eq!(text(), mine);

    fs::remove_file(&elsewhere).expect("removed");
    for arguments in [&["reset", "g4", "--yes"][..], &["restore", "g4"]] {
        let told = refusal(&reader, arguments);
        let begin = format!(
            "error: {G4} is a link to a file that is not there; delete the link first"
        );
        assert!(told.starts_with(&begin), "{told}");
        assert!(link.is_symlink() && !elsewhere.exists());
    }
    fs::remove_file(&link).expect("removed");
    prints(&reader, &["reset", "g4", "--yes"]);
    assert_eq!(reader.read(G4), starter);
    assert!(!link.is_symlink() && !elsewhere.exists());
}

#[test]
fn what_the_code_prints_is_shown() {
    let reader = reader();
    let head =
        "pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64";
    for (body, wrong) in [
        ("w1 * x1 + w2 * x2", true),
        ("w0 + w1 * x1 + w2 * x2", false),
    ] {
        let body = format!("println!(\"w0 is {{w0}}\"); {body}");
        reader.answer(N3, &format!("{head} {{\n    {body}\n}}"));
        let check = course(&reader, &["check", "n3"]);
        assert_eq!(check.status.success(), !wrong);
        let text = String::from_utf8_lossy(&check.stdout);
        assert!(text.contains("\n\nYour code printed:\nw0 is "), "{text}");
    }
}

#[test]
fn the_whole_course() {
    let reader = reader();
    let all = exercises();
    for (lesson, id) in &all {
        reader.solve(&format!("crates/{lesson}/exercises/{id}.rs"));
    }
    let check = prints(&reader, &["check"]);
    let end = format!("#] {0} of {0} solved\n", all.len());
    assert!(check.ends_with(&end), "{check}");
    let next = prints(&reader, &["next"]);
    assert_eq!(next, "All exercises are solved. Congratulations!\n");
}

#[test]
fn watching_without_a_page() {
    let reader = reader();
    let mut watch = reader
        .course()
        .args(["watch", "--json"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut lines = BufReader::new(watch.stdout.take().expect("piped")).lines();
    // The program says nothing of what was not saved while it ran, so it may not be ready for the
    // first save: one more follows until it answers. A save ends the compiling of the one before it,
    // so each is given twice as long as the last.
    let (answers, answered) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        while let Some(Ok(line)) = lines.next() {
            let _ = answers.send(line);
        }
    });
    let line = (1..10).find_map(|save| {
        reader.answer(N3, &format!("// Save {save}.\n\npub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {{\n    w0 + w1 * x1 + w2 * x2\n}}"));
        answered.recv_timeout(Duration::from_secs(1 << save)).ok()
    });
    let verdict = json(&line.expect("a verdict"));
    assert_eq!(
        (&verdict["id"], &verdict["state"]),
        (&"n3".into(), &"solved".into())
    );
    watch.kill().expect("it runs");
    watch.wait().expect("it ends");
}
