//! # The step
//!
//! Why this works: the sign >= is true when z is greater than the threshold, and also
//! when the two are equal.
//!
//! A second way: turn it around, and ask when it stays silent: if z < threshold { 0.0
//! } else { 1.0 }. For every number that is the same.

/// Fires if z is at least the threshold.
pub fn step(z: f64, threshold: f64) -> f64 {
    if z >= threshold { 1.0 } else { 0.0 }
}
