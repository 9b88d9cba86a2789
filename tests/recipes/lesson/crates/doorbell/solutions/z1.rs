//! # Three presses
//!
//! Why this works: each press rings twice, and there are three of them.

/// How often it rings.
pub const RINGS: f64 = 2.0 * 3.0;
