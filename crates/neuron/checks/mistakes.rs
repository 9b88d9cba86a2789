//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{n1, n2, n3};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    vec![
        ("n1", "bias forgotten", n1(-0.4)),
        ("n1", "0 × w taken as w", n1(0.1)),
        ("n1", "a sign lost", n1(0.6)),
        ("n1", "not a number", n1(f64::NAN)),
        ("n2", "the largest weight, but silent", n2("x1")),
        ("n2", "the sign ignored", n2("x3")),
        ("n2", "the weight named", n2("w2")),
        ("n3", "no bias", n3(|_, w1, x1, w2, x2| w1 * x1 + w2 * x2)),
        (
            "n3",
            "x1 twice",
            n3(|w0, w1, x1, w2, _| w0 + w1 * x1 + w2 * x1),
        ),
        (
            "n3",
            "added, not multiplied",
            n3(|w0, w1, x1, w2, x2| w0 + w1 + x1 + w2 + x2),
        ),
        (
            "n3",
            "divided",
            n3(|w0, w1, x1, w2, x2| w0 + w1 / x1 + w2 / x2),
        ),
        (
            "n3",
            "subtracted",
            n3(|w0, w1, x1, w2, x2| w0 - w1 * x1 - w2 * x2),
        ),
    ]
}
