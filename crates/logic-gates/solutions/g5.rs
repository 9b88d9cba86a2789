//! # NOT
//!
//! Why this works: the sum is 1 when the input is off and 0 when it is on, and 0.5
//! lies midway.

/// The bias.
pub const W0: f64 = 1.0;
/// The weight of the only input.
pub const W1: f64 = -1.0;
