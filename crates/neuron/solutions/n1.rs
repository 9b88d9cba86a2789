//! # One row by hand
//!
//! Why this works: the sum starts from the bias, and w1 is added once, because x1 is 1.
//! The second input is off, so its weight is multiplied by 0 and adds nothing.
//! What is left of 0.2 and -0.4 is -0.2.

/// The weighted sum of this row.
pub const Z: f64 = 0.2 + -0.4 * 1.0 + 0.3 * 0.0;
