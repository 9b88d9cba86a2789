//! # XOR from gates
//!
//! No single perceptron is an XOR, but three are.
//! Given are `or`, `nand` and `and`: functions that take two inputs in brackets, such
//! as `or([1.0, 0.0])`.
//!
//! Put them together so that `xor` says 1 when exactly one of its inputs is 1.
//!
//! Check: `cargo test -p logic-gates --test exercises g8`

/// 1 if exactly one of the two inputs is 1.
pub fn xor(x: [f64; 2]) -> f64 {
    nand([or(x), and(x)])
}

// Given, nothing to change: three perceptrons, each as a function.

fn or(x: [f64; 2]) -> f64 {
    fires(0.2 + 0.6 * x[0] + 0.6 * x[1])
}

fn nand(x: [f64; 2]) -> f64 {
    fires(1.4 - 0.6 * x[0] - 0.6 * x[1])
}

fn and(x: [f64; 2]) -> f64 {
    fires(-0.4 + 0.6 * x[0] + 0.6 * x[1])
}

fn fires(z: f64) -> f64 {
    if z >= 0.5 { 1.0 } else { 0.0 }
}

// There is a hint below.
//
//
//
//
//
//
// Hint: Exactly one is on: that means, at least one is on (OR), and not both are
// (NAND). Which gate looks at these two?
