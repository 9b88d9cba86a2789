//! What the reader is told, whatever the answer does and whatever happened to the key.

use std::fs;
use std::path::Path;

use check::{Checks, Row, Seen, Verdict, verdict, without_detours};
use tempfile::TempDir;

const CHECKS: Checks = &[
    ("right", || seen("1")),
    ("wrong", || seen("0")),
    ("panics", || panic!("index out of bounds")),
    ("loops", || {
        loop {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }),
];

fn seen(output: &str) -> Seen {
    let rows = vec![Row::text("row 11", "1", output)];
    Seen::new(rows, "Add both weights.", "with room")
}

/// A lesson with an exercise of this name, its starter, and this answer key.
fn lesson(id: &str, key: Option<&str>) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let write = |file: &str, text: &str| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
        fs::write(path, text).expect("a new file");
    };
    write(&format!("exercises/{id}.rs"), "edited");
    write(&format!("starters/{id}.rs"), "as it was");
    if let Some(key) = key {
        let text = format!("---\nsource: somewhere.rs\n---\n{key}\n");
        write(&format!("checks/key/{id}.snap"), &text);
    }
    folder
}

fn told(folder: &Path, id: &str) -> String {
    let folder = folder.to_str().expect("a plain name");
    let source = fs::read(Path::new(folder).join(format!("exercises/{id}.rs")));
    let source = source.expect("an answer");
    let verdict: Verdict = verdict(folder, id, &source, CHECKS);
    format!("{:?}", verdict.expect_err("this is not solved"))
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

const KEY: &str = "row 11: 1";

#[test]
fn a_right_answer() {
    let lesson = lesson("right", Some(KEY));
    let folder = lesson.path().to_str().expect("a plain name");
    assert_eq!(verdict(folder, "right", b"edited", CHECKS), Ok(()));
}

#[test]
fn a_wrong_answer() {
    let lesson = lesson("wrong", Some(KEY));
    let text = told(lesson.path(), "wrong");
    says(
        &text,
        &[
            "/exercises/wrong.rs\n",
            "        expected  got\nrow 11         1    0  <-\n",
            "Add both weights.",
            "There is a hint at the end",
        ],
    );
    assert!(!text.contains("key"), "{text}");
    assert!(!text.contains("not edited"), "{text}");
}

#[test]
fn an_untouched_answer() {
    let lesson = lesson("wrong", Some(KEY));
    fs::write(lesson.path().join("exercises/wrong.rs"), "as it was").expect("written");
    says(
        &told(lesson.path(), "wrong"),
        &["You have not edited this file yet."],
    );
}

#[test]
fn a_panic_names_its_line() {
    let text = told(lesson("panics", Some(KEY)).path(), "panics");
    says(
        &text,
        &["stopped with a panic: index out of bounds (", "verdict.rs:"],
    );
}

#[test]
fn a_place_is_named_without_the_detour_that_leads_there() {
    for (text, plain) in [
        (
            "crates/neuron/checks/../exercises/n3.rs:9:5",
            "crates/neuron/exercises/n3.rs:9:5",
        ),
        (
            r"neuron\checks\..\exercises\n3.rs:9:5",
            r"neuron\exercises\n3.rs:9:5",
        ),
        (
            r"neuron\checks\../exercises/n3.rs:9:5",
            r"neuron\exercises/n3.rs:9:5",
        ),
        ("checks and exercises/n3.rs", "checks and exercises/n3.rs"),
    ] {
        assert_eq!(without_detours(text), plain);
    }
}

#[test]
fn an_endless_loop_is_given_up() {
    let text = told(lesson("loops", Some(KEY)).path(), "loops");
    says(
        &text,
        &["still running after 3 seconds", "a loop that never ends"],
    );
}

#[test]
fn a_key_that_agrees_with_a_wrong_answer() {
    let lesson = lesson("wrong", Some("row 11: 0"));
    says(
        &told(lesson.path(), "wrong"),
        &[
            "row 11         1    0  <-",
            "was changed",
            "git checkout -- crates/",
        ],
    );
}

#[test]
fn a_changed_key_beside_a_right_answer() {
    let lesson = lesson("right", Some("row 11: 0"));
    says(
        &told(lesson.path(), "right"),
        &[
            "Your answer is right.",
            "was changed",
            "git checkout -- crates/",
        ],
    );
}

#[test]
fn a_missing_key() {
    let lesson = lesson("right", None);
    says(
        &told(lesson.path(), "right"),
        &[
            "Your answer is right.",
            "is missing",
            "git checkout -- crates/",
        ],
    );
}

#[test]
fn a_table_that_waits_for_review() {
    let lesson = lesson("wrong", Some(KEY));
    let pending = lesson.path().join("checks/key/wrong.snap.new");
    fs::write(pending, "---\nsource: x\n---\nrow 11: 0\n").expect("written");
    says(
        &told(lesson.path(), "wrong"),
        &["waits in", "cargo insta reject"],
    );
}
