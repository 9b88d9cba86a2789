//! # Lesson 3: what can one neuron decide?
//!
//! Inputs and outputs that are 0 or 1 make a logic gate. With the right weights one perceptron is
//! an AND, a NOR, or twelve other gates of two inputs; with no weights at all is it an XOR.

mod gate;
mod perceptrons;
mod search;
mod table;

pub use gate::{AND, GATES, Gate, MAJORITY, NAND, NOR, NOT, OR, XNOR, XOR};
pub use perceptrons::{and, nand, nor, or, xor};
pub use search::{GRID, Search, search};
pub use table::{Row, TIE, TruthTable, all_inputs};
