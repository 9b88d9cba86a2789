//! # Four differences
//!
//! Somebody wants an AND and has made a guess. This is what the guess predicts:
//!
//! | x1 | x2 | predicted | actual (AND) |
//! |----|----|-----------|--------------|
//! | 0  | 0  | 0         | 0            |
//! | 0  | 1  | 0         | 0            |
//! | 1  | 0  | 1         | 0            |
//! | 1  | 1  | 0         | 1            |
//!
//! Write down the four differences, actual minus predicted.
//!
//! Check: `cargo test -p manual-tuning --test exercises m1`

/// One difference for each row, from row 00 to row 11.
pub const DIFFERENCES: [f64; 4] = [0.0, 0.0, 0.0, 0.0];

// There is a hint below.
//
//
//
//
//
//
// Hint: Take the actual value first, and subtract what was predicted. A row that
// fired too much gets -1.0.
