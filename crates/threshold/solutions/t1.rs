//! # Does it fire?
//!
//! Why this works: -3 and 0.49 are below 0.5. The third sum is 0.5 itself, and
//! reaching it is enough. 12 fires no more strongly than 0.51: there is no half spike
//! and no double one.

/// One output for each sum.
pub const OUTPUTS: [f64; 5] = [0.0, 0.0, 1.0, 1.0, 1.0];
