//! # From AND to OR
//!
//! These three numbers are an AND.
//!
//! Make an OR of it by changing a single number.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Check: `cargo test -p manual-tuning --test exercises m4`

/// The bias.
pub const W0: f64 = -0.4;
/// The weight of the first input.
pub const W1: f64 = 0.6;
/// The weight of the second input.
pub const W2: f64 = 0.6;

// There is a hint below.
//
//
//
//
//
//
// Hint: In an OR one vote is enough. Which of the three numbers says how easily it
// fires?
