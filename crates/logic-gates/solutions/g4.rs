//! # OR
//!
//! Why this works: the bias alone, 0.2, stays below the threshold. One vote lifts the
//! sum to 0.8, and a second one does no harm.

/// The bias.
pub const W0: f64 = 0.2;
/// The weight of the first input.
pub const W1: f64 = 0.6;
/// The weight of the second input.
pub const W2: f64 = 0.6;
