//! # One row by hand
//!
//! A neuron has the bias w0 = 0.2 and the weights w1 = -0.4 and w2 = 0.3.
//! Its first input is on and its second is off: x1 = 1 and x2 = 0.
//!
//! What is z? Work it out on paper, and write the number in place of 0.0.
//!
//! Check: `cargo test -p neuron --test exercises n1`

/// The weighted sum of this row.
pub const Z: f64 = 0.0;

// There is a hint below.
//
//
//
//
//
//
// Hint: Start from the bias. Then add the weight of each input that is on.
