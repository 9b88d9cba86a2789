//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{t1, t2, t3, t4};

#[path = "mistakes/moved.rs"]
mod moved;
use moved::MOVED;

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    let of_t1 = OUTPUTS
        .iter()
        .map(|(mistake, outputs)| ("t1", *mistake, t1(*outputs)));
    let of_t2 = STEPS
        .iter()
        .map(|(mistake, step)| ("t2", *mistake, t2(*step)));
    let of_t3 = LAMPS
        .iter()
        .map(|(mistake, bias, weights)| ("t3", *mistake, t3(*bias, *weights)));
    let of_t4 = MOVED.iter().map(|(mistake, moved)| {
        let answer = |w0, w1, w2, threshold| moved([w0, w1, w2, threshold]);
        ("t4", *mistake, t4(answer))
    });
    of_t1.chain(of_t2).chain(of_t3).chain(of_t4).collect()
}

/// Answers to t1.
const OUTPUTS: &[(&str, [f64; 5])] = &[
    ("the tie", [0.0, 0.0, 0.0, 1.0, 1.0]),
    ("the negative", [1.0, 0.0, 1.0, 1.0, 1.0]),
    ("0.49 rounded up", [0.0, 1.0, 1.0, 1.0, 1.0]),
    ("0.51 rounded down", [0.0, 0.0, 1.0, 0.0, 1.0]),
    ("12 left out", [0.0, 0.0, 1.0, 1.0, 0.0]),
    ("the tie, and 0.51", [0.0, 0.0, 0.0, 0.0, 1.0]),
    ("the tie, and 0.49", [0.0, 1.0, 0.0, 1.0, 1.0]),
    ("all that are not small", [1.0, 0.0, 0.0, 0.0, 1.0]),
    ("z itself", [-3.0, 0.49, 0.5, 0.51, 12.0]),
    ("z beyond the threshold", [-3.5, -0.01, 0.0, 0.01, 11.5]),
    ("z where it fires", [0.0, 0.0, 0.5, 0.51, 12.0]),
    ("z where it fires", [0.0, 0.49, 0.5, 0.51, 12.0]),
    ("-1 for silent", [-1.0, -1.0, 1.0, 1.0, 1.0]),
    ("-1 for the negative", [-1.0, 0.0, 1.0, 1.0, 1.0]),
    ("-1 for the negative", [-1.0, 0.0, 0.0, 0.0, 1.0]),
    ("half spikes", [0.0, 0.0, 0.5, 1.0, 1.0]),
    ("half spikes", [0.0, 0.49, 1.0, 1.0, 1.0]),
    ("double spikes", [0.0, 0.0, 1.0, 1.0, 2.0]),
    ("double spikes", [0.0, 0.0, 1.0, 1.0, 12.0]),
    ("not a number", [0.0, 0.0, 1.0, 1.0, f64::NAN]),
    ("reversed", [1.0, 1.0, 0.0, 0.0, 0.0]),
    ("reversed", [1.0, 1.0, 1.0, 0.0, 0.0]),
    ("none", [0.0; 5]),
    ("all", [1.0; 5]),
    ("only the tie", [0.0, 0.0, 1.0, 0.0, 0.0]),
    ("only in the middle", [0.0, 1.0, 1.0, 1.0, 0.0]),
    ("close ones only", [0.0, 1.0, 0.0, 1.0, 0.0]),
];

/// A step: z, and the threshold.
type Step = fn(f64, f64) -> f64;

