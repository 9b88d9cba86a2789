//! # The first, and not the second
//!
//! Why this works: the sum is 0, -1, 1 and 0 on the rows 00, 01, 10 and 11. Only on
//! row 10 does it reach 0.5.

/// The bias.
pub const W0: f64 = 0.0;
/// The weight of the first input.
pub const W1: f64 = 1.0;
/// The weight of the second input.
pub const W2: f64 = -1.0;
