//! # NOR: the bias is missing
//!
//! A NOR says 1 only when no input is on. Both of its weights are -0.6 here.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Which bias does it need? Leave the weights as they are.
//!
//! Check: `cargo test -p logic-gates --test exercises g2`

/// Change this one.
pub const BIAS: f64 = 0.0;

/// Leave these.
pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];

// There is a hint below.
//
//
//
//
//
//
// Hint: On row 00 the bias is alone, and it has to reach 0.5. On row 01 one vote of
// -0.6 is added, and then it must be below 0.5.
