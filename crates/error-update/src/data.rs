use logic_gates::{Gate, all_inputs};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use table::finite;
use threshold::Perceptron;

use crate::DataError;

// ANCHOR: set
/// Rows to learn from, each with its label.
///
/// Whoever holds one need not check again: there is at least one row and one input, every input is
/// a finite number, and every label is 0 or 1.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingSet {
    /// `(n_rows, n_inputs)`
    inputs: Array2<f64>,
    /// `(n_rows,)`, each 0 or 1.
    labels: Array1<f64>,
}
// ANCHOR_END: set

impl TrainingSet {
    /// A set of these rows and their labels.
    ///
    /// Shapes: `inputs` is `(n_rows, n_inputs)`, `labels` is `(n_rows,)`.
    ///
    /// # Errors
    ///
    /// - [`DataError::Empty`] without rows, [`DataError::NoInputs`] without columns.
    /// - [`DataError::LabelCount`] if there are more or fewer labels than rows.
    /// - [`Fault::NotFinite`](crate::Fault::NotFinite) or [`DataError::NotALabel`], with row and
    ///   column counted from 1; the label is the column after the last input.
    pub fn new(
        inputs: Array2<f64>,
        labels: Array1<f64>,
    ) -> Result<TrainingSet, DataError> {
        let (n_rows, n_inputs) = inputs.dim();
        if n_rows != labels.len() {
            return Err(DataError::LabelCount {
                rows: n_rows,
                labels: labels.len(),
            });
        }
        if n_rows == 0 {
            return Err(DataError::Empty);
        }
        if n_inputs == 0 {
            return Err(DataError::NoInputs { row: 1 });
        }
        for (row, (inputs, label)) in inputs.rows().into_iter().zip(&labels).enumerate()
        {
            for (column, input) in inputs.iter().enumerate() {
                finite(*input, row + 1, column + 1)?;
            }
            check_label(*label, row + 1, n_inputs + 1)?;
        }
        Ok(TrainingSet { inputs, labels })
    }

    /// The truth table of a gate as a training set.
    ///
    /// # Panics
    ///
    /// - If the gate's targets are not a 0 or 1 for each row of its truth table.
    pub fn gate(gate: &Gate) -> TrainingSet {
        let labels = Array1::from(gate.targets.to_vec());
        TrainingSet::new(all_inputs(gate.n_inputs()), labels)
            .unwrap_or_else(|error| panic!("gate {}: {error}", gate.name))
    }

    /// The rows with these numbers, counted from 0, in this order; some may be left out or come twice.
    ///
    /// # Panics
    ///
    /// - If `order` is empty or names a row that is not there.
    pub fn in_order(&self, order: &[usize]) -> TrainingSet {
        assert!(!order.is_empty(), "an order must name at least one row");
        let input = |(row, column)| self.inputs[[order[row], column]];
        TrainingSet {
            inputs: Array2::from_shape_fn((order.len(), self.n_inputs()), input),
            labels: order.iter().map(|row| self.labels[*row]).collect(),
        }
    }

    /// The same rows with only these inputs, counted from 0.
    ///
    /// # Panics
    ///
    /// - If `columns` is empty or names an input that is not there.
    pub fn with_inputs(&self, columns: &[usize]) -> TrainingSet {
        assert!(!columns.is_empty(), "a row must keep at least one input");
        TrainingSet {
            inputs: self.inputs.select(Axis(1), columns),
            labels: self.labels.clone(),
        }
    }

    /// Each row's inputs, `(n_inputs,)`, with its label.
    pub fn rows(&self) -> impl Iterator<Item = (ArrayView1<'_, f64>, f64)> {
        self.inputs
            .rows()
            .into_iter()
            .zip(self.labels.iter().copied())
    }

    /// All inputs, `(n_rows, n_inputs)`, and all labels, `(n_rows,)`.
    pub fn arrays(&self) -> (ArrayView2<'_, f64>, ArrayView1<'_, f64>) {
        (self.inputs.view(), self.labels.view())
    }

    /// How many rows there are; at least one.
    pub fn n_rows(&self) -> usize {
        self.labels.len()
    }

    /// How many inputs a row has; at least one.
    pub fn n_inputs(&self) -> usize {
        self.inputs.ncols()
    }

    /// How many rows have label 1.
    pub fn ones(&self) -> usize {
        self.labels.iter().filter(|label| **label == 1.0).count()
    }

    /// How many rows this perceptron answers wrong.
    ///
    /// # Panics
    ///
    /// - If it has more or fewer weights than a row has inputs.
    pub fn wrong_rows(&self, perceptron: &Perceptron) -> usize {
        self.rows()
            .filter(|(inputs, label)| perceptron.predict(inputs) != *label)
            .count()
    }
}

pub(crate) fn check_label(
    found: f64,
    row: usize,
    column: usize,
) -> Result<(), DataError> {
    if found == 0.0 || found == 1.0 {
        Ok(())
    } else {
        Err(DataError::NotALabel { row, column, found })
    }
}
