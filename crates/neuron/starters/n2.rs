//! # Who pushes hardest?
//!
//! A neuron has three inputs, with the weights w1 = 0.9, w2 = -0.7 and w3 = 0.3.
//! Now x1 = 0, x2 = 1 and x3 = 1.
//!
//! Which input pushes z furthest, no matter whether up or down? Write `x1`, `x2` or
//! `x3` between the two quotes below, in place of the question mark.
//!
//! Check: `cargo test -p neuron --test exercises n2`

/// The input that moves z the most on this row.
pub const HARDEST: &str = "?";

// There is a hint below.
//
//
//
//
//
//
// Hint: What an input adds is its weight times its value. Compare the three products,
// and forget about their signs.
