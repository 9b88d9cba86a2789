//! The perceptron and its rows in exact fractions.

use error_update::{IRIS, TrainingSet};
use logic_gates::Gate;
use num_rational::Ratio;

pub type Exact = Ratio<i64>;

/// A learner in exact fractions: w0 first.
pub struct Twin {
    pub weights: Vec<Exact>,
    pub threshold: Exact,
}

impl Twin {
    /// What [`error_update::train`] does, in fractions: the mistakes of each epoch until one has none.
    pub fn train(
        &mut self,
        rows: &[(Vec<Exact>, Exact)],
        rate: Exact,
        max: usize,
    ) -> Vec<usize> {
        let mut mistakes_by_epoch = Vec::new();
        while mistakes_by_epoch.last() != Some(&0) && mistakes_by_epoch.len() < max {
            let mut mistakes = 0;
            for (inputs, target) in rows {
                let products = self.weights[1..].iter().zip(inputs).map(|(w, x)| w * x);
                let z = self.weights[0] + products.sum::<Exact>();
                let predicted = Exact::from(i64::from(z >= self.threshold));
                let error = target - predicted;
                if error != Exact::from(0) {
                    mistakes += 1;
                }
                self.weights[0] += rate * error;
                for (weight, input) in self.weights[1..].iter_mut().zip(inputs) {
                    *weight += rate * error * input;
                }
            }
            mistakes_by_epoch.push(mistakes);
        }
        mistakes_by_epoch
    }
}

pub fn twin(n_inputs: usize, threshold: Exact) -> Twin {
    Twin {
        weights: vec![Exact::from(0); n_inputs + 1],
        threshold,
    }
}

pub fn exact_rows(gate: &Gate) -> Vec<(Vec<Exact>, Exact)> {
    let exact = |number: &f64| Exact::from(*number as i64);
    let set = TrainingSet::gate(gate);
    set.rows()
        .map(|(inputs, label)| (inputs.iter().map(exact).collect(), exact(&label)))
        .collect()
}

/// The irises as whole tenths, so that no decimal is rounded on its way.
pub fn exact_flowers(species: &str) -> Vec<(Vec<Exact>, Exact)> {
    let row = |line: &str| {
        let (lengths, name) = line.rsplit_once(',').expect("five columns");
        let tenths = |length: &str| {
            let digits: i64 = length.replace('.', "").parse().expect("one decimal");
            Exact::new(digits, 10)
        };
        (
            lengths.split(',').map(tenths).collect(),
            Exact::from(i64::from(name == species)),
        )
    };
    IRIS.lines().skip(1).map(row).collect()
}

pub fn as_f64(number: &Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}
