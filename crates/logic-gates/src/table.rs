use std::fmt;

use ndarray::{Array1, Array2};
use threshold::{Perceptron, step};

/// Closer to the threshold than this, rounding may decide: the row is called a tie.
pub const TIE: f64 = 1e-9;

/// What a perceptron makes of one row of inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Each 0 or 1: `(n_inputs,)`.
    pub inputs: Array1<f64>,
    /// The weighted sum.
    pub z: f64,
    /// What the perceptron answers, 0 or 1.
    pub output: f64,
    /// How safe the answer is: `|z − θ| / √(w1² + w2² + …)`, the distance from the point
    /// (x1, x2, …) to the line on which the answer changes. If all weights are 0, no input can change
    /// it: then it is infinite, or on a tie not a number.
    pub margin: f64,
    /// Whether z sits on the threshold, up to rounding.
    pub tie: bool,
}

/// The answers of a perceptron to every combination of zeros and ones.
#[derive(Clone, Debug, PartialEq)]
pub struct TruthTable {
    /// In the order of [`all_inputs`].
    pub rows: Vec<Row>,
}

impl TruthTable {
    /// Asks the perceptron about all rows at once.
    ///
    /// `z = w0 + X · w`: one matrix product for the whole table.
    ///
    /// Shapes: with n inputs `X` is `(2ⁿ, n)`, `w` is `(n,)`, and `z` is `(2ⁿ,)`.
    ///
    /// # Panics
    ///
    /// - If the perceptron has more than 20 inputs.
    ///
    /// # Example
    ///
    /// ```
    /// use logic_gates::{AND, TruthTable};
    /// use ndarray::array;
    /// use threshold::Perceptron;
    ///
    /// let lamp = Perceptron::new(-0.5, array![0.6, 0.6]);
    /// assert_eq!(TruthTable::of(&lamp).outputs(), AND.targets);
    /// ```
    pub fn of(perceptron: &Perceptron) -> TruthTable {
        let Perceptron { neuron, threshold } = perceptron;
        // ANCHOR: sums
        let inputs = all_inputs(neuron.weights.len());
        let sums = neuron.bias + inputs.dot(&neuron.weights);
        // ANCHOR_END: sums
        // By the largest weight first: the square of a huge one would be infinite.
        let sizes = neuron.weights.iter().map(|weight| weight.abs());
        let largest = sizes.fold(f64::MIN_POSITIVE, f64::max);
        let scaled = &neuron.weights / largest;
        let length = scaled.dot(&scaled).sqrt();

        let rows = inputs.rows().into_iter().zip(sums).map(|(inputs, z)| Row {
            inputs: inputs.to_owned(),
            z,
            output: step(z, *threshold),
            margin: (z - threshold).abs() / largest / length,
            tie: (z - threshold).abs() < TIE,
        });
        TruthTable {
            rows: rows.collect(),
        }
    }

    /// The last column: one answer, 0 or 1, a row.
    pub fn outputs(&self) -> Vec<f64> {
        self.rows.iter().map(|row| row.output).collect()
    }

    /// The margin of the row that is nearest to changing its answer; 0 if a row is a tie.
    pub fn smallest_margin(&self) -> f64 {
        let margin = |row: &Row| if row.tie { 0.0 } else { row.margin };
        self.rows.iter().map(margin).fold(f64::INFINITY, f64::min)
    }
}

/// Every combination of `n_inputs` zeros and ones, counting up: 00, 01, 10, 11 for two.
///
/// Shapes: the result is `(2ⁿ, n)`, a row for each combination.
///
/// # Panics
///
/// - If there are more than 20 inputs: their table would have millions of rows.
pub fn all_inputs(n_inputs: usize) -> Array2<f64> {
    assert!(
        n_inputs <= 20,
        "a truth table of {n_inputs} inputs has too many rows; at most 20 inputs"
    );
    Array2::from_shape_fn((1 << n_inputs, n_inputs), |(row, column)| {
        // The row's number, written in binary, is the row.
        let bit = row >> (n_inputs - 1 - column) & 1;
        bit as f64
    })
}

impl fmt::Display for TruthTable {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let n_inputs = self.rows[0].inputs.len();
        for i in 1..=n_inputs {
            write!(f, "x{i}  ")?;
        }
        writeln!(f, "     z  output  margin")?;

        for row in &self.rows {
            for input in &row.inputs {
                write!(f, "{input:>2}  ")?;
            }
            write!(f, "{:>6.2}  {:>6}  ", row.z, row.output)?;
            if row.tie {
                writeln!(f, "   tie")?;
            } else {
                writeln!(f, "{:>6.3}", row.margin)?;
            }
        }
        Ok(())
    }
}
