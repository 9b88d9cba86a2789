use error_update::{Epoch, TrainError, Training, TrainingSet, update};
use ndarray::{ArrayView2, Axis, array, s};
use threshold::Perceptron;

use crate::pass::{beyond_caches, widest};
use crate::predict::predict_part;
use crate::{predict_rows, predict_rows_into};

/// Inputs asked about at once right after a mistake: the next one may be near.
const FEW: usize = 512;
/// Inputs asked about at once when there has been no mistake for long: 32 kB, so that a row is still
/// close by when it moves the weights.
const MANY: usize = 1 << 12;
/// The same for a set that comes from the main memory: 512 kB, read in two places.
const MANY_FROM_MEMORY: usize = 1 << 16;

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
    /// While the weights stand still, rows can be asked many at a time. What was answered behind the
    /// first mistake is thrown away and asked again.
    ///
    /// # Panics
    ///
    /// - If the set's rows have more or fewer inputs than the perceptron has weights.
    // ANCHOR: epoch
    pub fn epoch(&self, perceptron: &mut Perceptron, rate: f64) -> usize {
        let (n_rows, n_inputs) = self.inputs.dim();
        let from_memory = beyond_caches(self.inputs.len());
        let many = if from_memory { MANY_FROM_MEMORY } else { MANY };
        let [few, many] = [FEW, many].map(|inputs| (inputs / n_inputs).max(1));
        let mut answers = vec![0; many.min(n_rows)];
        let (mut mistakes, mut next, mut at_once) = (0, 0, many);
        while next < n_rows {
            let end = n_rows.min(next + at_once);
            let answers = &mut answers[..end - next];
            let rows = self.inputs.slice(s![next..end, ..]);
            predict_part(widest, perceptron, &rows, from_memory, answers);
            let labels = &self.labels[next..end];
            if answers == labels {
                next = end;
                at_once = many.min(2 * at_once);
                continue;
            }
            let mut pairs = answers.iter().zip(labels);
            next += pairs
                .position(|(answer, label)| answer != label)
                .expect("they differ");
            // The lesson's own update, so the weights move by its very bits.
            let target = f64::from(self.labels[next]);
            update(perceptron, &self.inputs.row(next), target, rate);
            mistakes += 1;
            next += 1;
            at_once = few;
        }
        mistakes
    }
    // ANCHOR_END: epoch
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
