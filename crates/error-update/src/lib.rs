//! # Lesson 5: can it find them by itself?
//!
//! Lesson 4's nudging, written down as a rule: look at a row, take actual minus predicted, move each
//! weight by that error times its input. Repeat until a whole round passes without a mistake.

mod data;
mod data_error;
mod from_csv;
mod iris;
mod rule;
mod train;

pub use data::TrainingSet;
pub use data_error::DataError;
pub use iris::{IRIS, SPECIES, iris};
pub use rule::{Step, Trace, epoch, trace, update, zeros};
pub use table::Fault;
pub use train::{Epoch, TrainError, Training, train};
