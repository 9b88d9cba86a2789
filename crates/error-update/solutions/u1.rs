//! # The error
//!
//! Why this works: when both are the same, nothing is left. When it should have fired
//! and did not, 1 - 0 = 1 says "raise". The other way round, 0 - 1 = -1 says "lower".

/// +1 if the answer was too low, -1 if it was too high, 0 if it was right.
pub fn error(target: f64, predicted: f64) -> f64 {
    target - predicted
}
