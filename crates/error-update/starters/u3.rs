//! # One epoch
//!
//! Write one epoch: every row is looked at once, in order, and the weights move on
//! from row to row.
//!
//! Given are `predict` and `update` (with the learning rate 1). Each row holds x1, x2
//! and the target.
//! Return four numbers: the bias and the two weights after the epoch, and how many
//! mistakes were made during it.
//! The last two lines inside the loop are wrong: put your own in their place,
//! as many as you need.
//!
//! Check: `cargo test -p error-update --test exercises u3`

/// Bias, two weights, and the number of mistakes.
pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
    let mut w = start;
    let mut mistakes = 0.0;
    for row in rows {
        let x = [row[0], row[1]];
        let target = row[2];
        w = update(start, x, target);
        mistakes += predict(w, x);
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

// There is a hint below.
//
//
//
//
//
//
// Hint: Two things: a mistake is a row on which the prediction, before the update, is
// not the target. And each update starts from the weights as the row before left
// them.
