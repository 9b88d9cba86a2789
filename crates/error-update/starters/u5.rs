//! # Predict the mistakes
//!
//! The gate is "x1, and not x2": it says 1 on row 10 only.
//! A perceptron with the threshold 0.5 learns it from zero, at the learning rate 1, with
//! the rows in the order 00, 01, 10, 11. Its bias and weights move after each mistake.
//!
//! How many mistakes does it make in each epoch, until one passes without any?
//! Work it out on paper, then write them between the brackets, one number for each
//! epoch, the last one's 0 too: `&[3.0, 1.0, 0.0]` would be three epochs.
//!
//! Check: `cargo test -p error-update --test exercises u5`

/// The mistakes of the first, the second, the third epoch, and so on.
pub const MISTAKES: &[f64] = &[0.0];

// There is a hint below.
//
//
//
//
//
//
// Hint: Write down the bias and both weights after each row. A mistake is counted
// when it is made, not when the epoch is over.
