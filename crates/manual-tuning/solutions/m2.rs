//! # Raise, lower or leave?
//!
//! Why this works: it fired and should not have, so the sum was too high. The bias
//! and w2 were part of the sum. w1 was multiplied by 0 and had no share in it.

/// What to do with the bias.
pub const W0: &str = "lower";
/// What to do with the first weight.
pub const W1: &str = "leave";
/// What to do with the second weight.
pub const W2: &str = "lower";
