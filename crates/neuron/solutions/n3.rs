//! # The weighted sum
//!
//! Why this works: it is the formula z = w0 + w1·x1 + w2·x2, letter by letter. Rust
//! multiplies before it adds, as you do on paper.
//!
//! A second way: in two steps, with a name for each: let votes = w1 * x1 + w2 * x2;
//! and then w0 + votes.

/// The bias, plus each weight times its input.
pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
    w0 + w1 * x1 + w2 * x2
}
