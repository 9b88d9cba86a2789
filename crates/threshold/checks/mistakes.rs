//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{t1, t2, t3, t4};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    vec![
        ("t1", "the tie", t1([0.0, 0.0, 0.0, 1.0, 1.0])),
        ("t1", "the negative", t1([1.0, 0.0, 1.0, 1.0, 1.0])),
        ("t1", "z itself", t1([-3.0, 0.49, 0.5, 0.51, 12.0])),
        ("t1", "half spikes", t1([0.0, 0.0, 0.5, 1.0, 1.0])),
        (
            "t2",
            ">",
            t2(|z, threshold| if z > threshold { 1.0 } else { 0.0 }),
        ),
        (
            "t2",
            "reversed",
            t2(|z, threshold| if z <= threshold { 1.0 } else { 0.0 }),
        ),
        (
            "t2",
            "reversed, without the tie",
            t2(|z, threshold| if z < threshold { 1.0 } else { 0.0 }),
        ),
        ("t2", "θ = 0", t2(|z, _| if z >= 0.0 { 1.0 } else { 0.0 })),
        (
            "t2",
            "θ = 0, without the tie",
            t2(|z, _| if z > 0.0 { 1.0 } else { 0.0 }),
        ),
        (
            "t2",
            "only exactly at θ",
            t2(|z, threshold| if z == threshold { 1.0 } else { 0.0 }),
        ),
        ("t2", "always", t2(|_, _| 1.0)),
        ("t3", "fires at 00", t3(0.6, [0.6, 0.6])),
        ("t3", "exactly at 00", t3(0.5, [0.6, 0.6])),
        ("t3", "still shy", t3(-0.8, [0.6, 0.6])),
        ("t3", "one input is enough", t3(0.0, [0.6, 0.6])),
        ("t3", "weights touched", t3(-0.9, [0.8, 0.8])),
        ("t3", "one input just enough", t3(-0.1, [0.6, 0.6])),
        ("t3", "a rounding tie", t3(-0.7 - 1e-12, [0.6, 0.6])),
        ("t3", "infinite", t3(f64::INFINITY, [0.6, 0.6])),
        (
            "t4",
            "+θ",
            t4(|w0, w1, w2, threshold| [w0 + threshold, w1, w2, 0.0]),
        ),
        (
            "t4",
            "still compares with θ",
            t4(|w0, w1, w2, threshold| [w0 - threshold, w1, w2, threshold]),
        ),
        (
            "t4",
            "weights shifted too",
            t4(|w0, w1, w2, t| [w0 - t, w1 - t, w2 - t, 0.0]),
        ),
        ("t4", "θ dropped", t4(|w0, w1, w2, _| [w0, w1, w2, 0.0])),
        (
            "t4",
            "always 0.5",
            t4(|w0, w1, w2, _| [w0 - 0.5, w1, w2, 0.0]),
        ),
        (
            "t4",
            "a bias an eighth too high",
            t4(|w0, w1, w2, threshold| [w0 - threshold + 0.125, w1, w2, 0.0]),
        ),
    ]
}
