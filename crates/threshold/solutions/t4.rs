//! # No threshold left
//!
//! Why this works: taking θ away from both sides of the condition leaves (w0 - θ) +
//! w1·x1 + w2·x2 ≥ 0. The weights stay, because the inputs have nothing to do with
//! the threshold.

/// The new bias, the new weights and the new threshold, in this order.
pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
    [w0 - threshold, w1, w2, 0.0]
}
