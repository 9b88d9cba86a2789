//! # AND: the last row
//!
//! Why this works: -0.5 + 0.6 + 0.6 is 0.7. That is at least 0.5, so it fires, and to
//! fire is always to answer 1.

/// The weighted sum on row 11.
pub const Z: f64 = 0.7;

/// What the perceptron answers on row 11.
pub const OUTPUT: f64 = 1.0;
