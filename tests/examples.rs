//! Every example of every lesson, run as a reader runs it. What it prints is held as a snapshot of
//! its lesson, and the book shows that.

use std::collections::BTreeSet;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tests::{lessons, root};

/// Lesson, example, its arguments, and the name of the snapshot.
const RUNS: &[(&str, &str, &[&str], &str)] = &[
    ("neuron", "lamp", &[], "lamp"),
    ("neuron", "evenings", &[], "evenings"),
    ("threshold", "decide", &[], "decide"),
    ("threshold", "tie", &[], "tie"),
    ("logic-gates", "gates", &[], "gates"),
    ("logic-gates", "xor", &[], "xor"),
    ("logic-gates", "gates", &["all"], "gates_all"),
    ("manual-tuning", "nor", &[], "nor"),
    ("manual-tuning", "tug_of_war", &[], "tug_of_war"),
    ("error-update", "learn", &[], "learn_or"),
    ("error-update", "learn", &["XOR"], "learn_xor"),
    ("error-update", "learn", &["NAND", "0.1"], "learn_nand_0.1"),
    ("error-update", "iris", &[], "iris"),
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

/// Cargo, for the examples in the folder in which these tests were built.
fn cargo(command: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args([command, "--quiet", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join(".."))
        .current_dir(root());
    cargo
}

/// The example `train` with these arguments.
fn train(arguments: &[&str]) -> Output {
    cargo("run")
        .args(["-p", "error-update", "--example", "train", "--"])
        .args(arguments)
        .output()
        .expect("cargo runs")
}

#[test]
fn examples_print_what_the_book_shows() {
    let root = root();
    let built = cargo("build").arg("--examples").status();
    assert!(
        built.expect("cargo runs").success(),
        "the examples do not build"
    );
    let examples = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../debug/examples");

    for (lesson, example, arguments, name) in RUNS {
        let run = Command::new(examples.join(format!("{example}{EXE_SUFFIX}")))
            .args(*arguments)
            .current_dir(&root)
            .output()
            .unwrap_or_else(|error| panic!("{lesson}, example {example}: {error}"));
        let errors = String::from_utf8_lossy(&run.stderr);
        assert!(
            run.status.success(),
            "{lesson}, example {example}: {errors}"
        );

        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(
            root.join("crates").join(lesson).join("tests/snapshots"),
        );
        settings.set_omit_expression(true);
        settings.bind(|| {
            insta::assert_snapshot!(*name, String::from_utf8_lossy(&run.stdout))
        });
    }
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

#[test]
fn no_example_is_left_out() {
    let run: BTreeSet<_> = RUNS
        .iter()
        .map(|(lesson, example, ..)| (*lesson, *example))
        .collect();
    let mut there = BTreeSet::new();
    for lesson in lessons() {
        for file in root()
            .join("crates")
            .join(&lesson)
            .join("examples")
            .read_dir()
            .unwrap()
        {
            let example = file.unwrap().path();
            let example = example.file_stem().unwrap().to_str().unwrap().to_string();
            there.insert((lesson.clone(), example));
        }
    }
    let there: BTreeSet<_> = there
        .iter()
        .map(|(l, e)| (l.as_str(), e.as_str()))
        .collect();
    assert_eq!(run, there);
}
