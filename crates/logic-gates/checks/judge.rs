//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, number};
use logic_gates::{AND, GATES, Gate, MAJORITY, NAND, NOR, NOT, OR, XNOR, XOR};
use ndarray::Array1;

#[path = "gate.rs"]
mod gate;
use gate::{BEST, gate};

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

/// AND on its last row.
pub fn g1(z: f64, output: f64) -> Seen {
    let note = match (number(z).as_str(), output) {
        ("1.2", _) => "The bias is lost: 0.6 + 0.6 is only what the inputs add to it.",
        ("0.1", _) => "One weight only: on row 11 both inputs are on, so both vote.",
        ("0.7", output) if output != 0.0 && output != 1.0 => {
            "z is right. But an output is 1.0 or 0.0, and nothing else: there is no half spike."
        }
        ("0.7", _) => "z is right. Is it at least 0.5? Then the perceptron fires.",
        _ => "z is the bias and both weights, added up.",
    };
    let rows = vec![Row::number("z", 0.7, z), Row::number("output", 1.0, output)];
    Seen::new(rows, Some(note), "", "")
}

/// NOR with its weights given.
pub fn g2(bias: f64, weights: [f64; 2]) -> Seen {
    let mut seen = self::weights(&NOR, bias, &weights);
    let kept = weights == [-0.6, -0.6];
    if !kept {
        seen.note =
            "The weights have changed. Set both back to -0.6: the bias is enough."
                .into();
    }
    let weights = format!("{} and {}", weights[0], weights[1]);
    seen.rows
        .insert(0, Row::text("weights", "-0.6 and -0.6", weights));
    seen
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

/// XOR, as a function of two inputs.
pub fn g8(xor: fn([f64; 2]) -> f64) -> Seen {
    let corners = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let outputs = corners.map(xor);
    let note = match Gate::with_outputs(&outputs) {
        Some(built) if built == AND => {
            "You built AND: whatever OR and AND say together, AND has said alone. \
             Which gate tells that not both are on?"
                .to_string()
        }
        Some(built) if built == XNOR => {
            "You built XNOR, the opposite of XOR: it says 1 when both inputs are the same. \
             Which gate should look at the other two?"
                .to_string()
        }
        Some(built) => format!("You built {}, not XOR.", built.name),
        None => "An output is neither 0 nor 1: give back what one of the gates says."
            .to_string(),
    };
    let rows = corners.iter().zip(XOR.targets).zip(outputs);
    let rows = rows.map(|(([x1, x2], target), output)| {
        Row::number(format!("row {x1}{x2}"), *target, output)
    });
    Seen::new(rows.collect(), Some(note), "", "")
}

/// The two gates that are no perceptron, in either order.
pub fn g9(impossible: [&str; 2]) -> Seen {
    let known = |name: &str| GATES.iter().any(|gate| gate.name == name);
    let [one, other] = impossible;
    let one_is_right = |name: &str| name == "XOR" || name == "XNOR";
    let note = if let Some(unknown) = impossible.iter().find(|name| !known(name)) {
        format!(
            "\"{unknown}\" is none of the sixteen. Copy the names from the list, with quotes."
        )
    } else if one == other {
        format!("You have named {one} twice. There are two.")
    } else if one_is_right(one) || one_is_right(other) {
        let (right, wrong) = if one_is_right(one) {
            (one, other)
        } else {
            (other, one)
        };
        format!(
            "{right} is one of them, but \"{wrong}\" can be done. If no line separates the corners of \
             a gate, none separates those of its opposite: what is the opposite of {right}?"
        )
    } else {
        format!(
            "A single perceptron can be \"{one}\", and another \"{other}\". Draw their corners."
        )
    };
    let mut named = impossible;
    named.sort_unstable();
    let named = format!("{} and {}", named[0], named[1]);
    Seen::new(
        vec![Row::text("impossible", "XNOR and XOR", named)],
        Some(note),
        "",
        "",
    )
}
