//! # The first, and not the second
//!
//! The light in the shed shines when its switch is on (x1 = 1), but not by daylight
//! (x2 = 1). So it says 1 on row 10 only.
//!
//! Find a bias and two weights.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Check: `cargo test -p logic-gates --test exercises g6`

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
// Hint: The first input votes for the light and the second against it. The vote
// against has to win when both are on.
