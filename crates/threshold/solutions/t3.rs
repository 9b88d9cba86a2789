//! # A lamp too shy
//!
//! Why this works: with both inputs on the sum is -0.4 + 1.2 = 0.8, which fires. With
//! one it is 0.2, which does not. Both are 0.3 away from the threshold, so this bias
//! leaves the most room.
//!
//! A second way: any bias from -0.7 up to, but not including, -0.1. The bias of the
//! article is -0.5.

/// Change this one.
pub const BIAS: f64 = -0.4;

/// Leave these.
pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
