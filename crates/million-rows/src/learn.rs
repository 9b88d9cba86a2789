use error_update::{Epoch, TrainError, Training, TrainingSet, update};
use ndarray::{ArrayView2, Axis, array, s};
use threshold::Perceptron;

use crate::pass::{Task, widest};
use crate::predict::{check_shapes, question};
use crate::{Kernel, predict_rows, predict_rows_into};

/// A training set made ready for fast learning.
pub struct Learner<'a> {
    /// `(n_rows, n_inputs)`
    inputs: ArrayView2<'a, f64>,
    /// `(n_rows,)`, each 0 or 1, a byte each.
    labels: Vec<u8>,
}

impl Learner<'_> {
    /// Makes a set ready. Its inputs are not copied.
    pub fn new(set: &TrainingSet) -> Learner<'_> {
        let (inputs, targets) = set.arrays();
        // A perceptron of one input, which fires for a label of 1.
        let one = Perceptron::new(0.0, array![1.0]);
        let mut labels = vec![0; targets.len()];
        predict_rows_into(&one, &targets.insert_axis(Axis(1)), &mut labels);
        Learner { inputs, labels }
    }

    /// One epoch of lesson 5: each row in order, an update after each mistake. Returns how many
    /// mistakes there were; these and the weights are the lesson's, bit for bit.
    ///
    /// Fast where all rows lie one behind the other, and as fast as the lesson elsewhere.
    ///
    /// # Panics
    ///
    /// - If the set's rows have more or fewer inputs than the perceptron has weights.
    pub fn epoch(&self, perceptron: &mut Perceptron, rate: f64) -> usize {
        self.epoch_with(widest, perceptron, rate)
    }

    /// [`Learner::epoch`] by one of the [`KERNELS`](crate::KERNELS).
    ///
    /// # Panics
    ///
    /// - If the set's rows have more or fewer inputs than the perceptron has weights.
    // ANCHOR: epoch
    pub fn epoch_with(
        &self,
        kernel: Kernel,
        perceptron: &mut Perceptron,
        rate: f64,
    ) -> usize {
        check_shapes(perceptron, &self.inputs, &self.labels);
        let (mut mistakes, mut next) = (0, 0);
        while let Some(ahead) = self.first_mistake(kernel, perceptron, next) {
            let row = next + ahead;
            // The lesson's own update, so the weights move by its very bits.
            let target = f64::from(self.labels[row]);
            update(perceptron, &self.inputs.row(row), target, rate);
            mistakes += 1;
            next = row + 1;
        }
        mistakes
    }
    // ANCHOR_END: epoch

    /// How far ahead the first row is, from `next` on, that the perceptron answers wrongly.
    fn first_mistake(
        &self,
        kernel: Kernel,
        perceptron: &Perceptron,
        next: usize,
    ) -> Option<usize> {
        let rows = self.inputs.slice(s![next.., ..]);
        let labels = &self.labels[next..];
        match (perceptron.neuron.weights.as_slice(), rows.as_slice()) {
            (Some(weights @ [_, ..]), Some(rows)) => {
                let task = Task::FindMistake(labels);
                kernel(question(perceptron, weights), rows, task)
            }
            // Rows in pieces: one by one, as the lesson does.
            _ => {
                let mut pairs = rows.rows().into_iter().zip(labels);
                pairs.position(|(row, label)| perceptron.predict(&row) as u8 != *label)
            }
        }
    }
}

/// [`error_update::epoch`], faster.
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
pub fn epoch(perceptron: &mut Perceptron, set: &TrainingSet, rate: f64) -> usize {
    Learner::new(set).epoch(perceptron, rate)
}

/// [`error_update::train`], faster.
///
/// # Errors
///
/// - [`TrainError::Rate`] if `rate` is not a finite number above 0.
/// - [`TrainError::Overflow`] if a weight grows beyond what `f64` holds.
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
pub fn train(
    mut perceptron: Perceptron,
    set: &TrainingSet,
    rate: f64,
    max_epochs: usize,
) -> Result<Training, TrainError> {
    if !(rate.is_finite() && rate > 0.0) {
        return Err(TrainError::Rate(rate));
    }
    let learner = Learner::new(set);
    let mut epochs = Vec::new();
    let mut converged = false;
    while !converged && epochs.len() < max_epochs {
        let mistakes = learner.epoch(&mut perceptron, rate);
        let after = perceptron.neuron.clone();
        if !(after.bias.is_finite() && after.weights.iter().all(|w| w.is_finite())) {
            return Err(TrainError::Overflow(epochs.len() + 1));
        }
        let answers = predict_rows(&perceptron, &learner.inputs);
        let pairs = answers.iter().zip(&learner.labels);
        epochs.push(Epoch {
            mistakes,
            wrong_after: pairs.filter(|(answer, label)| answer != label).count(),
            after,
        });
        converged = mistakes == 0;
    }
    Ok(Training {
        perceptron,
        epochs,
        converged,
    })
}
