//! Every exercise: its solution passes, its starter does not, and each known mistake gets the
//! diagnosis that is meant for it. What the reader has written in `exercises/` does not matter here.

// A starter or a solution with a warning would puzzle its reader.
#![deny(unused)]
// The judges are compiled beside the solutions and once more beside the starters.
#![allow(clippy::duplicate_mod)]

use std::collections::BTreeMap;

use check::Checks;
use insta::assert_snapshot;
use tests::{lessons, read};

mod wrong_answers;
use wrong_answers::wrong_answers;

#[path = "../crates/neuron/solutions/mod.rs"]
mod neuron_solutions;
#[path = "../crates/neuron/starters/mod.rs"]
mod neuron_starters;

#[path = "../crates/threshold/solutions/mod.rs"]
mod threshold_solutions;
#[path = "../crates/threshold/starters/mod.rs"]
mod threshold_starters;

#[path = "../crates/logic-gates/solutions/mod.rs"]
mod logic_gates_solutions;
#[path = "../crates/logic-gates/starters/mod.rs"]
mod logic_gates_starters;

#[path = "../crates/manual-tuning/solutions/mod.rs"]
mod manual_tuning_solutions;
#[path = "../crates/manual-tuning/starters/mod.rs"]
mod manual_tuning_starters;

#[path = "../crates/error-update/solutions/mod.rs"]
mod error_update_solutions;
#[path = "../crates/error-update/starters/mod.rs"]
mod error_update_starters;

const SOLUTIONS: [Checks; 5] = [
    neuron_solutions::judge::ALL,
    threshold_solutions::judge::ALL,
    logic_gates_solutions::judge::ALL,
    manual_tuning_solutions::judge::ALL,
    error_update_solutions::judge::ALL,
];

const STARTERS: [Checks; 5] = [
    neuron_starters::judge::ALL,
    threshold_starters::judge::ALL,
    logic_gates_starters::judge::ALL,
    manual_tuning_starters::judge::ALL,
    error_update_starters::judge::ALL,
];

/// Lesson and id of every exercise, in order.
fn exercises() -> Vec<(String, &'static str)> {
    let all = lessons().into_iter().zip(SOLUTIONS);
    all.flat_map(|(lesson, checks)| {
        checks.iter().map(move |(id, _)| (lesson.clone(), *id))
    })
    .collect()
}

#[test]
fn there_are_twenty_six() {
    let counts = SOLUTIONS.map(<[_]>::len);
    assert_eq!(counts, [3, 4, 9, 4, 6]);
    for (checks, letter) in SOLUTIONS.iter().zip("ntgmu".chars()) {
        for (number, (id, _)) in checks.iter().enumerate() {
            assert_eq!(*id, format!("{letter}{}", number + 1));
        }
    }
}

/// Two judges say what has moved since the starter.
#[test]
fn lesson_4_counts_from_its_starters() {
    use manual_tuning_starters::{judge, m3, m4};
    let guess = manual_tuning::perceptron(manual_tuning::FIRST_GUESS).neuron;
    let [w1, w2] = [guess.weights[0], guess.weights[1]];
    assert_eq!([m3::W0, m3::W1, m3::W2], [guess.bias, w1, w2]);
    assert_eq!([m4::W0, m4::W1, m4::W2], judge::START);
}

#[test]
fn the_book_shows_each_in_order() {
    let summary = read("book/src/SUMMARY.md");
    let pages = summary.split("](").skip(1);
    let pages = pages.filter_map(|link| link.split(')').next());
    let book: String = pages
        .map(|page| read(&format!("book/src/{page}")))
        .collect();
    let shown = book.split("\n{{#exercise ").skip(1);
    let shown: Vec<&str> = shown.filter_map(|rest| rest.split("}}").next()).collect();
    let all = exercises();
    let all: Vec<String> = all
        .iter()
        .map(|(lesson, id)| format!("{lesson}/{id}"))
        .collect();
    assert_eq!(shown, all);
}

#[test]
fn every_solution_is_right_and_agrees_with_the_key() {
    for (lesson, checks) in lessons().iter().zip(SOLUTIONS) {
        for (id, judge) in checks {
            let seen = judge();
            assert!(seen.right(), "{id}: {}", seen.note);
            let key = read(&format!("crates/{lesson}/checks/key/{id}.snap"));
            for row in &seen.rows {
                let line = format!("\n{}: {}", row.case, row.expected);
                assert!(key.contains(&line), "{id}: the key lacks{line}");
            }
            let lines = key.lines().count() - 3;
            assert_eq!(lines, seen.rows.len(), "{id}: the key has other lines");
        }
    }
}

#[test]
fn every_starter_is_wrong_and_says_what_to_do() {
    for (id, judge) in STARTERS.iter().copied().flatten() {
        let seen = judge();
        assert!(!seen.right(), "{id} is solved from the start");
        assert!(seen.note.len() > 20, "{id} says only: {}", seen.note);
    }
}

#[test]
fn every_file_describes_itself() {
    for (lesson, id) in exercises() {
        let starter = read(&format!("crates/{lesson}/starters/{id}.rs"));
        let lines: Vec<&str> = starter.lines().collect();
        assert!(lines[0].starts_with("//! # "), "{id} has no title");
        let check =
            format!("//! Check: `cargo test -p {lesson} --test exercises {id}`");
        let end = lines.iter().position(|line| *line == check);
        let end = end.unwrap_or_else(|| panic!("{id} does not say how to check it"));
        assert!(end > 3, "{id} has no task");
        assert!(starter.contains("\n// Hint: "), "{id} has no hint");

        let solution = read(&format!("crates/{lesson}/solutions/{id}.rs"));
        assert_eq!(
            solution.lines().next(),
            Some(lines[0]),
            "{id} has two titles"
        );
        assert!(
            solution.contains("\n//! Why this works: "),
            "{id} does not say why"
        );
    }
}

#[test]
fn each_known_mistake_gets_its_diagnosis() {
    let mut by_exercise: BTreeMap<&str, String> = BTreeMap::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, mistake, seen) in wrong_answers() {
        assert!(!seen.right(), "{id}: {mistake} counts as right");
        let note = seen.note.lines().next().unwrap_or_default();
        *by_exercise.entry(id).or_default() += &format!("{mistake}\n    {note}\n");
        *counts.entry(id).or_default() += 1;
    }
    for (_, id) in exercises() {
        let count = counts.get(id).copied().unwrap_or(0);
        assert!(count >= 3, "{id} has only {count} known mistakes");
        assert_snapshot!(id, by_exercise[id]);
    }
}
