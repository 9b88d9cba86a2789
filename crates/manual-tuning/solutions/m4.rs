//! # From AND to OR
//!
//! Why this works: raising the bias makes it fire more easily on every row alike.
//! With 0.2, one vote is enough and none is not.
//!
//! A second way: any bias from -0.1 up to, but not including, 0.5.

/// The bias.
pub const W0: f64 = 0.2;
/// The weight of the first input.
pub const W1: f64 = 0.6;
/// The weight of the second input.
pub const W2: f64 = 0.6;
