//! # Does it fire?
//!
//! The sums of five neurons are -3, 0.49, 0.5, 0.51 and 12. The threshold is 0.5.
//!
//! Which of the five fire? Write the five outputs, in this order.
//!
//! Check: `cargo test -p threshold --test exercises t1`

/// One output for each sum.
pub const OUTPUTS: [f64; 5] = [0.0, 0.0, 0.0, 0.0, 0.0];

// There is a hint below.
//
//
//
//
//
//
// Hint: To reach the threshold is enough. An output is 1.0 or 0.0, and nothing else.
