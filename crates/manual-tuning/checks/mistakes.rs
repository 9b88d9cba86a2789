//! The known mistakes of this lesson's exercises: at least three each. Those of one name are the same
//! mistake in other numbers.

use check::proof::Mistake;

use crate::solutions::judge::{m1, m2, m3, m4};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    [of_m1(), of_m2(), of_m3(), of_m4()].concat()
}

fn of_m1() -> Vec<Mistake> {
    let all = [
        ("reversed", [0.0, 0.0, 1.0, -1.0]),
        ("absolute", [0.0, 0.0, 1.0, 1.0]),
        ("predicted copied", [0.0, 0.0, 1.0, 0.0]),
        ("actual copied", [0.0, 0.0, 0.0, 1.0]),
        ("only the row that fired", [0.0, 0.0, -1.0, 0.0]),
        ("a minus for each row that is off", [0.0, 0.0, -1.0, -1.0]),
        ("no row is off", [0.0, 0.0, 0.0, 0.0]),
        ("upside down", [1.0, -1.0, 0.0, 0.0]),
        ("1 for right", [1.0, 1.0, 0.0, 0.0]),
        ("1 for right, -1 for wrong", [1.0, 1.0, -1.0, -1.0]),
        (
            "signs only of the rows that are right",
            [1.0, 0.0, -1.0, 1.0],
        ),
        ("other numbers", [0.0, 0.0, -2.0, 2.0]),
        ("other numbers", [0.0, 0.0, -0.5, 0.5]),
    ];
    all.map(|(mistake, answer)| ("m1", mistake, m1(answer)))
        .to_vec()
}

fn of_m2() -> Vec<Mistake> {
    let all = [
        ("a silent input moved", ["lower", "lower", "lower"]),
        ("a silent input raised", ["lower", "raise", "lower"]),
        ("bias forgotten", ["leave", "leave", "lower"]),
        (
            "bias forgotten, a silent input moved",
            ["leave", "lower", "lower"],
        ),
        ("reversed", ["raise", "leave", "raise"]),
        ("everything raised", ["raise", "raise", "raise"]),
        ("inputs swapped", ["lower", "lower", "leave"]),
        ("inputs swapped, reversed", ["raise", "raise", "leave"]),
        (
            "inputs swapped, bias forgotten",
            ["leave", "lower", "leave"],
        ),
        ("the bias only", ["lower", "leave", "leave"]),
        ("nothing moved", ["leave", "leave", "leave"]),
        ("the bias against the weight", ["raise", "leave", "lower"]),
        ("the weight against the bias", ["lower", "leave", "raise"]),
        ("reversed, bias forgotten", ["leave", "leave", "raise"]),
        ("another word", ["down", "leave", "down"]),
        ("a capital", ["Lower", "leave", "Lower"]),
        ("a capital", ["lower", "leave ", "lower"]),
        ("not finished", ["lower", "?", "lower"]),
    ];
    all.map(|(mistake, answer)| ("m2", mistake, m2(answer)))
        .to_vec()
}

fn of_m3() -> Vec<Mistake> {
    let all = [
        ("half steps", [0.5, -0.01, -0.2]),
        ("half steps", [0.6, -0.25, -0.2]),
        ("w0 only", [0.5, 0.7, -0.2]),
        ("w0 only", [0.6, 0.7, -0.2]),
        ("a tie on row 10", [0.8, -0.3, -0.4]),
        ("a tie on row 10", [0.5, 0.0, -0.2]),
        ("OR", [0.2, 0.7, 0.6]),
        ("OR", [0.4, 0.7, 0.2]),
        ("bias nudged down", [-0.4, -0.1, -0.2]),
        ("bias not raised", [0.4, -0.2, -0.2]),
        ("stops after a single round", [0.3, 0.5, -0.3]),
        ("w1 left", [0.6, 0.7, -0.4]),
        ("w1 raised", [0.6, 0.8, -0.2]),
        ("w2 raised", [0.6, -0.2, 0.1]),
        ("the guess", [0.4, 0.7, -0.2]),
        ("not a number", [f64::NAN, 0.7, -0.2]),
        ("infinite", [0.6, f64::NEG_INFINITY, -0.2]),
    ];
    all.map(|(mistake, w)| ("m3", mistake, m3(w))).to_vec()
}

fn of_m4() -> Vec<Mistake> {
    let all = [
        ("nothing changed", [-0.4, 0.6, 0.6]),
        ("a tie", [-0.4, 0.6, 0.9]),
        ("the wrong weight", [-0.4, 1.2, 0.6]),
        ("the wrong weight", [-0.4, 1.0, 0.6]),
        ("a sign of a weight", [-0.4, -0.6, 0.6]),
        ("always 1", [0.6, 0.6, 0.6]),
        ("bias at the threshold", [0.5, 0.6, 0.6]),
        ("bias raised too little", [-0.2, 0.6, 0.6]),
        ("bias lowered", [-1.0, 0.6, 0.6]),
        ("both weights", [-0.4, 1.2, 1.2]),
        ("both weights", [-0.4, 1.0, 1.0]),
        ("all three", [0.0, 1.0, 1.0]),
        ("bias and a weight", [0.2, 0.7, 0.6]),
        ("not a number", [-0.4, f64::NAN, 0.6]),
    ];
    all.map(|(mistake, w)| ("m4", mistake, m4(w))).to_vec()
}
