//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, number, same};
use neuron::on_paper;

/// Every exercise, in order, with the answer of the file beside this module's parent.
pub const ALL: Checks = &[
    ("n1", || n1(super::n1::Z)),
    ("n2", || n2(super::n2::HARDEST)),
    ("n3", || n3(super::n3::weighted_sum)),
];

/// One row by hand: w = (0.2, −0.4, 0.3), x = (1, 0).
pub fn n1(z: f64) -> Seen {
    let note = match number(z).as_str() {
        "-0.4" => Some("You have forgotten the bias: the sum starts from it, at 0.2."),
        "0.1" => Some("You have added w2, but x2 is 0: 0.3 times 0 is 0, not 0.3."),
        "0.6" => Some("A sign was lost: w1 is -0.4, so it pulls the sum down."),
        _ => None,
    };
    Seen::new(
        vec![Row::number("z", -0.2, z)],
        note,
        "Start from the bias, 0.2. Then add w1 times x1, and w2 times x2.",
        "",
    )
}

/// Which of the products 0, −0.7 and 0.3 is the largest, whatever its sign.
pub fn n2(hardest: &str) -> Seen {
    let note = match hardest {
        "x1" => Some(
            "x1 has the largest weight, but it is silent: 0.9 times 0 adds nothing.",
        ),
        "x3" => Some(
            "x3 adds the most upwards. But -0.7 moves z further than 0.3, \
             only in the other direction: a sign does not make a push weaker.",
        ),
        _ => None,
    };
    Seen::new(
        vec![Row::text("pushes hardest", "x2", hardest)],
        note,
        "Write \"x1\", \"x2\" or \"x3\", with the quotes.",
        "",
    )
}

/// The weighted sum, asked on rows in which each of the five numbers matters.
pub fn n3(weighted_sum: fn(f64, f64, f64, f64, f64) -> f64) -> Seen {
    let cases = [
        [-0.5, 0.5, 1.0, 0.25, 1.0],
        [2.0, 3.0, 0.0, 4.0, 0.0],
        [0.0, 3.0, 2.0, 0.0, 5.0],
        [0.0, 0.0, 2.0, 3.0, 5.0],
        [-1.0, -2.0, 3.0, 4.0, -5.0],
    ];
    let answer = |[w0, w1, x1, w2, x2]: [f64; 5]| weighted_sum(w0, w1, x1, w2, x2);
    let is = |mistake: fn([f64; 5]) -> f64| same(&cases, answer, mistake);
    let note = if is(|[_, w1, x1, w2, x2]| w1 * x1 + w2 * x2) {
        Some("The bias is missing: the sum starts from w0.")
    } else if is(|[w0, w1, x1, w2, _]| w0 + w1 * x1 + w2 * x1) {
        Some("You have used x1 twice: the second weight belongs to x2.")
    } else if is(|[w0, w1, x1, w2, x2]| w0 + w1 + x1 + w2 + x2) {
        Some(
            "Everything is added up. But each weight has to be multiplied by its input: w1 * x1.",
        )
    } else if !cases.map(answer).iter().all(|sum| sum.is_finite()) {
        Some("A result is not a number. Nothing has to be divided here.")
    } else {
        None
    };
    let rows = cases.map(|[w0, w1, x1, w2, x2]| {
        Row::number(
            format!("w0 = {w0}, w1 = {w1}, x1 = {x1}, w2 = {w2}, x2 = {x2}"),
            on_paper(w0, w1, x1, w2, x2),
            weighted_sum(w0, w1, x1, w2, x2),
        )
    });
    Seen::new(
        rows.into(),
        note,
        "Look at a row that differs, and work it out by hand: w0 + w1·x1 + w2·x2.",
        "",
    )
}
