//! The lessons beside NumPy and scikit-learn: what those have learned from the same rows stands in
//! `oracle.toml`, and `oracle.py` says how. What is built for a million rows learns what the lesson does,
//! to the last bit; its own tests say so.

use error_update::{Training, TrainingSet, iris, train, zeros};
use ndarray::Array2;
use serde::Deserialize;
use tests::read;
use threshold::Perceptron;

/// What was learned from, and what the others made of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    name: String,
    /// Whole numbers: the inputs times `unit`.
    #[serde(default)]
    rows: Vec<Vec<i32>>,
    #[serde(default)]
    labels: String,
    unit: u8,
    /// A species, in place of rows and labels, and the lengths to look at.
    iris: Option<String>,
    #[serde(default)]
    columns: Vec<usize>,
    rate: f64,
    threshold: f64,
    epochs: usize,
    /// From which bias scikit-learn began; ours was 0.
    start: f64,
    numpy: Found,
    scikit_learn: Found,
}

#[derive(Debug, Deserialize)]
struct Found {
    mistakes: Vec<usize>,
    /// Bias first.
    weights: Vec<f64>,
    /// A digit for each row.
    predicted: String,
}

impl Run {
    fn set(&self) -> TrainingSet {
        if let Some(species) = &self.iris {
            return iris(species).with_inputs(&self.columns);
        }
        let cells = self.rows.iter().flatten();
        let cells = cells.map(|number| f64::from(*number) / f64::from(self.unit));
        let shape = (self.rows.len(), self.rows[0].len());
        let rows = Array2::from_shape_vec(shape, cells.collect()).expect("a matrix");
        let labels = self.labels.chars().map(|label| f64::from(label == '1'));
        TrainingSet::new(rows, labels.collect()).expect("clean data")
    }
}

/// A training of ours in the form of theirs.
fn found(training: &Training, set: &TrainingSet) -> Found {
    let perceptron = &training.perceptron;
    let neuron = &perceptron.neuron;
    let weights = std::iter::once(&neuron.bias).chain(&neuron.weights);
    let rows = set.rows();
    Found {
        mistakes: training.epochs.iter().map(|epoch| epoch.mistakes).collect(),
        weights: weights.copied().collect(),
        predicted: rows
            .map(|(inputs, _)| perceptron.predict(&inputs).to_string())
            .collect(),
    }
}

/// The same mistakes in the same epochs, the same answers, and the same weights to the last bit. The
/// bias may have started elsewhere, by so much; then it is rounded otherwise.
fn same(ours: &Found, theirs: &Found, start: f64) -> bool {
    let (ours_bias, bias) = (ours.weights[0], theirs.weights[0]);
    let same_bias = match start {
        0.0 => ours_bias == bias,
        start => (ours_bias + start - bias).abs() < 1e-12,
    };
    ours.mistakes == theirs.mistakes
        && ours.predicted == theirs.predicted
        && ours.weights[1..] == theirs.weights[1..]
        && same_bias
}

/// How near any sum came to the threshold: during the epochs, and when asked at the end.
fn nearest(
    start: Perceptron,
    set: &TrainingSet,
    rate: f64,
    training: &Training,
) -> f64 {
    let (threshold, end) = (start.threshold, &training.perceptron.neuron);
    let trace = error_update::trace(start, set, rate, training.epochs.len());
    let seen = trace.steps.iter().map(|step| step.z);
    let asked = set.rows().map(|(inputs, _)| end.weighted_sum(&inputs));
    let distances = seen.chain(asked).map(|z| (z - threshold).abs());
    distances.fold(f64::INFINITY, f64::min)
}

#[test]
fn numpy_and_scikit_learn_learn_what_we_learn() {
    let runs = runs();
    let of_kind =
        |kind: &str| runs.iter().filter(|run| run.name.starts_with(kind)).count();
    assert_eq!(
        (of_kind("gate"), of_kind("random"), runs.len()),
        (32, 50, 94)
    );

    let (mut with_ties, mut differ) = (0, Vec::new());
    for run in &runs {
        let set = run.set();
        let start = Perceptron {
            threshold: run.threshold,
            ..zeros(set.n_inputs())
        };
        let training =
            train(start.clone(), &set, run.rate, run.epochs).expect("a sound rate");

        // From 8 inputs on NumPy adds in another order than we do; no decision hung on that.
        let ours = found(&training, &set);
        assert!(
            same(&ours, &run.numpy, 0.0),
            "{}: {ours:?} is not {:?}",
            run.name,
            run.numpy
        );

        // At a tie rounding may decide; scikit-learn, which stays half a step away from all ties,
        // then decides as on paper.
        let tie = nearest(start, &set, run.rate, &training) < 1e-9;
        with_ties += usize::from(tie);
        if !same(&ours, &run.scikit_learn, run.start) {
            let theirs = &run.scikit_learn;
            assert!(tie, "{}: {ours:?} is not {theirs:?}", run.name);
            let epochs = (ours.mistakes.len(), theirs.mistakes.len());
            differ.push((run.name.as_str(), run.rate, epochs));
        }
    }
    // The first is NAND, which the page on epochs shows.
    let known = [("gate 1110", 0.1, (7, 8)), ("virginica", 1.0, (20, 20))];
    assert_eq!(differ, known);
    assert_eq!(with_ties, 39);
}

fn runs() -> Vec<Run> {
    #[derive(Deserialize)]
    struct File {
        run: Vec<Run>,
    }
    let file: File =
        toml::from_str(&read("tests/oracle.toml")).expect("what Python wrote");
    file.run
}
