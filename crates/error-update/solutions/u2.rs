//! # The update
//!
//! Why this works: a right answer has the error 0, so nothing moves. An input that
//! was off is 0, so its weight does not move. The input of the bias is always 1, so
//! it moves with every error.

/// The bias and the weights after this row.
pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
    let error = target - predict(w, x);
    let step = rate * error;
    [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
}

// Given, nothing to change: what a perceptron with these weights predicts.
fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    if z >= 0.5 { 1.0 } else { 0.0 }
}
