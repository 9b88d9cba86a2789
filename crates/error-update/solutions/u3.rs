//! # One epoch
//!
//! Why this works: the prediction is asked before the update, because a mistake is
//! what the perceptron says with the weights that it has. The update takes w and
//! gives w back, so each row builds on the one before.

/// Bias, two weights, and the number of mistakes.
pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
    let mut w = start;
    let mut mistakes = 0.0;
    for row in rows {
        let x = [row[0], row[1]];
        let target = row[2];
        if predict(w, x) != target {
            mistakes += 1.0;
        }
        w = update(w, x, target);
    }
    [w[0], w[1], w[2], mistakes]
}

// Given, nothing to change: what a perceptron with these weights predicts.
fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    if z >= 0.5 { 1.0 } else { 0.0 }
}

// Given, nothing to change: the bias and the weights after one row.
fn update(w: [f64; 3], x: [f64; 2], target: f64) -> [f64; 3] {
    let error = target - predict(w, x);
    [w[0] + error, w[1] + error * x[0], w[2] + error * x[1]]
}
