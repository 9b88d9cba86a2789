//! # Raise, lower or leave?
//!
//! On row 01 (x1 is off, x2 is on) a perceptron has fired. It should have been
//! silent.
//!
//! What do you do with each of its numbers because of this row? In place of each `"?"`
//! write `"raise"` to make it larger, `"lower"` to make it smaller, or `"leave"`.
//!
//! Check: `cargo test -p manual-tuning --test exercises m2`

/// What to do with the bias.
pub const W0: &str = "?";
/// What to do with the first weight.
pub const W1: &str = "?";
/// What to do with the second weight.
pub const W2: &str = "?";

// There is a hint below.
//
//
//
//
//
//
// Hint: Was the sum too low or too high? And which of the three numbers took part in
// it?
