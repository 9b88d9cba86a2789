//! The known mistakes where bias and weights are asked for.

use check::proof::Mistake;
use logic_gates::{NAND, OR};

use crate::solutions::judge::{g2, g5, g6, g7, weights};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    [of_g2(), of_g3(), of_g4(), of_g5(), of_g6(), of_g7()].concat()
}

fn of_g2() -> Vec<Mistake> {
    let given = [-0.6, -0.6];
    let all = [
        ("always 0", 0.0, given),
        ("wrong sign", -0.5, given),
        ("wrong sign", -0.8, given),
        ("wrong sign", -0.2, given),
        ("works only with the threshold 0", 0.1, given),
        ("built for threshold 0", 0.3, given),
        ("bias kept below the threshold", 0.4, given),
        ("a tie", 1.1, given),
        ("a NAND's bias", 1.2, given),
        ("a NAND's bias", 1.4, given),
        ("always 1", 2.0, given),
        ("weights touched", 0.0, [-0.6, 0.6]),
        ("weights touched", 1.0, [-1.0, -1.0]),
        ("weights touched", 0.8, [0.0, 0.0]),
        ("the weights' minus lost", 0.0, [0.6, 0.6]),
        ("not a number", f64::NAN, given),
    ];
    let seen = all.map(|(mistake, bias, weights)| ("g2", mistake, g2(bias, weights)));
    seen.to_vec()
}

fn of_g3() -> Vec<Mistake> {
    let all = [
        ("AND", -0.4, [0.6, 0.6]),
        ("AND", -0.5, [0.6, 0.6]),
        ("signs flipped only", 0.5, [-0.6, -0.6]),
        ("signs flipped only", 0.4, [-0.6, -0.6]),
        ("turned the signs of the weights only", -0.5, [-0.6, -0.6]),
        ("turned the signs of the weights only", -0.4, [-0.6, -0.6]),
        ("the bias's sign lost", -1.4, [-0.6, -0.6]),
        ("the weights' signs lost", 1.4, [0.6, 0.6]),
        ("the first weight's sign lost", 1.4, [0.6, -0.6]),
        ("the second weight's sign lost", 1.4, [-0.6, 0.6]),
        ("every sign lost", -1.4, [0.6, 0.6]),
        ("a tie", 0.9, [-0.2, -0.2]),
        ("a tie", 1.5, [-0.5, -0.5]),
        ("no bias", 0.0, [-0.6, -0.6]),
        ("an OR, and no bias", 0.0, [0.6, 0.6]),
        ("built for threshold 0", 0.3, [-0.2, -0.2]),
        ("built for threshold 0", 0.9, [-0.6, -0.6]),
        ("second weight not set", 1.4, [-0.6, 0.0]),
        ("ten times too large", 14.0, [-6.0, -6.0]),
        ("bias too low", 1.0, [-0.6, -0.6]),
        ("bias too low", 0.35, [-0.2, -0.2]),
        ("bias too high", 2.0, [-0.6, -0.6]),
        ("bias too high", 8.0, [-2.0, -2.0]),
        ("one weight too weak", 1.4, [-0.6, -0.1]),
        ("not a number", f64::NAN, [-0.6, -0.6]),
    ];
    let seen = all.map(|(mistake, bias, w)| ("g3", mistake, weights(&NAND, bias, &w)));
    seen.to_vec()
}

fn of_g4() -> Vec<Mistake> {
    let all = [
        ("AND", -0.4, [0.6, 0.6]),
        ("AND", -0.5, [0.6, 0.6]),
        ("AND", -5.0, [4.0, 4.0]),
        ("sign of the bias lost", -0.2, [0.6, 0.6]),
        ("bias set to the threshold", 0.5, [0.6, 0.6]),
        ("bias set to the threshold", 0.5, [0.5, 0.5]),
        ("bias above the threshold", 0.6, [0.6, 0.6]),
        ("a rounding tie", -0.2, [0.7, 0.7]),
        ("one input without a vote", 0.0, [0.6, 0.0]),
        ("the first without a vote", 0.0, [0.0, 0.6]),
        ("votes too weak", 0.0, [0.3, 0.3]),
        ("ten times too small", 0.0, [0.1, 0.1]),
        ("one vote too weak", 0.0, [0.6, 0.3]),
        ("one vote too weak", 0.0, [0.3, 0.6]),
        ("one vote against", 0.2, [0.6, -0.6]),
        ("the bias alone", 1.0, [0.0, 0.0]),
        ("every sign lost", -0.2, [-0.6, -0.6]),
        ("infinite", 0.0, [f64::INFINITY, 0.6]),
    ];
    let seen = all.map(|(mistake, bias, w)| ("g4", mistake, weights(&OR, bias, &w)));
    seen.to_vec()
}

