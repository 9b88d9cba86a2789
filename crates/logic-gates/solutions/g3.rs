//! # NAND
//!
//! Why this works: without any vote the sum is 1.4; with one vote against it 0.8,
//! which still fires; with both 0.2, which does not.
//!
//! A second way: take an AND without ties, turn the signs of its weights around, and
//! mirror its bias at the threshold: 2 · 0.5 - (-0.4) = 1.4.

/// The bias.
pub const W0: f64 = 1.4;
/// The weight of the first input.
pub const W1: f64 = -0.6;
/// The weight of the second input.
pub const W2: f64 = -0.6;
