//! # Lesson NUMBER: how often does it ring?
//!
//! A doorbell rings twice for each press.

#[allow(unused_imports)]
use BEFORE_CRATE::*;

/// How often the bell rings when its button is pressed so often.
pub fn rings(presses: f64) -> f64 {
    2.0 * presses
}