fn of_g5() -> Vec<Mistake> {
    let all = [
        ("copies its input", 0.0, 1.0),
        ("bias lowered like a threshold", -0.5, 1.0),
        ("no bias", 0.0, -1.0),
        ("bias and weight swapped", -1.0, 1.0),
        ("always 1", 1.0, 0.0),
        ("the weight's sign lost", 1.0, 1.0),
        ("the bias's sign lost", -1.0, -1.0),
        ("a tie", 0.8, -0.3),
        ("a bias too low", 0.4, -1.0),
        ("built for threshold 0", 0.5 - 0.1, -0.8),
        ("a weight too weak", 1.0, -0.2),
        ("not a number", 1.0, f64::NAN),
    ];
    let seen = all.map(|(mistake, w0, w1)| ("g5", mistake, g5(w0, w1)));
    seen.to_vec()
}

fn of_g6() -> Vec<Mistake> {
    let all = [
        ("inputs swapped", 0.0, -0.6, 0.6),
        ("inputs swapped", 0.0, -1.0, 1.0),
        ("AND", -0.4, 0.6, 0.6),
        ("just A", 0.0, 1.0, 0.0),
        ("just A", 0.0, 0.6, 0.0),
        ("NOT of the second, the first ignored", 0.6, 0.0, -0.6),
        ("both on is a tie", 0.0, 1.0, -0.5),
        ("bias set to the threshold", 0.5, 0.5, -0.6),
        ("the vote against too weak", 0.0, 1.0, -0.3),
        ("both votes for it", 0.0, 1.0, 1.0),
        ("both votes against it", 0.0, -1.0, -1.0),
        ("the bias of an AND", -0.5, 0.6, -0.6),
        ("a NAND", 1.4, -0.6, -0.6),
        ("nothing at all", 0.0, 0.0, 0.0),
    ];
    let seen = all.map(|(mistake, w0, w1, w2)| ("g6", mistake, g6(w0, w1, w2)));
    seen.to_vec()
}

fn of_g7() -> Vec<Mistake> {
    let all = [
        ("all three", -2.0, [1.0, 1.0, 1.0]),
        ("all three", -1.0, [0.6, 0.6, 0.6]),
        ("any", 0.0, [1.0, 1.0, 1.0]),
        ("any", 0.0, [0.6, 0.6, 0.6]),
        ("one input ignored", -1.0, [1.0, 1.0, 0.0]),
        ("one input ignored", -0.4, [0.6, 0.6, 0.0]),
        ("shares of one vote", 0.0, [0.5, 0.3, 0.2]),
        ("read as exactly two", -0.5, [0.6, 0.6, -0.6]),
        ("the first sign wrong", -1.0, [-1.0, 1.0, 1.0]),
        ("two signs wrong", -1.0, [-1.0, 1.0, -1.0]),
        ("all signs wrong", -1.0, [-1.0, -1.0, -1.0]),
        (
            "bias and weights with the wrong sign",
            1.0,
            [-1.0, -1.0, -1.0],
        ),
        ("the bias's sign lost", 1.0, [1.0, 1.0, 1.0]),
        ("the first counts double", -0.5, [1.2, 0.6, 0.6]),
        ("a tie at one vote", -0.5, [1.0, 1.0, 1.0]),
        ("bias at the threshold", 0.5, [1.0, 1.0, 1.0]),
        ("nobody counts", -1.0, [0.0, 0.0, 0.0]),
        ("not a number", -1.0, [1.0, 1.0, f64::NAN]),
    ];
    let seen = all.map(|(mistake, bias, weights)| ("g7", mistake, g7(bias, weights)));
    seen.to_vec()
}
