//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, known, number, thousandths};
use logic_gates::{NOR, OR};
use manual_tuning::{FIRST_GUESS, perceptron};
use ndarray::array;
use threshold::THRESHOLD;

#[path = "by_hand.rs"]
mod by_hand;
#[path = "../../logic-gates/checks/gate.rs"]
mod gate;
pub use by_hand::{m1, m2};
use gate::{BEST, gate, with_rule};

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("m1", || m1(super::m1::DIFFERENCES)),
    ("m2", || m2([super::m2::W0, super::m2::W1, super::m2::W2])),
    ("m3", || m3([super::m3::W0, super::m3::W1, super::m3::W2])),
    ("m4", || m4([super::m4::W0, super::m4::W1, super::m4::W2])),
];

/// A NOR, from lesson 4's guess.
pub fn m3(w: [f64; 3]) -> Seen {
    let start = perceptron(FIRST_GUESS).neuron;
    let start = [start.bias, start.weights[0], start.weights[1]];
    let steps: Vec<f64> = w
        .iter()
        .zip(start)
        .map(|(now, before)| (now - before) / 0.1)
        .collect();
    let nudges: f64 = steps.iter().map(|step| step.round().abs()).sum();
    let broken = steps
        .iter()
        .position(|step| thousandths(*step) != thousandths(step.round()));

    let mut seen = gate(&NOR, BEST, w[0], array![w[1], w[2]]);
    let [up, w1_up, w2_up] = [0, 1, 2].map(|i| steps[i].round());
    let row_10_differs = !seen.rows[2].agrees;
    let moved = known(&[
        ([up, w1_up, w2_up] == [0.0; 3], "This is the guess itself. "),
        (
            [w1_up, w2_up] == [0.0; 2],
            "You have moved the bias only. It cannot fix row 00 and row 10 at once: w1 was on in \
             one of them. ",
        ),
        (
            [up, w1_up, w2_up] == [-1.0, -2.0, -1.0],
            "One round over the rows leads to these numbers, and one round is not enough: look at \
             the rows again, and go on. ",
        ),
        (up < 0.0, "You have lowered the bias. "),
        (up == 0.0, "The bias is still that of the guess. "),
        (w1_up > 0.0 && row_10_differs, "You have raised w1. "),
        (
            w1_up == 0.0 && row_10_differs,
            "w1 is still that of the guess, and it takes part in row 10. ",
        ),
    ]);
    if seen.right() {
        seen.note = format!("{} nudges; {}", nudges as u64, seen.note);
    } else if all_finite(w) {
        seen.note.insert_str(0, moved.unwrap_or_default());
    }
    let whole = if broken.is_none() { "of 0.1" } else { "others" };
    let moved =
        broken.map(|i| format!("w{i} has moved by {}", number(steps[i] / 10.0)));
    with_rule(
        seen,
        Row::text("steps", "of 0.1", whole),
        format!(
            "Nudge each number by whole steps of 0.1: {}.",
            moved.unwrap_or_default()
        ),
    )
}

/// Where one number is not, the gate says so, and there is nothing else to say.
fn all_finite(w: [f64; 3]) -> bool {
    w.iter().all(|number| number.is_finite())
}

/// The AND with which m4 begins: bias and weights.
pub const START: [f64; 3] = [-0.4, 0.6, 0.6];

/// An OR, one number away from an AND.
pub fn m4(w: [f64; 3]) -> Seen {
    let moved = (0..3).filter(|i| number(w[*i]) != number(START[*i]));
    let moved: Vec<String> = moved.map(|i| format!("w{i}")).collect();
    let mut seen = gate(&OR, BEST, w[0], array![w[1], w[2]]);
    if moved.is_empty() {
        seen.note = "These are still the three numbers of the AND.".to_string();
    } else if !seen.right() && all_finite(w) {
        let hint = known(&[
            (
                w[0] < START[0],
                "You have lowered the bias, so it fires less easily still. ",
            ),
            (
                moved != ["w0"],
                "A weight counts only when its input is on, so one weight alone cannot fix both \
                 rows. ",
            ),
            (
                w[0] < THRESHOLD,
                "You have raised the bias, but not far enough. ",
            ),
        ]);
        seen.note.insert_str(0, hint.unwrap_or_default());
    }
    let changed = if moved.len() <= 1 {
        "at most one".to_string()
    } else {
        moved.len().to_string()
    };
    with_rule(
        seen,
        Row::text("numbers changed", "at most one", changed),
        format!(
            "You have changed more than one number: {}. One is enough: set the others back.",
            moved.join(", ")
        ),
    )
}
