//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;
use logic_gates::{NAND, NOT, OR};

use crate::solutions::judge::{g1, g2, g6, g7, g8, g9, weights};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    vec![
        ("g1", "bias lost", g1(1.2, 1.0)),
        ("g1", "one weight only", g1(0.1, 0.0)),
        ("g1", "1.2 as output", g1(0.7, 1.2)),
        ("g1", "silent", g1(0.7, 0.0)),
        ("g2", "always 0", g2(0.0, [-0.6, -0.6])),
        ("g2", "a tie", g2(1.1, [-0.6, -0.6])),
        ("g2", "always 1", g2(2.0, [-0.6, -0.6])),
        ("g2", "weights touched", g2(0.0, [-0.6, 0.6])),
        ("g3", "AND", weights(&NAND, -0.4, &[0.6, 0.6])),
        (
            "g3",
            "signs flipped only",
            weights(&NAND, 0.5, &[-0.6, -0.6]),
        ),
        ("g3", "a tie", weights(&NAND, 0.9, &[-0.2, -0.2])),
        ("g3", "no bias", weights(&NAND, 0.0, &[-0.6, -0.6])),
        (
            "g3",
            "not a number",
            weights(&NAND, f64::NAN, &[-0.6, -0.6]),
        ),
        ("g4", "AND", weights(&OR, -0.4, &[0.6, 0.6])),
        ("g4", "fires at 00", weights(&OR, 0.5, &[0.6, 0.6])),
        ("g4", "a tie that fires", weights(&OR, 0.5, &[0.5, 0.5])),
        ("g4", "a rounding tie", weights(&OR, -0.2, &[0.7, 0.7])),
        (
            "g4",
            "one input without a vote",
            weights(&OR, 0.0, &[0.6, 0.0]),
        ),
        ("g5", "copies its input", weights(&NOT, 0.0, &[1.0])),
        ("g5", "always 1", weights(&NOT, 1.0, &[0.0])),
        ("g5", "a tie", weights(&NOT, 0.8, &[-0.3])),
        ("g5", "a bias too low", weights(&NOT, 0.4, &[-1.0])),
        ("g6", "B and not A", g6(0.0, -1.0, 1.0)),
        ("g6", "AND", g6(-0.4, 0.6, 0.6)),
        ("g6", "just A", g6(0.0, 1.0, 0.0)),
        ("g7", "all three", g7(-2.0, [1.0, 1.0, 1.0])),
        ("g7", "any", g7(0.0, [1.0, 1.0, 1.0])),
        ("g7", "one input ignored", g7(-1.0, [1.0, 1.0, 0.0])),
        ("g8", "OR", g8(|x| f64::max(x[0], x[1]))),
        ("g8", "XNOR", g8(|x| 1.0 - (x[0] - x[1]).abs())),
        ("g8", "AND(OR, AND)", g8(|x| x[0] * x[1])),
        ("g8", "added up", g8(|x| x[0] + x[1])),
        ("g9", "XNOR missed", g9(["XOR", "OR"])),
        ("g9", "NAND", g9(["NAND", "XNOR"])),
        ("g9", "always 0", g9(["never", "always"])),
        ("g9", "twice the same", g9(["XOR", "XOR"])),
        ("g9", "small letters", g9(["xor", "xnor"])),
    ]
}
