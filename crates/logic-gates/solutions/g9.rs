//! # Which two are impossible?
//!
//! Why this works: their filled corners lie across from each other, and so do their
//! hollow ones. XNOR is the opposite of XOR: a line that separated the corners of one
//! would separate those of the other.

/// The two gates that no single perceptron can be.
pub const IMPOSSIBLE: [&str; 2] = ["XOR", "XNOR"];
