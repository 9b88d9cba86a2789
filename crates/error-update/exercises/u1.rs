//! # The error
//!
//! Write the error of one row: target minus predicted.
//!
//! The line in the middle is wrong: fix it.
//!
//! Check: `cargo test -p error-update --test exercises u1`

/// +1 if the answer was too low, -1 if it was too high, 0 if it was right.
pub fn error(target: f64, predicted: f64) -> f64 {
    target + predicted
}

// There is a hint below.
//
//
//
//
//
//
// Hint: Take the target first. If the target is 1 and the prediction is 0, the error
// has to be +1.
