//! # NOT
//!
//! NOT has a single input, and says the opposite of it: 1 for 0, and 0 for 1.
//!
//! Find a bias and one weight.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Check: `cargo test -p logic-gates --test exercises g5`

/// The bias.
pub const W0: f64 = 0.0;
/// The weight of the only input.
pub const W1: f64 = 0.0;

// There is a hint below.
//
//
//
//
//
//
// Hint: When the input is off, the bias is alone and has to fire. When it is on, its
// weight has to pull the sum below 0.5.
