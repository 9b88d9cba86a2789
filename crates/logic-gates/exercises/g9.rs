//! # Which two are impossible?
//!
//! *Optional.*
//!
//! Of the sixteen gates of two inputs, one perceptron can be fourteen.
//!
//! Which two can it not be? Write their names in place of the question marks, in either
//! order. These are the sixteen:
//!
//! `"never"`, `"AND"`, `"x1 and not x2"`, `"x1"`, `"x2 and not x1"`, `"x2"`,
//! `"XOR"`, `"OR"`, `"NOR"`, `"XNOR"`, `"not x2"`, `"x1 or not x2"`, `"not x1"`,
//! `"x2 or not x1"`, `"NAND"`, `"always"`
//!
//! `"XNOR"` says 1 when both inputs are the same. The others you know, or they say
//! what they do. A gate may also just repeat one input, such as `"x1"`.
//!
//! Check: `cargo test -p logic-gates --test exercises g9`

/// The two gates that no single perceptron can be.
pub const IMPOSSIBLE: [&str; 2] = ["?", "?"];

// There is a hint below.
//
//
//
//
//
//
// Hint: Draw the four corners of the square. Which corners does the gate fill? Can a
// straight line separate the filled corners from the hollow ones? If it cannot do so
// for one gate, it cannot for the opposite gate either.
