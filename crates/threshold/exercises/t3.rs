//! # A lamp too shy
//!
//! This porch lamp has the weights 0.6 and 0.6 and the threshold 0.5, but its bias is
//! so low that it never shines.
//!
//! Fix it with the bias alone: it should shine when both inputs are on, and only then.
//! Leave the weights as they are.
//!
//! Check: `cargo test -p threshold --test exercises t3`

/// Change this one.
pub const BIAS: f64 = -0.9;

/// Leave these.
pub const WEIGHTS: [f64; 2] = [0.6, 0.6];

// There is a hint below.
//
//
//
//
//
//
// Hint: With both inputs on, the weights add 1.2 to the bias. With one input on, they
// add 0.6. One of the two sums has to reach 0.5, the other must not.
