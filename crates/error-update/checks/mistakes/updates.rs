//! The known mistakes of u2.

/// An update: weights, inputs, target, rate.
pub type Update = fn([f64; 3], [f64; 2], f64, f64) -> [f64; 3];

/// Answers to u2.
pub const UPDATES: &[(&str, Update)] = &[
    ("the sign", |w, x, t, r| step(w, x, -r * error(w, x, t))),
    ("target for error", |w, x, t, r| step(w, x, r * t)),
    ("prediction for error", |w, x, _, r| {
        step(w, x, r * predict(w, x))
    }),
    ("target and prediction added", |w, x, t, r| {
        step(w, x, r * (t + predict(w, x)))
    }),
    ("no error", |w, x, _, r| step(w, x, r)),
    ("|error|", |w, x, t, r| step(w, x, r * error(w, x, t).abs())),
    ("bias frozen", |w, x, t, r| {
        let [_, w1, w2] = right(w, x, t, r);
        [w[0], w1, w2]
    }),
    ("bias frozen, rate forgotten", |w, x, t, _| {
        let [_, w1, w2] = step(w, x, error(w, x, t));
        [w[0], w1, w2]
    }),
    ("w1 frozen", |w, x, t, r| {
        let [w0, _, w2] = right(w, x, t, r);
        [w0, w[1], w2]
    }),
    ("w2 frozen", |w, x, t, r| {
        let [w0, w1, _] = right(w, x, t, r);
        [w0, w1, w[2]]
    }),
    ("only the bias", |w, x, t, r| {
        let [w0, ..] = right(w, x, t, r);
        [w0, w[1], w[2]]
    }),
    ("input forgotten", |w, x, t, r| {
        step(w, [1.0, 1.0], r * error(w, x, t))
    }),
    ("input of w1 forgotten", |w, x, t, r| {
        step(w, [1.0, x[1]], r * error(w, x, t))
    }),
    ("input of w2 forgotten", |w, x, t, r| {
        step(w, [x[0], 1.0], r * error(w, x, t))
    }),
    ("input and rate forgotten", |w, x, t, _| {
        step(w, [1.0, 1.0], error(w, x, t))
    }),
    ("inputs crossed", |w, x, t, r| {
        step(w, [x[1], x[0]], r * error(w, x, t))
    }),
    ("x[0] for both", |w, x, t, r| {
        step(w, [x[0], x[0]], r * error(w, x, t))
    }),
    ("x[1] for both", |w, x, t, r| {
        step(w, [x[1], x[1]], r * error(w, x, t))
    }),
    ("inputs squared", |w, x, t, r| {
        step(w, [x[0] * x[0], x[1] * x[1]], r * error(w, x, t))
    }),
    ("weights for inputs", |w, x, t, r| {
        step(w, [w[1], w[2]], r * error(w, x, t))
    }),
    ("weights for inputs, and bias", |w, x, t, r| {
        w.map(|weight| weight + r * error(w, x, t) * weight)
    }),
    ("weights too", |w, x, t, r| {
        step(w, [w[1] * x[0], w[2] * x[1]], r * error(w, x, t))
    }),
    ("z for the prediction", |w, x, t, r| {
        let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
        step(w, x, r * (t - z))
    }),
    ("output for inputs", |w, x, t, r| {
        let y = predict(w, x);
        step(w, [y, y], r * error(w, x, t))
    }),
    ("output for inputs, and bias", |w, x, t, r| {
        w.map(|weight| weight + r * error(w, x, t) * predict(w, x))
    }),
    ("bias times x[0]", |w, x, t, r| {
        let [_, w1, w2] = right(w, x, t, r);
        [w[0] + r * error(w, x, t) * x[0], w1, w2]
    }),
    ("bias times x[1]", |w, x, t, r| {
        let [_, w1, w2] = right(w, x, t, r);
        [w[0] + r * error(w, x, t) * x[1], w1, w2]
    }),
    ("bias twice", |w, x, t, r| {
        let [w0, w1, w2] = right(w, x, t, r);
        [w0 + r * error(w, x, t), w1, w2]
    }),
    ("rate forgotten", |w, x, t, _| step(w, x, error(w, x, t))),
    ("rate of the bias forgotten", |w, x, t, r| {
        let [_, w1, w2] = right(w, x, t, r);
        [w[0] + error(w, x, t), w1, w2]
    }),
    ("a rate of its own", |w, x, t, _| {
        step(w, x, 0.5 * error(w, x, t))
    }),
    ("rate twice", |w, x, t, r| {
        step(w, x, r * r * error(w, x, t))
    }),
    ("divided by the rate", |w, x, t, r| {
        step(w, x, error(w, x, t) / r)
    }),
    ("rate added", |w, x, t, r| {
        step(w, x, error(w, x, t)).map(|weight| weight + r)
    }),
    ("input added", |w, x, t, r| {
        let e = error(w, x, t);
        [w[0] + r * e, w[1] + r * e + x[0], w[2] + r * e + x[1]]
    }),
    ("error and input added", |w, x, t, r| {
        let e = error(w, x, t);
        [w[0] + r * e, w[1] + r * (e + x[0]), w[2] + r * (e + x[1])]
    }),
    ("weights only fall", |w, x, t, r| {
        let [w0, ..] = right(w, x, t, r);
        let [_, w1, w2] = step(w, x, r * error(w, x, t).min(0.0));
        [w0, w1, w2]
    }),
    ("only rises", |w, x, t, r| {
        step(w, x, r * error(w, x, t).max(0.0))
    }),
    ("old values thrown away", |w, x, t, r| {
        step([0.0; 3], x, r * error(w, x, t))
    }),
    ("nothing moves", |w, _, _, _| w),
    ("what stood there", |w, x, t, r| {
        [w[0], w[1] + r, w[2] + error(w, x, t)]
    }),
    ("w1 fixed, w2 not", |w, x, t, r| {
        let [w0, w1, _] = right(w, x, t, r);
        [w0, w1, w[2] + error(w, x, t)]
    }),
    ("another order", |w, x, t, r| {
        let [w0, w1, w2] = right(w, x, t, r);
        [w1, w2, w0]
    }),
    ("asked anew for each number", |w, x, t, r| {
        let inputs = [1.0, x[0], x[1]];
        let mut new = w;
        for i in 0..3 {
            new[i] += r * error(new, x, t) * inputs[i];
        }
        new
    }),
    ("another predict", |w, x, t, r| {
        with(w, x, t, r, |z| z > 0.5)
    }),
    ("another predict", |w, x, t, r| {
        with(w, x, t, r, |z| z > 0.0)
    }),
    ("another predict", |w, x, t, r| {
        with(w, x, t, r, |z| z >= 0.0)
    }),
    ("another predict", |w, x, t, r| {
        with(w, x, t, r, |z| z >= 0.5 - 1e-9)
    }),
    ("another predict", |w, x, t, r| {
        with(w, x, t, r, |z| z >= 0.5 + 1e-9)
    }),
    ("another predict", |w, x, t, r| {
        with(w, x, t, r, |z| z >= 1.0)
    }),
    ("another predict", |w, x, t, r| {
        let z = w[0] + ((w[1] * x[0]).abs() + w[2] * x[1]);
        step(w, x, r * (t - f64::from(z >= 0.5)))
    }),
    ("another predict", |w, x, t, r| {
        let z = w[0] + (w[1] * w[0] + w[2] * x[1]);
        step(w, x, r * (t - f64::from(z >= 0.5)))
    }),
    ("another predict", |w, x, t, r| {
        let z = w[0] + (w[1] * x[1] + w[2] * x[1]);
        step(w, x, r * (t - f64::from(z >= 0.5)))
    }),
    ("another predict", |w, x, t, r| {
        let z = w[0] + (w[1] + w[2] * x[1]);
        step(w, x, r * (t - f64::from(z >= 0.5)))
    }),
    ("another predict", |w, x, t, r| {
        let z = w[0] + w[2] * x[1];
        step(w, x, r * (t - f64::from(z >= 0.5)))
    }),
    ("w0 never below 0", |w, x, t, r| {
        let [w0, w1, w2] = right(w, x, t, r);
        [w0.abs(), w1, w2]
    }),
    ("w2 never below 0", |w, x, t, r| {
        let [w0, w1, w2] = right(w, x, t, r);
        [w0, w1, w2.abs()]
    }),
    ("nothing below 0", |w, x, t, r| {
        right(w, x, t, r).map(f64::abs)
    }),
    ("w1 never below 0", |w, x, t, r| {
        let [w0, w1, w2] = right(w, x, t, r);
        [w0, w1.abs(), w2]
    }),
];

/// The right update of somebody whose neuron fires otherwise.
fn with(
    w: [f64; 3],
    x: [f64; 2],
    target: f64,
    rate: f64,
    fires: fn(f64) -> bool,
) -> [f64; 3] {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    step(w, x, rate * (target - f64::from(fires(z))))
}

fn right(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
    step(w, x, rate * error(w, x, target))
}

fn error(w: [f64; 3], x: [f64; 2], target: f64) -> f64 {
    target - predict(w, x)
}

pub(super) fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    f64::from(z >= 0.5)
}

pub(super) fn step(w: [f64; 3], x: [f64; 2], step: f64) -> [f64; 3] {
    [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
}
