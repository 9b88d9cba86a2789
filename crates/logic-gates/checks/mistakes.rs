//! The known mistakes of this lesson's exercises: at least three each. Those of one name are the same
//! mistake in other numbers.

use check::proof::Mistake;

use crate::solutions::judge::{g1, g8, g9};

#[path = "mistaken_gates.rs"]
mod mistaken_gates;

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    [of_g1(), mistaken_gates::mistakes(), of_g8(), of_g9()].concat()
}

fn of_g1() -> Vec<Mistake> {
    let all = [
        ("bias lost", 1.2, 1.0),
        ("the bias's sign lost", 1.7, 1.0),
        ("one weight only", 0.1, 0.0),
        ("the bias only", -0.5, 0.0),
        ("one weight, and no bias", 0.6, 1.0),
        ("threshold taken off too", 0.2, 0.0),
        ("the threshold as z", 0.5, 1.0),
        ("weights multiplied", 0.36, 0.0),
        ("weights multiplied", -0.14, 0.0),
        ("weights multiplied", -0.18, 0.0),
        ("the weights' signs lost", -1.7, 0.0),
        ("the weights' signs lost", -0.7, 0.0),
        ("an output as z", 1.0, 1.0),
        ("z left", 0.0, 1.0),
        ("output is z", 0.7, 0.7),
        ("silent", 0.7, 0.0),
        ("-1 for silent", 0.7, -1.0),
        ("1.2 as output", 0.7, 1.2),
        ("1.2 as output", 0.7, 0.2),
        ("1.2 as output", 0.7, f64::NAN),
        ("a slip", 0.8, 1.0),
    ];
    let seen = all.map(|(mistake, z, output)| ("g1", mistake, g1(z, output)));
    seen.to_vec()
}

type Xor = fn([f64; 2]) -> f64;

fn of_g8() -> Vec<Mistake> {
    let all: [(&str, Xor); 20] = [
        ("OR", |x| or(x)),
        ("OR", |x| f64::max(x[0], x[1])),
        ("OR", |x| and([or(x), or(x)])),
        ("NAND", |x| nand(x)),
        ("XNOR", |x| nand([or(x), nand(x)])),
        ("XNOR", |x| 1.0 - (x[0] - x[1]).abs()),
        ("AND(OR, AND)", |x| and([or(x), and(x)])),
        ("AND(OR, AND)", |x| x[0] * x[1]),
        ("OR as the last gate", |x| or([or(x), nand(x)])),
        ("two opposites", |x| and([and(x), nand(x)])),
        ("one input passed on", |x| and([x[0], or(x)])),
        ("one input passed on", |x| nand([x[1], or(x)])),
        ("one input passed on", |x| x[1]),
        ("one input passed on", |x| 1.0 - x[1]),
        ("one case of two", |x| and([x[0], nand(x)])),
        ("the gates' answers added", |x| or(x) + nand(x)),
        ("the inputs added", |x| x[0] + x[1]),
        ("the inputs subtracted", |x| x[0] - x[1]),
        ("the gates' answers subtracted", |x| or(x) - nand(x)),
        ("AND(OR, AND)", |x| x[0] * x[1] * (1.0 - 1e-15)),
    ];
    let seen = all.map(|(mistake, xor)| ("g8", mistake, g8(xor)));
    seen.to_vec()
}

fn or(x: [f64; 2]) -> f64 {
    f64::max(x[0], x[1])
}

fn and(x: [f64; 2]) -> f64 {
    x[0] * x[1]
}

fn nand(x: [f64; 2]) -> f64 {
    1.0 - and(x)
}

fn of_g9() -> Vec<Mistake> {
    let all = [
        ("XNOR missed", ["XOR", "OR"]),
        ("XNOR missed", ["NAND", "XNOR"]),
        ("wrong opposite", ["XOR", "NOR"]),
        ("wrong opposite", ["XNOR", "NOR"]),
        ("an input alone", ["XOR", "x1"]),
        ("an input alone", ["not x2", "XOR"]),
        ("the constant ones", ["never", "always"]),
        ("one corner out of line", ["x1 or not x2", "x2 or not x1"]),
        ("with a not", ["not x1", "not x2"]),
        ("with an N", ["NAND", "NOR"]),
        ("of two kinds", ["always", "x2 and not x1"]),
        ("of two kinds", ["AND", "x2"]),
        ("twice the same", ["XOR", "XOR"]),
        ("small letters", ["xor", "xnor"]),
        ("a space", ["XOR", " XNOR"]),
        ("a name of its own", ["XOR", "NXOR"]),
        ("only one", ["XOR", "?"]),
    ];
    let seen = all.map(|(mistake, names)| ("g9", mistake, g9(names)));
    seen.to_vec()
}
