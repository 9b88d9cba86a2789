//! # Lesson 1: what does a neuron compute?
//!
//! A neuron weighs its inputs: it multiplies each by a weight, adds the products up, and adds a
//! number of its own, the bias. The result is the *weighted sum* z.
//!
//! | in the brain | in this crate |
//! |---|---|
//! | signals arriving at the dendrites | the inputs x1, x2, … |
//! | synapses, strong or weak | the weights w1, w2, … |
//! | the cell body, where they add up | [`Neuron::weighted_sum`] |
//! | how easily the cell is excited | the bias w0 |
//!
//! What the axon passes on is the subject of lesson 2.

use std::fmt;

use ndarray::{Array1, ArrayRef1};

/// The weighted sum of two inputs, term by term, as on paper.
///
/// `z = w0 + w1·x1 + w2·x2`
// ANCHOR: on_paper
pub fn on_paper(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
    w0 + w1 * x1 + w2 * x2
}
// ANCHOR_END: on_paper

// ANCHOR: neuron
/// A neuron: one weight for each input, and a bias.
#[derive(Clone, Debug, PartialEq)]
pub struct Neuron {
    /// What the sum starts from before any input arrives: w0.
    pub bias: f64,
    /// How loudly each input votes, and which way: `(n_inputs,)`, w1 first.
    pub weights: Array1<f64>,
}
// ANCHOR_END: neuron

impl Neuron {
    /// A neuron with this bias and these weights, `(n_inputs,)`.
    pub fn new(bias: f64, weights: Array1<f64>) -> Neuron {
        Neuron { bias, weights }
    }

    /// Adds up what the inputs say, each as loudly as its weight lets it.
    ///
    /// `z = w0 + w · x`
    ///
    /// Shapes: `inputs` is `(n_inputs,)`; the result is a number.
    /// Source: Rosenblatt 1958.
    ///
    /// # Panics
    ///
    /// - If there are more or fewer inputs than weights.
    ///
    /// # Example
    ///
    /// ```
    /// use ndarray::array;
    /// use neuron::Neuron;
    ///
    /// let lamp = Neuron::new(-0.5, array![0.6, 0.6]);
    /// assert_eq!(lamp.weighted_sum(&array![0.0, 0.0]), -0.5);
    /// ```
    // ANCHOR: weighted_sum
    pub fn weighted_sum(&self, inputs: &ArrayRef1<f64>) -> f64 {
        self.check_length(inputs);
        self.bias + self.weights.dot(inputs)
    }
    // ANCHOR_END: weighted_sum

    /// What each input adds to the sum: `(w1·x1, w2·x2, …)`.
    ///
    /// Shapes: `inputs` and the result are `(n_inputs,)`.
    ///
    /// # Panics
    ///
    /// - If there are more or fewer inputs than weights.
    // ANCHOR: contributions
    pub fn contributions(&self, inputs: &ArrayRef1<f64>) -> Array1<f64> {
        self.check_length(inputs);
        &self.weights * &inputs.view()
    }
    // ANCHOR_END: contributions

    fn check_length(&self, inputs: &ArrayRef1<f64>) {
        assert!(
            inputs.len() == self.weights.len(),
            "this neuron has {} weights, but it was given {} inputs",
            self.weights.len(),
            inputs.len(),
        );
    }
}

/// The neuron as a formula: `z = -0.5 + 0.6·x1 + 0.6·x2`.
impl fmt::Display for Neuron {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "z = {}", self.bias)?;
        for (i, weight) in self.weights.iter().enumerate() {
            let sign = if *weight < 0.0 { '-' } else { '+' };
            write!(f, " {sign} {}·x{}", weight.abs(), i + 1)?;
        }
        Ok(())
    }
}
