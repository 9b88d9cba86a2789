//! # Four differences
//!
//! Why this works: the first two rows are right, so nothing is left. On row 10 it is
//! 0 - 1, on row 11 it is 1 - 0.

/// One difference for each row, from row 00 to row 11.
pub const DIFFERENCES: [f64; 4] = [0.0, 0.0, -1.0, 1.0];
