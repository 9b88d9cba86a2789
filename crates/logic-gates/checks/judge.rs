//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, number};
use logic_gates::{GATES, Gate, MAJORITY, NAND, NOR, NOT, OR};
use ndarray::Array1;

#[path = "gate.rs"]
mod gate;
#[path = "impossible.rs"]
mod impossible;
#[path = "last_row.rs"]
mod last_row;
#[path = "xor.rs"]
mod xor;
use gate::{BEST, gate, with_rule};
pub use impossible::g9;
pub use last_row::g1;
pub use xor::g8;

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("g1", || g1(super::g1::Z, super::g1::OUTPUT)),
    ("g2", || g2(super::g2::BIAS, super::g2::WEIGHTS)),
    ("g3", || {
        weights(&NAND, super::g3::W0, &[super::g3::W1, super::g3::W2])
    }),
    ("g4", || {
        weights(&OR, super::g4::W0, &[super::g4::W1, super::g4::W2])
    }),
    ("g5", || g5(super::g5::W0, super::g5::W1)),
    ("g6", || g6(super::g6::W0, super::g6::W1, super::g6::W2)),
    ("g7", || g7(super::g7::W0, super::g7::WEIGHTS)),
    ("g8", || g8(super::g8::xor)),
    ("g9", || g9(super::g9::IMPOSSIBLE)),
];

/// The largest possible margin of a gate of one input: midway between 0 and 1.
const BEST_OF_ONE: f64 = 0.5;
/// The same for the majority of three: midway between the planes through one vote and two votes,
/// 1/√3 apart.
const BEST_OF_MAJORITY: f64 = 0.288_675_134_594_812_9;

/// A bias and weights that shall be this gate of one or two inputs.
pub fn weights(asked: &Gate, bias: f64, weights: &[f64]) -> Seen {
    let best = if weights.len() == 1 {
        BEST_OF_ONE
    } else {
        BEST
    };
    gate(asked, best, bias, Array1::from(weights.to_vec()))
}

/// NOR with its weights given.
pub fn g2(bias: f64, weights: [f64; 2]) -> Seen {
    let kept = Row::text(
        "weights",
        "-0.6 and -0.6",
        weights.map(number).join(" and "),
    );
    let broken = if weights.iter().all(|weight| *weight > 0.0) {
        "The weights have lost their minus, but in a NOR every input votes against it. Set both \
         back to -0.6."
    } else {
        "The weights have changed. Set both back to -0.6: the bias is enough."
    };
    with_rule(self::weights(&NOR, bias, &weights), kept, broken)
}

/// NOT.
pub fn g5(w0: f64, w1: f64) -> Seen {
    weights(&NOT, w0, &[w1])
}

/// x1 and not x2, of the sixteen.
pub const G6: Gate = GATES[2];

/// The light in the shed.
pub fn g6(w0: f64, w1: f64, w2: f64) -> Seen {
    weights(&G6, w0, &[w1, w2])
}

/// The majority of three.
pub fn g7(bias: f64, weights: [f64; 3]) -> Seen {
    let mut seen = gate(
        &MAJORITY,
        BEST_OF_MAJORITY,
        bias,
        Array1::from(weights.to_vec()),
    );
    let got: String = seen.rows.iter().map(|row| row.got.as_str()).collect();
    let built = match got.as_str() {
        "00000001" => "It waits until all three say yes; two are enough. ",
        "01111111" => "One vote is enough for it; it has to wait for two. ",
        _ => return seen,
    };
    seen.note.insert_str(0, built);
    seen
}
