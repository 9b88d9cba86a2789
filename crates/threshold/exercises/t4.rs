//! # No threshold left
//!
//! *Optional.*
//!
//! A neuron with the bias w0 fires if z is at least the threshold.
//! Build another neuron that decides just the same on all inputs, but whose threshold
//! is 0.
//!
//! Return the four numbers of your neuron: bias, both weights, threshold. They stand in
//! square brackets, with commas between them, as they do now.
//!
//! Check: `cargo test -p threshold --test exercises t4`

/// The new bias, the new weights and the new threshold, in this order.
pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
    [w0, w1, w2, threshold]
}

// There is a hint below.
//
//
//
//
//
//
// Hint: Write down the condition w0 + w1·x1 + w2·x2 ≥ θ, and take θ away from both
// sides. What stands where the bias stood?
