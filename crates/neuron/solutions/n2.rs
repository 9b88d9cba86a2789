//! # Who pushes hardest?
//!
//! Why this works: the products are 0, -0.7 and 0.3. The largest of them, whatever
//! its sign, is that of x2. It pushes down, but it pushes hardest.

/// The input that moves z the most on this row.
pub const HARDEST: &str = "x2";
