//! # Lesson 4: how would you find the weights?
//!
//! Guess, look at the rows that are wrong, nudge the weights of the inputs that were on, look again.

mod comparison;
mod log;

pub use comparison::{Comparison, advice, difference};
pub use log::{FIRST_GUESS, Log, Tenths, perceptron};
