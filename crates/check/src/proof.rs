//! Proves that a lesson's exercises are in order, whatever its reader has written: [`proof!`](crate::proof!)
//! makes a test of each function here.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a proof that fails ends its test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::program::{shown, snapshots};
use crate::{Checks, Seen};

/// A known mistake: the exercise, what somebody did wrong, and what the judge says of it.
pub type Mistake = (&'static str, &'static str, Seen);

/// The tests that prove a lesson's exercises: its solutions, its starters and its known mistakes.
///
/// They compare with the keys and the diagnoses that are stored in `checks/`; one
/// `cargo insta test --accept -p LESSON` writes both.
#[macro_export]
macro_rules! proof {
    ($solutions:expr, $starters:expr, $mistakes:expr) => {
        const LESSON: &str = env!("CARGO_MANIFEST_DIR");

        #[test]
        fn every_solution_is_right() {
            $crate::proof::every_solution_is_right(LESSON, $solutions);
        }

        #[test]
        fn every_starter_is_wrong_and_says_what_to_do() {
            $crate::proof::every_starter_is_wrong($starters);
        }

        #[test]
        fn every_known_mistake_gets_its_diagnosis() {
            $crate::proof::every_mistake_is_named(LESSON, $solutions, $mistakes);
        }

        #[test]
        fn every_file_has_its_place() {
            $crate::proof::every_file_has_its_place(LESSON, $solutions);
        }

        #[test]
        fn every_file_describes_itself() {
            $crate::proof::every_file_describes_itself(LESSON, $solutions);
        }
    };
}

/// Each solution is right and gives what its key says. Prints the judge that takes longest.
///
/// # Panics
///
/// - If one is not, or its key says something else.
pub fn every_solution_is_right(lesson: &str, solutions: Checks) {
    let mut slowest = (Duration::ZERO, "");
    for (id, judge) in solutions {
        let begin = Instant::now();
        let seen = judge();
        slowest = slowest.max((begin.elapsed(), id));
        assert!(seen.right(), "{id}: {}", seen.note);
        let key = shown(&seen.rows);
        snapshots(&Path::new(lesson).join("checks/key"))
            .bind(|| insta::assert_snapshot!(*id, key));
    }
    let (time, id) = slowest;
    println!(
        "the slowest judge, {id}'s, took {:.3} s",
        time.as_secs_f64()
    );
}

/// No starter is right, and what its judge says helps.
///
/// # Panics
///
/// - If one is, or its judge says next to nothing.
pub fn every_starter_is_wrong(starters: Checks) {
    for (id, judge) in starters {
        let seen = judge();
        assert!(!seen.right(), "{id} is solved from the start");
        assert!(seen.note.len() > 20, "{id} says only: {}", seen.note);
    }
}

/// Each exercise has at least three known mistakes, each is wrong, and is told what
/// `checks/mistakes/` holds. What the solution is told stands above them, if it is told anything.
///
/// Of the lesson's mistakes at least nine in ten are named: what is said of them is said of no other that is
/// listed. Answers of one name are the same mistake. Prints how many are, and which are not.
///
/// # Panics
///
/// - If one is missing or counts as right, or what is said has changed, or too few are named.
pub fn every_mistake_is_named(lesson: &str, solutions: Checks, mistakes: Vec<Mistake>) {
    for (id, mistake, seen) in &mistakes {
        let known = solutions.iter().any(|(known, _)| known == id);
        assert!(known, "{id}: there is no such exercise; {mistake}");
        assert!(!seen.right(), "{id}: {mistake} counts as right");
    }
    let mut unnamed = Vec::new();
    for (id, judge) in solutions {
        let of_this = mistakes.iter().filter(|(of, ..)| of == id);
        let told: Vec<(&str, &str, bool)> = of_this
            .map(|(_, mistake, seen)| {
                let note = seen.note.lines().next().unwrap_or_default();
                (*mistake, note, seen.named)
            })
            .collect();
        let count = told.len();
        assert!(count >= 3, "checks/mistakes.rs has only {count} of {id}");
        for (mistake, note, named) in &told {
            let shared = |(other, said, _): &(&str, &str, bool)| {
                said == note && other != mistake
            };
            if !named || told.iter().any(shared) {
                unnamed.push(format!("{id}, {mistake}: {note}"));
            }
        }
        let diagnoses = told
            .iter()
            .map(|(mistake, note, _)| format!("{mistake}\n    {note}\n"));
        let diagnoses: String = diagnoses.collect();
        let praise = match judge().note {
            praise if praise.is_empty() => praise,
            praise => format!("(the solution)\n    {praise}\n"),
        };
        snapshots(&Path::new(lesson).join("checks/mistakes"))
            .bind(|| insta::assert_snapshot!(*id, praise + &diagnoses));
    }
    let (all, named) = (mistakes.len(), mistakes.len() - unnamed.len());
    println!("named: {named} of {all} mistakes");
    println!("{}", unnamed.join("\n"));
    assert!(
        10 * named >= 9 * all,
        "only {named} of {all} mistakes are named"
    );
}

