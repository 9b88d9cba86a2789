//! # When to stop
//!
//! Why this works: without a mistake nothing has moved, so nothing ever will. And
//! what no line can separate is given up when the bound is reached.

/// Whether to stop after this epoch.
pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
    mistakes == 0.0 || epochs >= bound
}
