//! # From four rows to a million
//!
//! The lessons answer one row at a time, as simply as they can. This crate takes their types in and
//! gives exactly their answers, for many rows, as fast as the memory delivers them.
//!
//! Five ways to the same answers; each saves something more, which pays for many rows:
//!
//! | way | what it saves |
//! |---|---|
//! | [`plain_loop`] | nothing: the lesson's own code, row by row |
//! | [`matrix_product`] | our own call for each row |
//! | [`one_pass`] | the arrays on the way |
//! | [`wide_vectors`] | most of the instructions: one for several rows at once |
//! | [`predict_rows`] | some of the waiting for the memory |
//!
//! And one for learning: [`epoch`] and [`train`] do what lesson 5 does, bit for bit.

mod answer;
mod learn;
mod mistake;
mod pass;
mod predict;
mod steps;
mod sums;

pub use learn::{epoch, epoch_with, train};
pub use pass::{KERNELS, Kernel, Task};
pub use predict::{predict_rows, predict_rows_into, predict_rows_with};
pub use steps::{matrix_product, one_pass, plain_loop, wide_vectors};
pub use sums::Question;
