//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{m1, m2, m3, m4};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    vec![
        ("m1", "reversed", m1([0.0, 0.0, 1.0, -1.0])),
        ("m1", "absolute", m1([0.0, 0.0, 1.0, 1.0])),
        ("m1", "predicted copied", m1([0.0, 0.0, 1.0, 0.0])),
        ("m1", "actual copied", m1([0.0, 0.0, 0.0, 1.0])),
        (
            "m2",
            "a silent input moved",
            m2(["lower", "lower", "lower"]),
        ),
        ("m2", "bias forgotten", m2(["leave", "leave", "lower"])),
        ("m2", "reversed", m2(["raise", "leave", "raise"])),
        ("m2", "another word", m2(["down", "leave", "down"])),
        ("m3", "half steps", m3([0.5, -0.01, -0.2])),
        ("m3", "w0 only", m3([0.5, 0.7, -0.2])),
        ("m3", "a tie", m3([0.8, -0.3, -0.4])),
        ("m3", "OR", m3([0.2, 0.7, 0.6])),
        ("m3", "the guess", m3([0.4, 0.7, -0.2])),
        ("m4", "a tie", m4([-0.4, 0.6, 0.9])),
        ("m4", "always 1", m4([0.6, 0.6, 0.6])),
        ("m4", "the wrong weight", m4([-0.4, 1.2, 0.6])),
        ("m4", "two numbers", m4([-0.4, 1.2, 1.2])),
    ]
}
