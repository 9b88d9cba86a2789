//! # The majority of three
//!
//! Why this works: each vote adds 1 to a sum that starts at -1. One vote makes 0, two
//! make 1, and 0.5 lies midway.

/// The bias.
pub const W0: f64 = -1.0;
/// The weights of the three inputs.
pub const WEIGHTS: [f64; 3] = [1.0, 1.0, 1.0];
