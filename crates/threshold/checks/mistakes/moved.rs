//! The known mistakes of t4.

/// A bias, two weights and a threshold, and what they have become.
pub type Moved = fn([f64; 4]) -> [f64; 4];

/// Answers to t4.
pub const MOVED: &[(&str, Moved)] = &[
    ("nothing changed", |old| old),
    ("+θ", |[w0, w1, w2, t]| [w0 + t, w1, w2, 0.0]),
    ("still compares with θ", |[w0, w1, w2, t]| {
        [w0 - t, w1, w2, t]
    }),
    ("weights shifted too", |[w0, w1, w2, t]| {
        [w0 - t, w1 - t, w2 - t, 0.0]
    }),
    ("weights shifted instead", |[w0, w1, w2, t]| {
        [w0, w1 - t, w2 - t, 0.0]
    }),
    ("weights shifted up", |[w0, w1, w2, t]| {
        [w0 - t, w1 + t, w2 + t, 0.0]
    }),
    ("w1 shifted too", |[w0, w1, w2, t]| {
        [w0 - t, w1 - t, w2, 0.0]
    }),
    ("w2 shifted too", |[w0, w1, w2, t]| {
        [w0 - t, w1, w2 - t, 0.0]
    }),
    ("θ dropped", |[w0, w1, w2, _]| [w0, w1, w2, 0.0]),
    ("always 0.5", |[w0, w1, w2, _]| [w0 - 0.5, w1, w2, 0.0]),
    ("+θ, and still compares with θ", |[w0, w1, w2, t]| {
        [w0 + t, w1, w2, t]
    }),
    ("θ - w0", |[w0, w1, w2, t]| [t - w0, w1, w2, 0.0]),
    ("bias replaced by -θ", |[_, w1, w2, t]| [-t, w1, w2, 0.0]),
    ("bias replaced by θ", |[_, w1, w2, t]| [t, w1, w2, 0.0]),
    ("bias 0", |[_, w1, w2, _]| [0.0, w1, w2, 0.0]),
    ("bias turned around", |[w0, w1, w2, _]| [-w0, w1, w2, 0.0]),
    ("bias times θ", |[w0, w1, w2, t]| [w0 * t, w1, w2, 0.0]),
    ("bias divided by θ", |[w0, w1, w2, t]| {
        [w0 / t, w1, w2, 0.0]
    }),
    ("bias and weights times θ", |[w0, w1, w2, t]| {
        [w0 * t, w1 * t, w2 * t, 0.0]
    }),
    ("all divided by θ", |[w0, w1, w2, t]| {
        [w0 / t, w1 / t, w2 / t, 0.0]
    }),
    ("weights swapped", |[w0, w1, w2, t]| [w0 - t, w2, w1, 0.0]),
    ("weights 0", |[w0, _, _, t]| [w0 - t, 0.0, 0.0, 0.0]),
    ("weights turned around", |[w0, w1, w2, t]| {
        [w0 - t, -w1, -w2, 0.0]
    }),
    ("all turned around", |[w0, w1, w2, t]| {
        [t - w0, -w1, -w2, 0.0]
    }),
    ("all 0", |_| [0.0; 4]),
    ("another order", |[w0, w1, w2, t]| [w1, w2, w0 - t, 0.0]),
    ("bias into the threshold", |[w0, w1, w2, t]| {
        [0.0, w1, w2, t - w0]
    }),
    ("another threshold", |[w0, w1, w2, t]| [w0 - t, w1, w2, -t]),
    ("bias and threshold swapped", |[w0, w1, w2, t]| {
        [t, w1, w2, w0]
    }),
    ("both moved", |[w0, w1, w2, t]| [w0 - t, w1, w2, t - w0]),
    ("another threshold", |[w0, w1, w2, t]| [w0 - t, w1, w2, 0.5]),
    ("weights of its own", |[w0, _, _, t]| {
        [w0 - t, 0.75, 0.5, 0.0]
    }),
    ("weights of its own", |[w0, w1, _, t]| {
        [w0 - t, w1, 0.5, 0.0]
    }),
    ("another bias", |[w0, w1, w2, t]| {
        [w0 - t.abs(), w1, w2, 0.0]
    }),
    ("another bias", |[w0, w1, w2, t]| {
        [w0 - t.min(0.0), w1, w2, 0.0]
    }),
    ("another bias", |[_, w1, w2, _]| [-1.0, w1, w2, 0.0]),
    ("a bias too high", |[w0, w1, w2, t]| {
        [w0 - t + 0.125, w1, w2, 0.0]
    }),
    ("a bias too high", |[w0, w1, w2, t]| {
        [w0 - t + 1e-6, w1, w2, 0.0]
    }),
    ("a bias too low", |[w0, w1, w2, t]| {
        [w0 - t - 1e-6, w1, w2, 0.0]
    }),
];
