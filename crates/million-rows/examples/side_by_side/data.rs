//! What is asked: rows without a pattern, the same in every run and for everybody.

use std::fs;
use std::io;
use std::path::Path;

use error_update::TrainingSet;
use ndarray::{Array1, Array2};
use threshold::Perceptron;

/// One piece of work, for everybody alike.
pub struct Work {
    /// `(n_rows, n_inputs)`
    pub rows: Array2<f64>,
    /// Who is asked, or where learning starts.
    pub perceptron: Perceptron,
    /// What is to be learned; none if the rows are only to be answered.
    pub set: Option<TrainingSet>,
    /// What the table calls it.
    pub title: String,
}

impl Work {
    /// Rows to be answered.
    pub fn predict(n_rows: usize, n_inputs: usize) -> Work {
        let mut numbers = numbers();
        let rows = Array2::from_shape_fn((n_rows, n_inputs), |_| numbers());
        let weights = Array1::from_shape_fn(n_inputs, |_| numbers());
        Work {
            rows,
            perceptron: Perceptron::new(0.375, weights),
            set: None,
            title: format!("{} × {n_inputs}", with_commas(n_rows)),
        }
    }

    /// Rows to be learned: a hidden perceptron has labelled them, and none is nearer to its line than
    /// `margin`.
    pub fn train(n_rows: usize, n_inputs: usize, margin: f64) -> Work {
        let mut numbers = numbers();
        let mut hidden = Array1::from_shape_fn(n_inputs, |_| numbers());
        hidden /= hidden.dot(&hidden).sqrt();
        let (mut inputs, mut labels) = (Vec::new(), Vec::new());
        while labels.len() < n_rows {
            let row = Array1::from_shape_fn(n_inputs, |_| numbers());
            let distance = hidden.dot(&row);
            if distance.abs() >= margin {
                inputs.extend(row);
                labels.push(if distance > 0.0 { 1.0 } else { 0.0 });
            }
        }
        let rows = Array2::from_shape_vec((n_rows, n_inputs), inputs).expect("counted");
        let set = TrainingSet::new(rows.clone(), Array1::from(labels));
        // scikit-learn's threshold is 0. A start beside it: no sum is a tie, which it treats otherwise.
        let mut start = Perceptron::new(-1.0 / 1024.0, Array1::zeros(n_inputs));
        start.threshold = 0.0;
        Work {
            rows,
            perceptron: start,
            set: Some(set.expect("finite numbers, labels 0 and 1")),
            title: format!("{} × {n_inputs}, margin {margin}", with_commas(n_rows)),
        }
    }

    /// Writes all numbers to a file, eight bytes each, for other programs to read.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let neuron = &self.perceptron.neuron;
        let head = [neuron.bias, self.perceptron.threshold];
        let labels = self.set.as_ref().map(|set| set.arrays().1.to_vec());
        let numbers = head
            .iter()
            .chain(&neuron.weights)
            .chain(&self.rows)
            .chain(labels.iter().flatten());
        fs::write(
            file,
            numbers
                .flat_map(|number| number.to_ne_bytes())
                .collect::<Vec<u8>>(),
        )
    }
}

/// Numbers between −1 and 1, from a generator of four lines (xorshift, Marsaglia 2003).
pub fn numbers() -> impl FnMut() -> f64 {
    let mut state = 88_172_645_463_325_252_u64;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    }
}

fn with_commas(number: usize) -> String {
    let digits = number.to_string();
    let parts = digits.as_bytes().rchunks(3).rev();
    let parts: Vec<_> = parts.map(String::from_utf8_lossy).collect();
    parts.join(",")
}