/// Answers to t2.
const STEPS: &[(&str, Step)] = &[
    (">", |z, threshold| f64::from(z > threshold)),
    ("reversed", |z, threshold| f64::from(z <= threshold)),
    ("upside down", |z, threshold| f64::from(z < threshold)),
    ("only exactly at θ", |z, threshold| {
        f64::from(z == threshold)
    }),
    ("unless exactly at θ", |z, threshold| {
        f64::from(z != threshold)
    }),
    ("θ = 0", |z, _| f64::from(z >= 0.0)),
    ("θ = 0, without the tie", |z, _| f64::from(z > 0.0)),
    ("θ = 0.5", |z, _| f64::from(z >= 0.5)),
    ("θ = 0.5, without the tie", |z, _| f64::from(z > 0.5)),
    ("θ = 1", |z, _| f64::from(z >= 1.0)),
    ("θ twice", |z, threshold| {
        f64::from(z - threshold >= threshold)
    }),
    ("-θ", |z, threshold| f64::from(z + threshold >= 0.0)),
    ("|z|", |z, threshold| f64::from(z.abs() >= threshold)),
    ("|θ|", |z, threshold| f64::from(z >= threshold.abs())),
    ("z rounded", |z, threshold| {
        f64::from(z.round() >= threshold)
    }),
    ("divided", |z, threshold| f64::from(z / threshold >= 1.0)),
    ("always", |_, _| 1.0),
    ("never", |_, _| 0.0),
    (
        "-1 for silent",
        |z, threshold| {
            if z >= threshold { 1.0 } else { -1.0 }
        },
    ),
    ("-1 for silent, without the tie", |z, threshold| {
        if z > threshold { 1.0 } else { -1.0 }
    }),
    (
        "z where it fires",
        |z, threshold| {
            if z >= threshold { z } else { 0.0 }
        },
    ),
    ("z where it fires, without the tie", |z, threshold| {
        if z > threshold { z } else { 0.0 }
    }),
    ("z where it fires, only at θ", |z, threshold| {
        if z == threshold { z } else { 0.0 }
    }),
    ("z where it fires, θ = 0", |z, _| z.max(0.0)),
    ("θ where it fires", |z, threshold| {
        if z >= threshold { threshold } else { 0.0 }
    }),
    ("what is beyond θ", |z, threshold| (z - threshold).max(0.0)),
    (
        "0.5 where it fires",
        |z, threshold| {
            if z >= threshold { 0.5 } else { 0.0 }
        },
    ),
    ("0.5 where it is silent", |z, threshold| {
        if z >= threshold { 1.0 } else { 0.5 }
    }),
    (
        "z where it is silent",
        |z, threshold| {
            if z >= threshold { 1.0 } else { z }
        },
    ),
    ("θ where it is silent", |z, threshold| {
        if z >= threshold { 1.0 } else { threshold }
    }),
    ("the larger", f64::max),
    ("z itself", |z, _| z),
    ("z - θ", |z, threshold| z - threshold),
    ("a bent step", |z, threshold| {
        1.0 / (1.0 + (threshold - z).exp())
    }),
    ("a ramp", |z, threshold| {
        (z - threshold + 0.5).clamp(0.0, 1.0)
    }),
    ("a half at the tie", |z, threshold| {
        if z == threshold {
            0.5
        } else {
            f64::from(z > threshold)
        }
    }),
    ("a bit of room below", |z, threshold| {
        f64::from(z >= threshold - 1e-9)
    }),
    ("a bit of room below", |z, threshold| {
        f64::from((z - threshold).abs() < 0.2 || z > threshold)
    }),
    ("a bit of room below", |z, threshold| {
        f64::from(z as f32 >= threshold as f32)
    }),
    ("a bit of room below", |z, threshold| {
        f64::from((z - threshold).abs() < 0.2 && z < threshold || z >= threshold)
    }),
    ("a bit of room above", |z, threshold| {
        f64::from(z > threshold + 1e-9)
    }),
    ("a bit of room above", |z, threshold| {
        f64::from(z == threshold || z > threshold + 1e-9)
    }),
    ("with a condition more", |z, threshold| {
        f64::from(z >= threshold && z > 0.0)
    }),
    ("with a way round", |z, threshold| {
        f64::from(z >= threshold || z < -1.5)
    }),
    ("at 0 only", |z, _| f64::from(z == 0.0)),
    ("the threshold asked, not z", |_, threshold| {
        f64::from(threshold >= 0.5)
    }),
    ("below 0", |z, _| f64::from(z < 0.0)),
];

/// Answers to t3.
const LAMPS: &[(&str, f64, [f64; 2])] = &[
    ("fires at 00", 0.6, [0.6, 0.6]),
    ("fires at 00", 0.7, [0.6, 0.6]),
    ("fires at 00", 0.9, [0.6, 0.6]),
    ("bias set to the threshold", 0.5, [0.6, 0.6]),
    ("one input is enough", -0.05, [0.6, 0.6]),
    ("no bias", 0.0, [0.6, 0.6]),
    ("a bias above 0", 0.1, [0.6, 0.6]),
    ("a bias above 0", 0.4, [0.6, 0.6]),
    ("one input just enough", -0.1, [0.6, 0.6]),
    ("still shy", -0.8, [0.6, 0.6]),
    ("still shy", -0.75, [0.6, 0.6]),
    ("shyer", -1.0, [0.6, 0.6]),
    ("shyer", -1.2, [0.6, 0.6]),
    ("shyer", -4.0, [0.6, 0.6]),
    ("as it was", -0.9, [0.6, 0.6]),
    ("weights in place of the bias", -0.9, [0.8, 0.8]),
    ("weights in place of the bias", -0.9, [1.0, 0.6]),
    ("weights too, and it works", -0.5, [0.7, 0.7]),
    ("weights too, and it does not", -0.5, [1.0, 0.0]),
    ("a rounding tie", -0.7 - 1e-12, [0.6, 0.6]),
    ("infinite", f64::INFINITY, [0.6, 0.6]),
    ("infinite", f64::NAN, [0.6, 0.6]),
];
