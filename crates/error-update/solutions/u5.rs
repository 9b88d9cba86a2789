//! # Predict the mistakes
//!
//! Why this works: in the first two epochs row 10 raises the bias and w1, and row 11
//! takes both back and lowers w2 as well. In the third, w2 is low enough and row 11
//! is silent at last. In the fourth, row 00 complains about the raised bias. In the
//! fifth, nobody does.

/// The mistakes of the first, the second, the third epoch, and so on.
pub const MISTAKES: &[f64] = &[2.0, 2.0, 1.0, 1.0, 0.0];
