//! # Beat "always no"
//!
//! Why this works: "always no" is right on the 100 flowers that are not versicolor.
//! To be as good as that is not enough: it takes one more.

/// The smallest number of flowers that beats "always no".
pub const RIGHT: f64 = 101.0;
