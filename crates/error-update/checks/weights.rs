//! What a bias and two weights say, and how they move.

use threshold::{THRESHOLD, step};

/// What a perceptron with these weights says.
pub fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    step(w[0] + (w[1] * x[0] + w[2] * x[1]), THRESHOLD)
}

/// The weights after a step; a right one is the rate times the error.
pub fn moved(w: [f64; 3], x: [f64; 2], step: f64) -> [f64; 3] {
    [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
}

/// Whether two lists of numbers are the same, up to rounding.
pub fn close(some: &[f64], others: &[f64]) -> bool {
    let mut both = some.iter().zip(others);
    both.all(|(a, b)| (-1e-9..1e-9).contains(&(a - b)))
}
