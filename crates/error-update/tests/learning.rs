//! What the rule finds: gates, flowers, and the gate it cannot find.

use approx::assert_abs_diff_eq;
use error_update::*;
use insta::assert_snapshot;
use logic_gates::{AND, Gate, NAND, NOR, OR, TruthTable, XOR};
use manual_tuning::{FIRST_GUESS, perceptron};
use ndarray::array;
use threshold::Perceptron;

fn learn(gate: &Gate, rate: f64) -> Training {
    train(zeros(2), &TrainingSet::gate(gate), rate, 100).unwrap()
}

#[test]
fn one_update_moves_what_was_on() {
    let mut perceptron = zeros(2);
    assert_eq!(update(&mut perceptron, &array![0.0, 1.0], 1.0, 0.5), 1.0);
    assert_eq!(perceptron, Perceptron::new(0.5, array![0.0, 0.5]));
    assert_eq!(update(&mut perceptron, &array![0.0, 1.0], 1.0, 0.5), 0.0);
    assert_eq!(perceptron, Perceptron::new(0.5, array![0.0, 0.5]));
    assert_eq!(update(&mut perceptron, &array![1.0, 0.0], 0.0, 0.5), -1.0);
    assert_eq!(perceptron, Perceptron::new(0.0, array![-0.5, 0.5]));
}

#[test]
fn gates_in_whole_numbers() {
    for (gate, epochs, updates, w0, weights) in [
        (OR, 4, 4, 0.0, array![1.0, 1.0]),
        (NOR, 4, 5, 1.0, array![-1.0, -1.0]),
        (AND, 6, 10, -2.0, array![2.0, 1.0]),
        (NAND, 6, 11, 3.0, array![-2.0, -1.0]),
    ] {
        let training = learn(&gate, 1.0);
        assert!(training.converged);
        assert_eq!(training.epochs.len(), epochs, "{}", gate.name);
        assert_eq!(training.updates(), updates, "{}", gate.name);
        assert_eq!(training.perceptron, Perceptron::new(w0, weights));
        assert_eq!(TruthTable::of(&training.perceptron).outputs(), gate.targets);
    }
    assert_snapshot!(
        "or_every_step",
        trace(zeros(2), &TrainingSet::gate(&OR), 1.0, 4)
    );
    assert_snapshot!("and", learn(&AND, 1.0));
    assert_snapshot!("and_table", TruthTable::of(&learn(&AND, 1.0).perceptron));
    assert_snapshot!("nor", learn(&NOR, 1.0));
    assert_snapshot!("nand", learn(&NAND, 1.0));
}

#[test]
fn xor_walks_in_a_circle() {
    let training = learn(&XOR, 1.0);
    assert!(!training.converged);
    assert_eq!(training.epochs.len(), 100);
    for epoch in &training.epochs[1..] {
        assert_eq!(
            (epoch.after.bias, &epoch.after.weights),
            (1.0, &array![-1.0, 0.0])
        );
    }
    assert_snapshot!(
        "xor_cycle",
        trace(zeros(2), &TrainingSet::gate(&XOR), 1.0, 4)
    );
}

#[test]
fn from_the_guess_of_lesson_4() {
    let set = TrainingSet::gate(&NOR);
    let training = train(perceptron(FIRST_GUESS), &set, 0.1, 100).unwrap();
    assert_eq!((training.epochs.len(), training.updates()), (10, 17));
    assert!(TruthTable::of(&training.perceptron).rows[0].tie);
    assert_abs_diff_eq!(training.perceptron.neuron.weights[0], -0.1, epsilon = 1e-12);
    assert_abs_diff_eq!(training.perceptron.neuron.weights[1], -0.3, epsilon = 1e-12);
    assert_snapshot!("nor_from_the_first_guess", training);
}

#[test]
fn the_rate_matters_when_the_threshold_is_not_zero() {
    let epochs = |rate| learn(&AND, rate).epochs.len();
    assert_eq!([0.01, 0.1, 1.0].map(epochs), [18, 3, 6]);
    assert_eq!(learn(&NAND, 0.1).epochs.len(), 7);
    assert_eq!(
        TruthTable::of(&learn(&NOR, 0.1).perceptron).smallest_margin(),
        0.0
    );

    let mut rates = String::from("rate   AND   OR  NAND  NOR\n");
    for rate in [0.01, 0.1, 1.0, 10.0] {
        let [and, or, nand, nor] =
            [AND, OR, NAND, NOR].map(|gate| learn(&gate, rate).epochs.len());
        rates += &format!("{rate:<5}  {and:>3}  {or:>3}  {nand:>4}  {nor:>3}\n");
    }
    assert_snapshot!("rates", rates);
}

#[test]
fn with_the_threshold_at_zero_rounding_ends_and_early() {
    let at_zero = Perceptron {
        threshold: 0.0,
        ..zeros(2)
    };
    let set = TrainingSet::gate(&AND);
    let rounded = train(at_zero.clone(), &set, 0.1, 100).unwrap();
    assert_eq!(rounded.epochs.len(), 4);
    assert_abs_diff_eq!(rounded.perceptron.neuron.bias, -0.2, epsilon = 1e-12);
    assert_abs_diff_eq!(rounded.perceptron.neuron.weights[0], 0.2, epsilon = 1e-12);
    assert_abs_diff_eq!(rounded.perceptron.neuron.weights[1], 0.1, epsilon = 1e-12);
    let z = rounded.perceptron.neuron.weighted_sum(&array![1.0, 0.0]);
    assert!(z < 0.0 && z > -1e-16, "z(1, 0) is {z}");

    // In whole numbers nothing is rounded: the same steps ten times as large, two epochs more.
    let whole = train(at_zero, &set, 1.0, 100).unwrap();
    assert_eq!(whole.epochs.len(), 6);
    assert_eq!(whole.perceptron.neuron.bias, -3.0);
    assert_eq!(whole.perceptron.neuron.weights, array![2.0, 1.0]);
    assert_snapshot!("threshold_zero_rate_0.1", rounded);
    assert_snapshot!("threshold_zero_rate_1", whole);
}

