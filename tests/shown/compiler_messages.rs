//! The ten compiler messages of the book: each program is the answer to an exercise, with a mistake; it
//! is refused as the page shows, and its fixed twin compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tests::{exercises, read, snapshots};

fn programs(folder: &Path) -> Vec<PathBuf> {
    let mut programs: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    programs.sort();
    programs
}

fn rustc() -> Command {
    Command::new(std::env::var("RUSTC").unwrap_or("rustc".to_string()))
}

/// Checks a program without building it, in its own folder so that no path is in the message.
fn check(program: &Path) -> Output {
    rustc()
        .args([
            "--edition=2024",
            "--crate-type=lib",
            "--emit=metadata",
            "--color=never",
            "--out-dir",
        ])
        .arg(env!("CARGO_TARGET_TMPDIR"))
        .arg(program.file_name().expect("a file"))
        .current_dir(program.parent().expect("in a folder"))
        .output()
        .expect("rustc runs")
}

#[test]
fn ten_mistakes_are_refused_as_the_book_shows() {
    let version = rustc().arg("--version").output().expect("rustc runs");
    // The compiler of continuous integration; another one may say the same differently.
    let recorded_with = format!("rustc {}.", tests::version("rust"));
    let recorded = String::from_utf8_lossy(&version.stdout).starts_with(&recorded_with);
    let programs = programs(Path::new("compiler-messages"));
    assert_eq!(programs.len(), 10);
    for program in programs {
        let name = program
            .file_stem()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        let refused = check(&program);
        assert!(!refused.status.success(), "{name} compiles");
        if recorded {
            let message =
                String::from_utf8_lossy(&refused.stderr).replace("\r\n", "\n");
            let name = format!("compiler_messages__{name}");
            snapshots("tests/snapshots")
                .bind(|| insta::assert_snapshot!(name, message));
        }
    }
}

/// Else the page would explain what its readers never meet.
#[test]
fn each_program_answers_an_exercise() {
    let starters: Vec<String> = exercises()
        .iter()
        .map(|(lesson, id)| read(&format!("crates/{lesson}/starters/{id}.rs")))
        .collect();
    for program in programs(Path::new("compiler-messages")) {
        let text = fs::read_to_string(&program).expect("readable");
        let first = text.lines().next().expect("a first line");
        let given = first.split(" = ").next().expect("what is given");
        assert!(
            starters.iter().any(|starter| starter.contains(given)),
            "no exercise has `{given}`"
        );
    }
}

/// The cards of the exercises lead to these anchors.
#[test]
fn each_section_is_called_as_its_program() {
    let page = read("book/src/compiler-messages.md");
    let sections = page.lines().filter(|line| line.starts_with("## "));
    let anchors: Vec<&str> = sections
        .map(|line| line.rsplit("{#").next().expect("an anchor"))
        .collect();
    let names = programs(Path::new("compiler-messages")).into_iter();
    let names: Vec<String> = names
        .map(|program| {
            let name = program.file_stem().expect("a file").to_string_lossy();
            let (_, name) = name.split_once('_').expect("a number and a name");
            format!("{}}}", name.replace('_', "-"))
        })
        .collect();
    assert_eq!(anchors, names);
}

#[test]
fn the_fixed_programs_compile_without_a_warning() {
    let fixed = programs(Path::new("compiler-messages/fixed"));
    assert_eq!(fixed.len(), 10);
    for program in fixed {
        let compiled = check(&program);
        let message = String::from_utf8_lossy(&compiled.stderr);
        assert!(compiled.status.success() && message.is_empty(), "{message}");
    }
}
