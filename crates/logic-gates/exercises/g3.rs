//! # NAND
//!
//! The article leaves this one to its reader.
//! NAND says 0 when both inputs are 1, and 1 otherwise:
//!
//! | x1 | x2 | NAND |
//! |----|----|------|
//! | 0  | 0  | 1    |
//! | 0  | 1  | 1    |
//! | 1  | 0  | 1    |
//! | 1  | 1  | 0    |
//!
//! Find a bias and two weights. Many are right.
//! The threshold is 0.5: a sum of 0.5 or more fires.
//!
//! Check: `cargo test -p logic-gates --test exercises g3`

/// The bias.
pub const W0: f64 = 0.0;
/// The weight of the first input.
pub const W1: f64 = 0.0;
/// The weight of the second input.
pub const W2: f64 = 0.0;

// There is a hint below.
//
//
//
//
//
//
// Hint: On row 00 only the bias counts, and it must fire. Each input has to vote
// against. One such vote must not be enough to silence it, two must be.
