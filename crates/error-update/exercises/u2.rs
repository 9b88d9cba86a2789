//! # The update
//!
//! Write one update: the bias and both weights after looking at one row.
//!
//! `w` holds the bias and the two weights, `x` the two inputs; `w[0]` is the bias,
//! `x[0]` the first input.
//! The error is there already. The last line of `update` is wrong, in all three numbers:
//! fix it.
//!
//! Check: `cargo test -p error-update --test exercises u2`

/// The bias and the weights after this row.
pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
    let error = target - predict(w, x);
    [w[0], w[1] + rate, w[2] + error]
}

// Given, nothing to change: what a perceptron with these weights predicts.
fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    if z >= 0.5 { 1.0 } else { 0.0 }
}

// There is a hint below.
//
//
//
//
//
//
// Hint: Each of the three grows by the rate times the error times its input. The
// input of the bias is always 1.
