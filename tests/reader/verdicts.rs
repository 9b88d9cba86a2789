//! What a reader sees who checks an answer: the real commands, run in a copy of the workspace, so
//! that nobody's answers are touched. The book shows these outputs.

use tests::{Reader, exercises, snapshots, without_times};

use crate::{N3, reader};

/// Writes `new` in place of `old` in an exercise.
fn edit(reader: &Reader, exercise: &str, old: &str, new: &str) {
    let text = reader.read(exercise);
    assert!(text.contains(old), "{exercise} does not contain {old}");
    reader.save(exercise, &text.replace(old, new));
}

/// Whether a table waits for review.
fn pending(reader: &Reader) -> bool {
    reader.path("crates/neuron/checks/key/n3.snap.new").exists()
}

/// What the command prints, and that it ends as it should.
#[track_caller]
fn prints(reader: &Reader, arguments: &str, succeeds: bool) -> String {
    let output = reader.cargo(arguments).output().expect("cargo runs");
    let text = String::from_utf8_lossy(&output.stdout).to_string();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.success(), succeeds, "{text}\n{errors}");
    without_line(&without_times(&text))
}

/// insta says by which line of ours it was called; that changes with our file.
fn without_line(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| match line.strip_prefix("Source: ") {
            Some(source) => {
                format!("Source: {}", source.split(':').next().unwrap_or(source))
            }
            None => line.to_string(),
        });
    lines.collect::<Vec<String>>().join("\n")
}

#[track_caller]
fn holds(name: &str, text: &str) {
    snapshots("tests/snapshots").bind(|| insta::assert_snapshot!(name, text));
}

const N1: &str = "crates/neuron/exercises/n1.rs";
const CHECK_N3: &str = "test -p neuron --test exercises n3";
/// The wrong answer that n3 starts with.
const STARTER: &str = "w0 + w1 + x1 + w2 + x2";
const NO_BIAS: &str = "w1 * x1 + w2 * x2";
const RIGHT: &str = "w0 + w1 * x1 + w2 * x2";

#[test]
fn untouched() {
    let reader = reader();
    holds("verdicts__untouched", &prints(&reader, CHECK_N3, false));
}

#[test]
fn a_wrong_answer_then_a_right_one() {
    let reader = reader_without_the_bias();
    holds("verdicts__wrong", &prints(&reader, CHECK_N3, false));

    edit(&reader, N3, NO_BIAS, RIGHT);
    holds("verdicts__solved", &prints(&reader, CHECK_N3, true));
}

#[test]
fn a_panic_and_an_endless_loop_leave_the_other_exercises_alone() {
    let reader = reader();
    edit(&reader, N1, "0.0;", "-0.2;");
    edit(
        &reader,
        N3,
        STARTER,
        "[w0, w1, x1, w2, x2][5.0 as usize + w0 as usize]",
    );
    let of_lesson = exercises()
        .into_iter()
        .filter(|(lesson, _)| lesson == "neuron");
    let others = format!("1 of {} solved", of_lesson.count());
    let text = prints(&reader, "test -p neuron --test exercises", false);
    for part in [
        "✓ n1 solved",
        "stopped with a panic: index out of bounds",
        &others,
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
    assert!(!text.contains("checks/.."), "{text}");

    edit(
        &reader,
        N3,
        "[w0, w1, x1, w2, x2][5.0 as usize + w0 as usize]",
        "loop { std::hint::black_box([w0, w1, x1, w2, x2]); }",
    );
    let text = prints(&reader, "test -p neuron --test exercises", false);
    for part in ["n1 solved", "a loop that never ends", &others] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

#[test]
fn settings_of_insta_change_no_verdict() {
    let reader = reader();
    reader.solve(N3);
    for (variable, value) in [
        ("INSTA_WORKSPACE_ROOT", "nowhere"),
        ("INSTA_UPDATE", "banana"),
        ("INSTA_FORCE_PASS", "1"),
    ] {
        let output = reader.cargo(CHECK_N3).env(variable, value).output();
        let text = String::from_utf8(output.expect("cargo runs").stdout).expect("text");
        assert!(text.contains("✓ n3 solved"), "{text}");
        assert_eq!(text.contains(variable), value == "banana", "{text}");
    }
    // With another folder no snapshot of the lesson would be found.
    let mut lesson = reader.cargo("test -p neuron --test answers");
    let output = lesson.env("INSTA_WORKSPACE_ROOT", "nowhere").output();
    assert!(output.expect("cargo runs").status.success());
}

#[test]
fn an_exercise_that_is_not_there() {
    let reader = reader();
    for (name, told) in [
        ("g1", "g1 is an exercise of logic-gates, not of neuron."),
        ("n33", "There is no exercise `n33` in neuron."),
    ] {
        let mut cargo =
            reader.cargo(&format!("test -p neuron --test exercises {name}"));
        let output = cargo.output().expect("cargo runs");
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && text.contains(told), "{text}");
    }
}

const INSTA: &str = "-p neuron --test exercises -- n3";

/// A copy in which the bias was forgotten.
fn reader_without_the_bias() -> Reader {
    let reader = reader();
    edit(&reader, N3, STARTER, NO_BIAS);
    reader
}

#[test]
#[ignore = "needs cargo-insta; CONTRIBUTING.md says how to install it"]
fn with_cargo_insta() {
    let reader = reader_without_the_bias();
    holds(
        "verdicts__insta_check",
        &prints(&reader, &format!("insta test --check {INSTA}"), false),
    );
    assert!(!pending(&reader), "--check leaves nothing behind");

    // Without --check the verdict is the same, but a wrong table waits for review.
    holds(
        "verdicts__insta_test",
        &prints(&reader, &format!("insta test {INSTA}"), false),
    );
    assert!(pending(&reader));
    let text = prints(&reader, CHECK_N3, false);
    assert!(
        text.contains("throw it away with: cargo insta reject"),
        "{text}"
    );

    // Whoever accepts it is told so.
    prints(&reader, "insta accept", true);
    holds(
        "verdicts__insta_accepted",
        &prints(&reader, CHECK_N3, false),
    );

    // A right answer clears away what waits, and passes each way.
    drop(reader);
    let reader = reader_without_the_bias();
    prints(&reader, &format!("insta test {INSTA}"), false);
    edit(&reader, N3, NO_BIAS, RIGHT);
    for command in [
        CHECK_N3,
        &format!("insta test {INSTA}"),
        &format!("insta test --check {INSTA}"),
    ] {
        assert!(
            prints(&reader, command, true).contains("n3 solved"),
            "{command}"
        );
        assert!(!pending(&reader), "{command}");
    }
}

#[test]
#[ignore = "needs cargo-nextest; CONTRIBUTING.md says how to install it"]
fn with_cargo_nextest() {
    let reader = reader_without_the_bias();
    let nextest = "nextest run -p neuron --test exercises n3";
    let wrong = reader.cargo(nextest).output().expect("cargo runs");
    let text = String::from_utf8_lossy(&wrong.stderr);
    assert!(
        !wrong.status.success() && text.contains("The bias is missing"),
        "{text}"
    );

    edit(&reader, N3, NO_BIAS, RIGHT);
    let right = reader.cargo(nextest).output().expect("cargo runs");
    assert!(right.status.success());
}
