//! Judges the answers of this lesson.

use check::{Checks, Row, Seen};
use logic_gates::{AND, NOR, OR};
use manual_tuning::{FIRST_GUESS, difference, perceptron};
use ndarray::array;

#[path = "../../logic-gates/checks/gate.rs"]
mod gate;
use gate::{BEST, gate};

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("m1", || m1(super::m1::DIFFERENCES)),
    ("m2", || m2([super::m2::W0, super::m2::W1, super::m2::W2])),
    ("m3", || m3([super::m3::W0, super::m3::W1, super::m3::W2])),
    ("m4", || m4([super::m4::W0, super::m4::W1, super::m4::W2])),
];

const ROWS: [&str; 4] = ["row 00", "row 01", "row 10", "row 11"];

/// Four differences of a guess at AND.
pub fn m1(answer: [f64; 4]) -> Seen {
    let predicted = [0.0, 0.0, 1.0, 0.0];
    let mut right = [0.0; 4];
    for (i, actual) in AND.targets.iter().enumerate() {
        right[i] = difference(*actual, predicted[i]);
    }
    let note = if answer == right.map(|difference| 0.0 - difference) {
        "Reversed: you have taken predicted minus actual. Start from the actual value."
    } else if answer == right.map(f64::abs) {
        "The signs are missing. They say which way a row is off: -1 for a sum that was too high."
    } else if answer == predicted {
        "You have copied what was predicted. Subtract it from the actual value."
    } else {
        "Go row by row: the actual value, minus what was predicted."
    };
    let rows = (0..4).map(|i| Row::number(ROWS[i], right[i], answer[i]));
    Seen::new(rows.collect(), Some(note), "", "")
}

/// What to do with each number after row 01 has fired and should not have.
pub fn m2(answer: [&str; 3]) -> Seen {
    let right = ["lower", "leave", "lower"];
    let known = ["raise", "lower", "leave"];
    let note = if let Some(other) = answer.iter().find(|word| !known.contains(word)) {
        format!(
            "\"{other}\" is none of the three: write \"raise\", \"lower\" or \"leave\"."
        )
    } else {
        match answer {
            ["raise", "leave", "raise"] => {
                "Reversed: it fired and should have been silent, so the sum was too high."
            }
            [_, "lower" | "raise", _] => {
                "w1 was multiplied by 0 on this row. Moving it changes nothing here, \
                 and may spoil another row. Leave it."
            }
            ["leave", _, _] => "The bias is forgotten: it takes part in every sum.",
            _ => "The sum was too high, so lower whatever took part in it.",
        }
        .to_string()
    };
    let names = ["w0", "w1", "w2"];
    let rows = (0..3).map(|i| Row::text(names[i], right[i], answer[i]));
    Seen::new(rows.collect(), Some(note), "", "")
}

/// A NOR, from lesson 4's guess.
pub fn m3(w: [f64; 3]) -> Seen {
    let start = perceptron(FIRST_GUESS);
    let start = [
        start.neuron.bias,
        start.neuron.weights[0],
        start.neuron.weights[1],
    ];
    let pairs = w.iter().zip(start);
    let steps: Vec<f64> = pairs
        .map(|(now, before)| (now - before).abs() / 0.1)
        .collect();
    let nudges: f64 = steps.iter().map(|step| step.round()).sum();
    let whole = steps.iter().all(|step| (step - step.round()).abs() < 1e-6);
    let mut seen = gate(&NOR, BEST, w[0], array![w[1], w[2]]);
    if !whole {
        seen.note = "Nudge each number by whole steps of 0.1.".to_string();
    } else if seen.right() {
        seen.note = format!("{} nudges; {}", nudges as u64, seen.note);
    } else if w == start {
        seen.note.insert_str(0, "This is the guess itself. ");
    } else if w[0] != start[0] && w[1..] == start[1..] {
        let hint = "You have moved the bias only. It cannot mend row 00 and row 10 at once: \
                    w1 was on in one of them. ";
        seen.note.insert_str(0, hint);
    }
    let steps = if whole { "of 0.1" } else { "others" };
    seen.rows.insert(0, Row::text("steps", "of 0.1", steps));
    seen
}

/// The AND with which m4 begins: bias and weights.
pub const START: [f64; 3] = [-0.4, 0.6, 0.6];

/// An OR, one number away from an AND.
pub fn m4(w: [f64; 3]) -> Seen {
    let moved = w
        .iter()
        .zip(START)
        .filter(|(now, before)| **now != *before)
        .count();
    let mut seen = gate(&OR, BEST, w[0], array![w[1], w[2]]);
    if moved > 1 {
        seen.note = "You have changed more than one number. One is enough: set the others back.".into();
    } else if moved == 1 && w[0] == START[0] && !seen.right() {
        let hint = "A weight counts only when its input is on, so one weight alone cannot mend \
                    both rows. ";
        seen.note.insert_str(0, hint);
    }
    let changed = if moved <= 1 {
        "at most one".to_string()
    } else {
        moved.to_string()
    };
    seen.rows
        .insert(0, Row::text("numbers changed", "at most one", changed));
    seen
}
