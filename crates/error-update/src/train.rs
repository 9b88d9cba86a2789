use std::fmt;

use neuron::Neuron;
use threshold::Perceptron;

use crate::rule::rounded;
use crate::{TrainingSet, epoch};

/// What one epoch of [`train`] did.
#[derive(Clone, Debug, PartialEq)]
pub struct Epoch {
    /// Rows answered wrong *during* the epoch, each followed by an update.
    pub mistakes: usize,
    /// Rows answered wrong *after* it, all asked again with the weights as they then were.
    pub wrong_after: usize,
    /// Bias and weights after it.
    pub after: Neuron,
}

// ANCHOR: training
/// How training went, and the perceptron that came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    /// As the last epoch left it.
    pub perceptron: Perceptron,
    /// One for each epoch, in order.
    pub epochs: Vec<Epoch>,
    /// Whether the last epoch passed without a mistake.
    pub converged: bool,
}
// ANCHOR_END: training

impl Training {
    /// How many updates were made: the mistakes of all epochs.
    pub fn updates(&self) -> usize {
        self.epochs.iter().map(|epoch| epoch.mistakes).sum()
    }
}

/// Why [`train`] refused or stopped.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainError {
    /// The learning rate is not a finite number above 0.
    Rate(f64),
    /// Bias or weights have grown beyond what `f64` holds, in this epoch.
    Overflow(usize),
}

impl fmt::Display for TrainError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            TrainError::Rate(rate) => write!(
                f,
                "the learning rate is {rate}, but it must be a number above 0, such as 0.1"
            ),
            TrainError::Overflow(epoch) => write!(
                f,
                "in epoch {epoch} a weight grew too large for a number: \
                 make the inputs or the learning rate smaller"
            ),
        }
    }
}

impl std::error::Error for TrainError {}

/// Learns until an epoch passes without a mistake, but for no more than `max_epochs`.
///
/// # Errors
///
/// - [`TrainError::Rate`] if `rate` is not a finite number above 0.
/// - [`TrainError::Overflow`] if a weight grows beyond what `f64` holds.
///
/// # Panics
///
/// - If the set's rows have more or fewer inputs than the perceptron has weights.
///
/// # Example
///
/// ```
/// use error_update::{TrainingSet, train, zeros};
/// use logic_gates::{OR, XOR};
///
/// let learned = train(zeros(2), &TrainingSet::gate(&OR), 1.0, 100)?;
/// assert!(learned.converged);
/// let gave_up = train(zeros(2), &TrainingSet::gate(&XOR), 1.0, 100)?;
/// assert!(!gave_up.converged);
/// # Ok::<(), error_update::TrainError>(())
/// ```
// ANCHOR: train
pub fn train(
    mut perceptron: Perceptron,
    set: &TrainingSet,
    rate: f64,
    max_epochs: usize,
) -> Result<Training, TrainError> {
    if !(rate.is_finite() && rate > 0.0) {
        return Err(TrainError::Rate(rate));
    }
    let mut epochs = Vec::new();
    let mut converged = false;
    while !converged && epochs.len() < max_epochs {
        let mistakes = epoch(&mut perceptron, set, rate);
        let after = perceptron.neuron.clone();
        if !(after.bias.is_finite() && after.weights.iter().all(|w| w.is_finite())) {
            return Err(TrainError::Overflow(epochs.len() + 1));
        }
        epochs.push(Epoch {
            mistakes,
            wrong_after: set.wrong_rows(&perceptron),
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
// ANCHOR_END: train

impl fmt::Display for Training {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "epoch  mistakes during  rows wrong after ")?;
        for i in 0..=self.perceptron.neuron.weights.len() {
            write!(f, "{:>7}", format!("w{i}"))?;
        }
        writeln!(f)?;
        for (number, epoch) in self.epochs.iter().enumerate() {
            write!(
                f,
                "{:>5}  {:>15}  {:>16} {:>7}",
                number + 1,
                epoch.mistakes,
                epoch.wrong_after,
                rounded(epoch.after.bias)
            )?;
            for weight in &epoch.after.weights {
                write!(f, "{:>7}", rounded(*weight))?;
            }
            writeln!(f)?;
        }
        let (epochs, updates) = (self.epochs.len(), self.updates());
        if self.converged {
            writeln!(f, "converged in epoch {epochs}, after {updates} updates")
        } else {
            writeln!(f, "gave up after {epochs} epochs and {updates} updates")
        }
    }
}
