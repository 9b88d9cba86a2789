//! # The majority of three
//!
//! *Optional.*
//!
//! Three friends vote whether to go out. They go if at least two of them say yes.
//!
//! Find a bias and three weights.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Check: `cargo test -p logic-gates --test exercises g7`

/// The bias.
pub const W0: f64 = 0.0;
/// The weights of the three inputs.
pub const WEIGHTS: [f64; 3] = [0.0, 0.0, 0.0];

// There is a hint below.
//
//
//
//
//
//
// Hint: It is easiest with three equal weights. Two votes have to reach 0.5, and one
// must not.
