//! # OR
//!
//! OR says 1 when at least one input is 1: an alarm that rings when the door is open,
//! or the window, or both.
//!
//! Find a bias and two weights.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Check: `cargo test -p logic-gates --test exercises g4`

/// The bias.
pub const W0: f64 = 0.0;
/// The weight of the first input.
pub const W1: f64 = 0.0;
/// The weight of the second input.
pub const W2: f64 = 0.0;

// There is a hint below.
//
//
//
//
//
//
// Hint: One vote alone has to reach 0.5. The bias alone must not.
