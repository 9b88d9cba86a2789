//! # The step
//!
//! Write the step: 1.0 if z reaches the threshold, otherwise 0.0.
//!
//! The condition after `if` is wrong: fix it.
//!
//! Check: `cargo test -p threshold --test exercises t2`

/// Fires if z is at least the threshold.
pub fn step(z: f64, threshold: f64) -> f64 {
    if z == threshold { 1.0 } else { 0.0 }
}

// There is a hint below.
//
//
//
//
//
//
// Hint: "At least" means greater than or equal to. In Rust the sign has two
// characters.