/// The exercises count from 1 behind one letter, and each has all its files and a verdict; no file is
/// left over.
///
/// # Panics
///
/// - If one lacks a file, or a file belongs to none.
pub fn every_file_has_its_place(lesson: &str, solutions: Checks) {
    let lesson = Path::new(lesson);
    let ids: Vec<&str> = solutions.iter().map(|(id, _)| *id).collect();
    let letter = ids.iter().flat_map(|id| id.chars()).next();
    let letter = letter.expect("checks/judge.rs lists an exercise");
    let counted: Vec<String> = (1..=ids.len())
        .map(|number| format!("{letter}{number}"))
        .collect();
    assert_eq!(ids, counted, "the ids do not count from 1");

    let in_place: BTreeSet<String> = counted.into_iter().collect();
    let files = |folder: &str, ending: &str| -> BTreeSet<String> {
        let files = fs::read_dir(lesson.join(folder)).into_iter().flatten();
        let paths = files.map(|file| file.expect("a file").path());
        paths
            .filter(|path| path.extension().is_some_and(|found| found == ending))
            .filter_map(|path| Some(path.file_stem()?.to_str()?.to_string()))
            .filter(|name| name != "mod")
            .collect()
    };
    // A module that is missing does not compile; a key that is missing is missed where it is compared.
    for (folder, ending) in [
        ("starters", "rs"),
        ("solutions", "rs"),
        ("checks/key", "snap"),
        ("checks/mistakes", "snap"),
    ] {
        let strange = &files(folder, ending) - &in_place;
        assert!(
            strange.is_empty(),
            "{folder}/ has {strange:?}, which checks/judge.rs does not list"
        );
    }

    // A plain `cargo test` does not compile these.
    let manifest = read(lesson, "Cargo.toml");
    let ours = "path = \"checks/exercises.rs\"\ntest = false\nharness = false\n";
    assert!(
        manifest.contains(ours),
        "Cargo.toml lacks `harness = false`"
    );
    let tests = read(lesson, "checks/exercises.rs");
    let (_, listed) = tests.split_once("check::tests!").unwrap_or_default();
    let listed: Vec<&str> = listed.split(|c: char| !c.is_alphanumeric()).collect();
    let modules = read(lesson, "exercises/mod.rs");
    for id in ids {
        assert!(listed.contains(&id), "checks/exercises.rs lacks {id}");
        let module = format!(
            "#[cfg_attr(without = \"{id}\", path = \"../starters/{id}.rs\")]\npub mod {id};\n"
        );
        assert!(modules.contains(&module), "exercises/mod.rs lacks {id}");
    }
}

/// Each starter has a title, a task, the command that checks it, and a hint; its solution has the same
/// title, and says why it works.
///
/// # Panics
///
/// - If one of these is missing.
pub fn every_file_describes_itself(lesson: &str, solutions: Checks) {
    let lesson = Path::new(lesson);
    let name = lesson.file_name().unwrap_or_default().display();
    for (id, _) in solutions {
        let starter = read(lesson, &format!("starters/{id}.rs"));
        let lines: Vec<&str> = starter.lines().collect();
        let title = lines.first().copied().unwrap_or_default();
        assert!(title.starts_with("//! # "), "{id} has no title");
        let check = format!("//! Check: `cargo test -p {name} --test exercises {id}`");
        let end = lines.iter().position(|line| *line == check);
        assert!(end.is_some(), "{id} does not say how to check it");
        assert!(end > Some(3), "{id} has no task");
        assert!(starter.contains("\n// Hint: "), "{id} has no hint");

        let solution = read(lesson, &format!("solutions/{id}.rs"));
        let same = solution.lines().next() == Some(title);
        assert!(same, "{id} has two titles");
        let says_why = solution.contains("\n//! Why this works: ");
        assert!(says_why, "{id} does not say why");
    }
}

fn read(lesson: &Path, file: &str) -> String {
    let text = fs::read_to_string(lesson.join(file))
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    text.replace("\r\n", "\n")
}
