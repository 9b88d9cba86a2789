//! # The majority of three
//!
//! *Optional.*
//!
//! Three friends vote whether to go out. They go if at least two of them say yes.
//!
//! Find a bias and three weights.
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
// Hint: All three friends count alike. Two votes have to reach 0.5, and one must not.
