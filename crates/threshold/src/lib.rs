//! # Lesson 2: when does it fire?
//!
//! The weighted sum z is a number; a lamp is on or off. The threshold θ (theta) turns the one into
//! the other: a neuron that reaches it fires. A neuron with a threshold is a *perceptron*.

use std::fmt;

use ndarray::{Array1, ArrayRef1};
use neuron::Neuron;

/// The threshold θ of this course.
pub const THRESHOLD: f64 = 0.5;

/// Fires (1) if `z` reaches the threshold, and stays silent (0) if it does not.
///
/// `y = 1 if z ≥ θ, else 0`
///
/// Reaching it is enough: at a tie, z = θ, the neuron fires. A z that is not a number (NaN) does
/// not fire.
///
/// # Example
///
/// ```
/// use threshold::step;
///
/// assert_eq!(step(0.7, 0.5), 1.0);
/// assert_eq!(step(0.1, 0.5), 0.0);
/// assert_eq!(step(0.5, 0.5), 1.0);
/// ```
// ANCHOR: step
pub fn step(z: f64, threshold: f64) -> f64 {
    if z >= threshold { 1.0 } else { 0.0 }
}
// ANCHOR_END: step

// ANCHOR: perceptron
/// A perceptron: a neuron, and the threshold at which it fires.
///
/// Source: Rosenblatt 1958.
#[derive(Clone, Debug, PartialEq)]
pub struct Perceptron {
    /// What is weighed.
    pub neuron: Neuron,
    /// How much of it is enough: θ.
    pub threshold: f64,
}
// ANCHOR_END: perceptron

impl Perceptron {
    /// A perceptron with this bias, these weights, `(n_inputs,)`, and the threshold [`THRESHOLD`].
    pub fn new(bias: f64, weights: Array1<f64>) -> Perceptron {
        Perceptron {
            neuron: Neuron::new(bias, weights),
            threshold: THRESHOLD,
        }
    }

    /// Weighs the inputs and decides: 1 or 0.
    ///
    /// `y = 1 if w0 + w · x ≥ θ, else 0`
    ///
    /// Shapes: `inputs` is `(n_inputs,)`; the result is a number, so that it can be an input of the
    /// next perceptron.
    ///
    /// # Panics
    ///
    /// - If there are more or fewer inputs than weights.
    ///
    /// # Example
    ///
    /// ```
    /// use ndarray::array;
    /// use threshold::Perceptron;
    ///
    /// let lamp = Perceptron::new(-0.5, array![0.6, 0.6]);
    /// assert_eq!(lamp.predict(&array![1.0, 1.0]), 1.0);
    /// assert_eq!(lamp.predict(&array![1.0, 0.0]), 0.0);
    /// ```
    // ANCHOR: predict
    pub fn predict(&self, inputs: &ArrayRef1<f64>) -> f64 {
        step(self.neuron.weighted_sum(inputs), self.threshold)
    }
    // ANCHOR_END: predict

    /// The same decisions with the threshold at 0: the bias takes it over.
    ///
    /// `w0 + w · x ≥ θ` says the same as `(w0 − θ) + w · x ≥ 0`. On paper always; in `f64`, where
    /// `w0 − θ` may be rounded, not at every tie.
    // ANCHOR: threshold_into_bias
    pub fn threshold_into_bias(&self) -> Perceptron {
        Perceptron {
            neuron: Neuron::new(
                self.neuron.bias - self.threshold,
                self.neuron.weights.clone(),
            ),
            threshold: 0.0,
        }
    }
    // ANCHOR_END: threshold_into_bias
}

/// The perceptron as a rule: `fires if -0.5 + 0.6·x1 + 0.6·x2 ≥ 0.5`.
impl fmt::Display for Perceptron {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sum = self.neuron.to_string();
        write!(
            f,
            "fires if {} ≥ {}",
            sum.trim_start_matches("z = "),
            self.threshold
        )
    }
}
