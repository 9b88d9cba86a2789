//! # The weighted sum
//!
//! Write the weighted sum of two inputs as a function.
//!
//! Given are the bias w0, and each weight with its input.
//! The line in the middle is wrong: fix it.
//!
//! Check: `cargo test -p neuron --test exercises n3`

/// The bias, plus each weight times its input.
pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
    w0 + w1 + x1 + w2 + x2
}

// There is a hint below.
//
//
//
//
//
//
// Hint: In Rust, times is written with a star: w1 * x1.
