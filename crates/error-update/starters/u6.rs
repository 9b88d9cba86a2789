//! # Beat "always no"
//!
//! 150 irises, 50 of them versicolor. Somebody who always says "no, not versicolor"
//! needs no measurements at all.
//!
//! How many of the 150 flowers must a perceptron get right, at least, to do better
//! than that?
//!
//! Check: `cargo test -p error-update --test exercises u6`

/// The smallest number of flowers that beats "always no".
pub const RIGHT: f64 = 0.0;

// There is a hint below.
//
//
//
//
//
//
// Hint: On how many flowers is "always no" right? You have to be better than that, by
// as little as possible.
