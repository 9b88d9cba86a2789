//! # NOR: the bias is missing
//!
//! Why this works: on row 00 the sum is 0.8, which fires. One vote against it leaves
//! 0.2, which does not. Both are 0.3 away from the threshold.
//!
//! A second way: any bias from 0.5 up to, but not including, 1.1. The article takes
//! 0.5, which is a tie on row 00: it works, but it has no room.

/// Change this one.
pub const BIAS: f64 = 0.8;

/// Leave these.
pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