#[test]
fn another_order_finds_other_weights() {
    let forwards = TrainingSet::gate(&AND);
    let backwards = forwards.in_order(&[3, 2, 1, 0]);
    let backwards = train(zeros(2), &backwards, 1.0, 100).unwrap();
    assert!(backwards.converged);
    assert_ne!(backwards.perceptron, learn(&AND, 1.0).perceptron);
    assert_eq!(TruthTable::of(&backwards.perceptron).outputs(), AND.targets);
    assert_snapshot!("and_backwards", backwards);
}

#[test]
fn setosa_stands_apart() {
    let flowers = iris("setosa");
    assert_eq!(
        (flowers.n_rows(), flowers.n_inputs(), flowers.ones()),
        (150, 4, 50)
    );

    let training = train(zeros(4), &flowers, 0.1, 100).unwrap();
    assert!(training.converged);
    assert_eq!(mistakes(&training), [2, 2, 1, 0]);
    assert_eq!(training.epochs[0].wrong_after, 50);
    assert_eq!(training.epochs[1].wrong_after, 50);
    let found = training.perceptron.neuron;
    assert_abs_diff_eq!(found.bias, 0.1, epsilon = 1e-9);
    for (weight, expected) in found.weights.iter().zip([0.13, 0.41, -0.52, -0.22]) {
        assert_abs_diff_eq!(*weight, expected, epsilon = 1e-9);
    }

    let ten_times = train(zeros(4), &flowers, 1.0, 100).unwrap();
    assert_eq!(mistakes(&ten_times), [2, 2, 1, 0]);
    for (weight, expected) in ten_times
        .perceptron
        .neuron
        .weights
        .iter()
        .zip(&found.weights)
    {
        assert_abs_diff_eq!(*weight, 10.0 * expected, epsilon = 1e-9);
    }
    let epochs = |rate| train(zeros(4), &flowers, rate, 100).unwrap().epochs.len();
    assert_eq!([1.0, 0.1, 0.01, 0.001].map(epochs), [4, 4, 8, 20]);
}

#[test]
fn setosa_stands_apart_on_every_pair_of_lengths() {
    for first in 0..4 {
        for second in first + 1..4 {
            let pair = iris("setosa").with_inputs(&[first, second]);
            let training = train(zeros(2), &pair, 0.1, 1000).unwrap();
            assert!(training.converged, "{first} and {second}");
        }
    }
    let petals = iris("setosa").with_inputs(&[2, 3]);
    assert_snapshot!(
        "setosa_by_petals",
        train(zeros(2), &petals, 0.1, 1000).unwrap()
    );
}

#[test]
fn versicolor_does_not() {
    let flowers = iris("versicolor");
    let training = train(zeros(4), &flowers, 0.1, 20).unwrap();
    assert!(!training.converged);
    assert_eq!(
        mistakes(&training),
        [2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 3, 2, 2, 4]
    );
    assert_eq!(training.updates(), 48);
    assert_eq!(
        flowers.n_rows() - flowers.wrong_rows(&training.perceptron),
        59
    );
    assert_abs_diff_eq!(training.perceptron.neuron.bias, -0.2, epsilon = 1e-9);
    for (weight, expected) in training
        .perceptron
        .neuron
        .weights
        .iter()
        .zip([1.03, -0.61, -1.19, -1.37])
    {
        assert_abs_diff_eq!(*weight, expected, epsilon = 1e-9);
    }
}

/// The exercise at the end of the flowers.
#[test]
fn virginica_beats_the_baseline_late() {
    let flowers = iris("virginica");
    assert_eq!(flowers.ones(), 50);
    for (max_epochs, wrong) in [(20, 50), (100, 2)] {
        let training = train(zeros(4), &flowers, 0.1, max_epochs).unwrap();
        assert_eq!(flowers.wrong_rows(&training.perceptron), wrong);
        assert!(!training.converged);
    }
}

fn mistakes(training: &Training) -> Vec<usize> {
    training.epochs.iter().map(|epoch| epoch.mistakes).collect()
}

#[test]
fn one_class_only_is_learned_as_such() {
    let set = TrainingSet::from_csv(b"0,1\n1,1\n").unwrap();
    let training = train(zeros(1), &set, 1.0, 10).unwrap();
    assert!(training.converged);
    assert_eq!(set.wrong_rows(&training.perceptron), 0);
}

#[test]
fn training_is_bounded() {
    let none = train(zeros(2), &TrainingSet::gate(&OR), 1.0, 0).unwrap();
    assert!(!none.converged);
    assert_eq!(none.perceptron, zeros(2));
    assert_eq!(none.epochs, []);
}

#[test]
fn what_rounds_to_zero_has_no_sign() {
    let start = Perceptron::new(-0.001, array![-0.001, 0.0]);
    let trace = trace(start, &TrainingSet::gate(&AND), 1.0, 1).to_string();
    assert!(trace.contains(" 0 "), "{trace}");
    assert!(
        !trace.split_whitespace().any(|word| word == "-0"),
        "{trace}"
    );
}
