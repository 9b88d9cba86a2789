//! Every example of every lesson, run as a reader runs it. What it prints is held as a snapshot of
//! its lesson, and the book shows that.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use tests::{lessons, root, snapshots};

/// Examples that run in another way than without arguments, or in several: lesson, example, arguments,
/// and the name of the snapshot. Every other runs once, and its snapshot is called as it is.
const RUNS: &[(&str, &str, &[&str], &str)] = &[
    ("threshold", "decide", &[], "decide"),
    ("threshold", "decide", &["-0.1"], "decide_-0.1"),
    ("logic-gates", "gates", &[], "gates"),
    ("logic-gates", "gates", &["all"], "gates_all"),
    ("error-update", "learn", &[], "learn_or"),
    ("error-update", "learn", &["XOR"], "learn_xor"),
    ("error-update", "learn", &["NAND", "0.1"], "learn_nand_0.1"),
    (
        "error-update",
        "train",
        &["crates/error-update/data/alarm.csv"],
        "train_alarm",
    ),
    (
        "error-update",
        "train",
        &[
            "crates/error-update/starters/project.csv",
            "--hold-back",
            "5",
        ],
        "train_project",
    ),
];

/// The examples of a lesson, by their names.
fn examples_of(lesson: &str) -> Vec<String> {
    let folder = root().join("crates").join(lesson).join("examples");
    let files = folder.read_dir().expect("a lesson has examples");
    let paths = files.map(|file| file.expect("a file").path());
    let names = paths.map(|path| path.file_stem().map(|name| name.to_owned()));
    let mut names: Vec<String> =
        names.filter_map(|name| name?.into_string().ok()).collect();
    names.sort();
    names
}

/// An example as it was compiled beside this test.
fn example(name: &str) -> Command {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
        // A test of this package alone has not built them.
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--examples", "--target-dir"])
            .arg(&target)
            .current_dir(root())
            .status();
        let built = built.expect("cargo runs").success();
        assert!(built, "the examples do not build");
        target.join("debug/examples")
    });
    let mut example = Command::new(FOLDER.join(format!("{name}{EXE_SUFFIX}")));
    example.current_dir(root());
    example
}

/// The example `train` with these arguments.
fn train(arguments: &[&str]) -> Output {
    example("train").args(arguments).output().expect("it runs")
}

#[test]
fn examples_print_what_the_book_shows() {
    for lesson in lessons() {
        for name in examples_of(&lesson) {
            let runs = RUNS
                .iter()
                .filter(|(of, example, ..)| *of == lesson && *example == name);
            let mut runs: Vec<(&[&str], &str)> = runs
                .map(|(_, _, arguments, snapshot)| (*arguments, *snapshot))
                .collect();
            if runs.is_empty() {
                runs.push((&[], &name));
            }
            for (arguments, snapshot) in runs {
                prints(&lesson, &name, arguments, snapshot);
            }
        }
    }
    for (lesson, example, ..) in RUNS {
        let there = examples_of(lesson).iter().any(|name| name == example);
        assert!(there, "{lesson} has no example {example}");
    }
}

fn prints(lesson: &str, name: &str, arguments: &[&str], snapshot: &str) {
    let run = example(name).args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{lesson}, example {name}: {error}"));
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{lesson}, example {name}: {errors}");
    let snapshot = format!("examples__{snapshot}");
    let printed = String::from_utf8_lossy(&run.stdout);
    snapshots(&format!("crates/{lesson}/tests/snapshots"))
        .bind(|| insta::assert_snapshot!(snapshot, printed));
}

#[test]
fn decide_says_what_is_wrong_with_its_bias() {
    let run = example("decide").arg("low").output().expect("it runs");
    let errors = String::from_utf8_lossy(&run.stderr);
    assert_eq!(
        errors.trim_end(),
        "error: the bias `low` is not a number: try -0.1"
    );
    assert_eq!(run.status.code(), Some(2));
}

#[test]
fn train_says_what_is_wrong_with_its_arguments() {
    let file = "crates/error-update/data/alarm.csv";
    let xor = Path::new(env!("CARGO_TARGET_TMPDIR")).join("xor.csv");
    fs::write(&xor, "0,0,0\n0,1,1\n1,0,1\n1,1,0\n").expect("written");
    let xor = xor.to_str().expect("text");
    let cases = [
        (vec!["nowhere.csv"], "cannot read nowhere.csv: "),
        (
            vec![file, "fast"],
            "the learning rate `fast` is not a number",
        ),
        (
            vec![file, "0.1", "many"],
            "`many` is not a number of epochs",
        ),
        (
            vec![file, "--hold-back"],
            "`` is not a number of rows to hold back",
        ),
        (
            vec![file, "--hold-back", "4"],
            "4 of 4 rows held back leave none",
        ),
        (
            vec![xor, "9e307"],
            "in epoch 2 a weight grew too large for a number",
        ),
        (vec![file, "1", "2", "3"], "too many arguments\nusage: "),
    ];
    for (arguments, message) in cases {
        let run = train(&arguments);
        let errors = String::from_utf8_lossy(&run.stderr);
        assert!(errors.starts_with(&format!("error: {message}")), "{errors}");
        assert_eq!(run.status.code(), Some(2));
    }
}

#[test]
fn train_gives_up_when_told_to() {
    for epochs in ["0", "1"] {
        let run = train(&["crates/error-update/data/alarm.csv", "0.1", epochs]);
        let text = String::from_utf8_lossy(&run.stdout);
        let end = format!("\ngave up after {epochs} epochs and ");
        assert!(text.contains(&end), "{text}");
    }
}
