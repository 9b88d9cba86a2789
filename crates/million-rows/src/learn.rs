use error_update::{Epoch, TrainError, Training, TrainingSet, update};
use ndarray::{ArrayView1, ArrayView2, s};
use threshold::Perceptron;

use crate::pass::{Task, widest};
use crate::predict::{check_width, question};
use crate::{Kernel, predict_rows};

/// [`error_update::epoch`], faster: each row in order, an update after each mistake. Returns how many
/// mistakes there were; these and the weights are the lesson's, bit for bit.
///
/// Fast where all rows lie one behind the other, and as fast as the lesson elsewhere.
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
pub fn epoch(perceptron: &mut Perceptron, set: &TrainingSet, rate: f64) -> usize {
    epoch_with(widest, perceptron, set, rate)
}

/// [`epoch`] by one of the [`KERNELS`](crate::KERNELS).
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
// ANCHOR: epoch
pub fn epoch_with(
    kernel: Kernel,
    perceptron: &mut Perceptron,
    set: &TrainingSet,
    rate: f64,
) -> usize {
    let (inputs, targets) = set.arrays();
    check_width(perceptron, &inputs);
    let (mut mistakes, mut next) = (0, 0);
    while let Some(ahead) = first_mistake(
        kernel,
        perceptron,
        &inputs.slice(s![next.., ..]),
        &targets.slice(s![next..]),
    ) {
        let row = next + ahead;
        // The lesson's own update, so the weights move by its very bits.
        update(perceptron, &inputs.row(row), targets[row], rate);
        mistakes += 1;
        next = row + 1;
    }
    mistakes
}
// ANCHOR_END: epoch

/// How far ahead the first row is that the perceptron answers wrongly.
fn first_mistake(
    kernel: Kernel,
    perceptron: &Perceptron,
    rows: &ArrayView2<f64>,
    targets: &ArrayView1<f64>,
) -> Option<usize> {
    let weights = perceptron.neuron.weights.as_slice();
    match (weights, rows.as_slice(), targets.as_slice()) {
        (Some(weights @ [_, ..]), Some(rows), Some(targets)) => {
            let task = Task::FindMistake(targets);
            kernel(question(perceptron, weights), rows, task)
        }
        // Rows in pieces: one by one, as the lesson does.
        _ => {
            let mut pairs = rows.rows().into_iter().zip(targets);
            pairs.position(|(row, target)| perceptron.predict(&row) != *target)
        }
    }
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
    let (inputs, targets) = set.arrays();
    let mut epochs = Vec::new();
    let mut converged = false;
    while !converged && epochs.len() < max_epochs {
        let mistakes = epoch(&mut perceptron, set, rate);
        let after = perceptron.neuron.clone();
        if !(after.bias.is_finite() && after.weights.iter().all(|w| w.is_finite())) {
            return Err(TrainError::Overflow(epochs.len() + 1));
        }
        let answers = predict_rows(&perceptron, &inputs).mapv(f64::from);
        let pairs = answers.iter().zip(&targets);
        epochs.push(Epoch {
            mistakes,
            wrong_after: pairs.filter(|(answer, target)| answer != target).count(),
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
