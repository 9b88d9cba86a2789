//! # AND: the last row
//!
//! The article's AND has the bias -0.5 and the weights 0.6 and 0.6; the threshold is
//! 0.5.
//! On the rows 00, 01 and 10 it is silent.
//!
//! What is z on row 11, where both inputs are on, and what is the output?
//!
//! Check: `cargo test -p logic-gates --test exercises g1`

/// The weighted sum on row 11.
pub const Z: f64 = 0.0;

/// What the perceptron answers on row 11.
pub const OUTPUT: f64 = 0.0;

// There is a hint below.
//
//
//
//
//
//
// Hint: Add three numbers: the bias and both weights. An output is 1.0 or 0.0.
