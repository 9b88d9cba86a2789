//! What a reader sees who checks an answer: the real commands, run in a copy of the workspace, so
//! that nobody's answers are touched. The book shows these outputs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::{Mutex, MutexGuard};

use insta::assert_snapshot;
use tests::{cargo_in, copy_course, without_times};

/// A copy of the workspace in which no exercise has been touched.
struct Workspace {
    folder: PathBuf,
    /// All tests share the copy, so that it is compiled once.
    _alone: MutexGuard<'static, ()>,
}

impl Workspace {
    fn new() -> Workspace {
        static ONE: Mutex<()> = Mutex::new(());
        let alone = ONE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reader");
        copy_course(&folder);
        Workspace {
            folder,
            _alone: alone,
        }
    }

    /// Writes `new` in place of `old` in an exercise.
    fn edit(&self, exercise: &str, old: &str, new: &str) {
        let path = self.folder.join("crates").join(exercise);
        let text = fs::read_to_string(&path).expect("an exercise");
        assert!(text.contains(old), "{exercise} does not contain {old}");
        fs::write(&path, text.replace(old, new)).expect("written");
    }

    fn cargo(&self, arguments: &str) -> Output {
        cargo_in(&self.folder, arguments)
            .output()
            .expect("cargo runs")
    }

    /// Whether a table waits for review.
    fn pending(&self) -> bool {
        let key = "crates/neuron/checks/key/n3.snap.new";
        self.folder.join(key).exists()
    }

    /// What the command prints, and that it ends as it should.
    #[track_caller]
    fn prints(&self, arguments: &str, succeeds: bool) -> String {
        let output = self.cargo(arguments);
        let text = String::from_utf8_lossy(&output.stdout).to_string();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), succeeds, "{text}\n{errors}");
        without_times(&text)
    }
}

const N1: &str = "neuron/exercises/n1.rs";
const N3: &str = "neuron/exercises/n3.rs";
const CHECK_N3: &str = "test -p neuron --test exercises n3";
/// The wrong answer that n3 starts with.
const STARTER: &str = "w0 + w1 + x1 + w2 + x2";
const NO_BIAS: &str = "w1 * x1 + w2 * x2";
const RIGHT: &str = "w0 + w1 * x1 + w2 * x2";

#[test]
fn untouched() {
    let reader = Workspace::new();
    assert_snapshot!("untouched", reader.prints(CHECK_N3, false));
}

#[test]
fn a_wrong_answer_then_a_right_one() {
    let reader = reader_without_the_bias();
    assert_snapshot!("wrong", reader.prints(CHECK_N3, false));

    reader.edit(N3, NO_BIAS, RIGHT);
    assert_snapshot!("solved", reader.prints(CHECK_N3, true));
}

#[test]
fn a_panic_and_an_endless_loop_leave_the_other_exercises_alone() {
    let reader = Workspace::new();
    reader.edit(N1, "0.0;", "-0.2;");
    reader.edit(
        N3,
        STARTER,
        "[w0, w1, x1, w2, x2][5.0 as usize + w0 as usize]",
    );
    let text = reader.prints("test -p neuron --test exercises", false);
    for part in [
        "test n1 ... ",
        "n1 solved",
        "stopped with a panic: index out of bounds",
        "2 failed",
    ] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
    assert!(!text.contains("checks/.."), "{text}");

    reader.edit(
        N3,
        "[w0, w1, x1, w2, x2][5.0 as usize + w0 as usize]",
        "loop { std::hint::black_box([w0, w1, x1, w2, x2]); }",
    );
    let text = reader.prints("test -p neuron --test exercises", false);
    for part in ["n1 solved", "a loop that never ends", "2 failed"] {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}

const INSTA: &str = "-p neuron --test exercises -- n3";

/// A copy in which the bias was forgotten.
fn reader_without_the_bias() -> Workspace {
    let reader = Workspace::new();
    reader.edit(N3, STARTER, NO_BIAS);
    reader
}

#[test]
#[ignore = "needs cargo-insta: cargo install cargo-insta --version 1.49.0 --locked"]
fn with_cargo_insta() {
    let reader = reader_without_the_bias();
    assert_snapshot!(
        "insta_check",
        reader.prints(&format!("insta test --check {INSTA}"), false)
    );
    assert!(!reader.pending(), "--check leaves nothing behind");

    // Without --check the verdict is the same, but a wrong table waits for review.
    assert_snapshot!(
        "insta_test",
        reader.prints(&format!("insta test {INSTA}"), false)
    );
    assert!(reader.pending());
    let text = reader.prints(CHECK_N3, false);
    assert!(
        text.contains("throw it away with: cargo insta reject"),
        "{text}"
    );

    // Whoever accepts it is told so.
    reader.prints("insta accept", true);
    assert_snapshot!("insta_accepted", reader.prints(CHECK_N3, false));

    // A right answer clears away what waits, and passes each way.
    drop(reader);
    let reader = reader_without_the_bias();
    reader.prints(&format!("insta test {INSTA}"), false);
    reader.edit(N3, NO_BIAS, RIGHT);
    for command in [
        CHECK_N3,
        &format!("insta test {INSTA}"),
        &format!("insta test --check {INSTA}"),
    ] {
        assert!(
            reader.prints(command, true).contains("n3 solved"),
            "{command}"
        );
        assert!(!reader.pending(), "{command}");
    }
}

#[test]
#[ignore = "needs cargo-nextest: cargo install cargo-nextest --locked"]
fn with_cargo_nextest() {
    let reader = reader_without_the_bias();
    let nextest = "nextest run -p neuron --test exercises n3";
    let wrong = reader.cargo(nextest);
    let text = String::from_utf8_lossy(&wrong.stderr);
    assert!(
        !wrong.status.success() && text.contains("The bias is missing"),
        "{text}"
    );

    reader.edit(N3, NO_BIAS, RIGHT);
    assert!(reader.cargo(nextest).status.success());
}
