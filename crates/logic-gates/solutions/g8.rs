//! # XOR from gates
//!
//! Why this works: OR and NAND both look at the inputs. They agree on 1 exactly where
//! one input is on and the other is off, and AND fires where they agree.

/// 1 if exactly one of the two inputs is 1.
pub fn xor(x: [f64; 2]) -> f64 {
    and([or(x), nand(x)])
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
