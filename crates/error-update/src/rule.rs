use std::fmt;

use manual_tuning::difference;
use ndarray::{Array1, ArrayRef1};
use neuron::Neuron;
use threshold::Perceptron;

use crate::TrainingSet;

/// The perceptron that knows nothing yet: bias and all weights 0.
pub fn zeros(n_inputs: usize) -> Perceptron {
    Perceptron::new(0.0, Array1::zeros(n_inputs))
}

/// Looks at one row, and moves the weights if the answer was wrong. Returns the error.
///
/// `error = target − predicted`, then `w ← w + η · error · x`, and for the bias the same with
/// `x0 = 1`.
///
/// Shapes: `inputs` is `(n_inputs,)`. `rate` is η (eta), the learning rate.
/// Source: the perceptron rule, Rosenblatt 1958.
///
/// # Panics
///
/// - If there are more or fewer inputs than weights.
///
/// # Example
///
/// ```
/// use error_update::{update, zeros};
/// use ndarray::array;
///
/// let mut perceptron = zeros(2);
/// let error = update(&mut perceptron, &array![0.0, 1.0], 1.0, 1.0);
/// assert_eq!(error, 1.0);
/// assert_eq!(perceptron.neuron.bias, 1.0);
/// assert_eq!(perceptron.neuron.weights, array![0.0, 1.0]);
/// ```
// ANCHOR: update
pub fn update(
    perceptron: &mut Perceptron,
    inputs: &ArrayRef1<f64>,
    target: f64,
    rate: f64,
) -> f64 {
    let error = difference(target, perceptron.predict(inputs));
    let neuron = &mut perceptron.neuron;
    neuron.bias += rate * error;
    neuron.weights.scaled_add(rate * error, inputs);
    error
}
// ANCHOR_END: update

/// One epoch: [`update`] on every row, in order. Returns how many rows were mistakes.
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
// ANCHOR: epoch
pub fn epoch(perceptron: &mut Perceptron, set: &TrainingSet, rate: f64) -> usize {
    let mut mistakes = 0;
    for (inputs, target) in set.rows() {
        if update(perceptron, &inputs, target, rate) != 0.0 {
            mistakes += 1;
        }
    }
    mistakes
}
// ANCHOR_END: epoch

/// One row seen during learning: what was asked, answered and changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Counted from 1.
    pub epoch: usize,
    /// `(n_inputs,)`
    pub inputs: Array1<f64>,
    /// The weighted sum before the update.
    pub z: f64,
    /// What the perceptron should say, 0 or 1.
    pub target: f64,
    /// Target − predicted: +1, 0 or −1.
    pub error: f64,
    /// Bias and weights after the update.
    pub after: Neuron,
}

/// Every step of some epochs of learning. Shown as a table, a line a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// In the order in which they happened.
    pub steps: Vec<Step>,
}

/// Learns for so many epochs, and writes down each step.
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
pub fn trace(
    mut perceptron: Perceptron,
    set: &TrainingSet,
    rate: f64,
    epochs: usize,
) -> Trace {
    let mut steps = Vec::new();
    for epoch in 1..=epochs {
        for (inputs, target) in set.rows() {
            let z = perceptron.neuron.weighted_sum(&inputs);
            let error = update(&mut perceptron, &inputs, target, rate);
            steps.push(Step {
                epoch,
                inputs: inputs.to_owned(),
                z,
                target,
                error,
                after: perceptron.neuron.clone(),
            });
        }
    }
    Trace { steps }
}

impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Some(first) = self.steps.first() else {
            return Ok(());
        };
        let n_inputs = first.inputs.len();
        write!(f, "epoch  ")?;
        for i in 1..=n_inputs {
            write!(f, "{:>3}  ", format!("x{i}"))?;
        }
        write!(f, "    z  target  predicted  error ")?;
        for i in 0..=n_inputs {
            write!(f, "{:>6}", format!("w{i}"))?;
        }
        writeln!(f)?;

        for step in &self.steps {
            write!(f, "{:>5}  ", step.epoch)?;
            for input in &step.inputs {
                write!(f, "{input:>3}  ")?;
            }
            let (z, predicted) = (rounded(step.z), step.target - step.error);
            let error = match step.error {
                0.0 => "0".to_string(),
                error => format!("{error:+}"),
            };
            write!(f, "{z:>5}  {:>6}  {predicted:>9}  {error:>5} ", step.target)?;
            write!(f, "{:>6}", rounded(step.after.bias))?;
            for weight in &step.after.weights {
                write!(f, "{:>6}", rounded(*weight))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// To two decimals, for a table: what rounding made of 0.3 is shown as 0.3, and −0 as 0.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0 + 0.0
}
