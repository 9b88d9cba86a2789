//! What is learned is what lesson 5 learns: the same mistakes in the same epochs, the same weights to
//! the last bit.

use error_update::{TrainError, TrainingSet, iris, zeros};
use logic_gates::{AND, GATES, NOR, OR};
use million_rows::{KERNELS, epoch, epoch_with, train};
use ndarray::{Array1, Array2, ShapeBuilder, array};
use proptest::prelude::*;
use threshold::Perceptron;

/// Trains as the lesson does and as we do, and compares all that comes out.
#[track_caller]
fn check(start: &Perceptron, set: &TrainingSet, rate: f64, max_epochs: usize) {
    let lesson = error_update::train(start.clone(), set, rate, max_epochs);
    let ours = train(start.clone(), set, rate, max_epochs);
    if let (Ok(lesson), Ok(ours)) = (&lesson, &ours) {
        assert_eq!(bits(&ours.perceptron), bits(&lesson.perceptron));
        for (ours, lesson) in ours.epochs.iter().zip(&lesson.epochs) {
            assert_eq!(ours.mistakes, lesson.mistakes);
            assert_eq!(ours.wrong_after, lesson.wrong_after);
        }
    }
    assert_eq!(ours, lesson);
}

/// Bias and weights as what is stored, so that 0 and −0 differ.
fn bits(perceptron: &Perceptron) -> Vec<u64> {
    let neuron = &perceptron.neuron;
    let numbers = std::iter::once(&neuron.bias).chain(&neuron.weights);
    numbers.map(|number| number.to_bits()).collect()
}

#[test]
fn every_gate_at_every_rate() {
    for gate in GATES {
        for rate in [1.0, 0.1, 0.01] {
            check(&zeros(gate.n_inputs()), &TrainingSet::gate(&gate), rate, 60);
        }
    }
    let first_guess = Perceptron::new(0.4, array![0.7, -0.2]);
    check(&first_guess, &TrainingSet::gate(&NOR), 0.1, 60);
}

#[test]
fn the_flowers() {
    for species in ["setosa", "versicolor", "virginica"] {
        for rate in [1.0, 0.1, 0.01] {
            check(&zeros(4), &iris(species), rate, 30);
        }
    }
}

#[test]
fn a_first_mistake_in_each_place() {
    for n_inputs in [1, 2, 7, 8, 33] {
        // At 33 inputs: 1,023 rows in small blocks, two large blocks, and one of five rows.
        let inputs = Array2::from_shape_fn((3012, n_inputs), |(row, column)| {
            ((7919 * row + 104_729 * column) % 1009) as f64 / 1009.0 - 0.5
        });
        let start = Perceptron::new(0.25, Array1::ones(n_inputs));
        let rows = inputs.rows();
        let right: Array1<f64> =
            rows.into_iter().map(|row| start.predict(&row)).collect();
        for wrong in [
            0, 1, 31, 32, 127, 128, 130, 992, 1022, 1023, 1100, 2014, 2015, 2700, 3007,
            3011,
        ] {
            let mut labels = right.clone();
            labels[wrong] = 1.0 - labels[wrong];
            let set = TrainingSet::new(inputs.clone(), labels).expect("finite numbers");
            let mut lesson = start.clone();
            let mistakes = error_update::epoch(&mut lesson, &set, 0.001);
            for (name, kernel) in KERNELS {
                let mut ours = start.clone();
                let found = epoch_with(kernel, &mut ours, &set, 0.001);
                assert_eq!(found, mistakes, "{name}, {n_inputs} inputs, row {wrong}");
                assert_eq!(bits(&ours), bits(&lesson), "{name}, row {wrong}");
            }
        }
    }
}

#[test]
fn a_set_beyond_the_caches() {
    for n_inputs in [2, 16, 784] {
        // 16 MB and a few rows, labelled by the sign of the first input.
        let n_rows = (1 << 21) / n_inputs + 45;
        let inputs = Array2::from_shape_fn((n_rows, n_inputs), |(row, column)| {
            ((7919 * row + 104_729 * column) % 1009) as f64 / 1009.0 - 0.5
        });
        let labels = inputs.column(0).mapv(|input| f64::from(input > 0.0));
        let set = TrainingSet::new(inputs, labels).expect("finite numbers");

        let (mut ours, mut lesson) = (zeros(n_inputs), zeros(n_inputs));
        let mistakes = epoch(&mut ours, &set, 0.1);
        assert_eq!(mistakes, error_update::epoch(&mut lesson, &set, 0.1));
        assert_eq!(bits(&ours), bits(&lesson));
        assert!(mistakes > 0);
    }
}

#[test]
fn the_same_refusals() {
    let and = TrainingSet::gate(&AND);
    for rate in [0.0, -1.0, f64::INFINITY] {
        let refused = train(zeros(2), &and, rate, 10);
        assert_eq!(refused, Err(TrainError::Rate(rate)));
    }
    assert!(matches!(
        train(zeros(2), &and, f64::NAN, 10),
        Err(TrainError::Rate(_))
    ));

    let inputs = array![[f64::MAX, f64::MAX], [-f64::MAX, f64::MAX]];
    let huge = TrainingSet::new(inputs, array![1.0, 1.0]).expect("finite numbers");
    check(&zeros(2), &huge, 10.0, 10);
}

#[test]
#[should_panic = "this perceptron has 3 weights, but the rows have 2 inputs"]
fn a_perceptron_of_another_width_is_refused() {
    epoch(&mut zeros(3), &TrainingSet::gate(&OR), 1.0);
}

/// Rows of up to 40 inputs, labelled by a hidden perceptron, a few of them wrongly.
fn training_set() -> impl Strategy<Value = TrainingSet> {
    let shapes = (
        1..300_usize,
        prop_oneof![1..9_usize, 1..40_usize],
        any::<bool>(),
    );
    shapes.prop_flat_map(|(n_rows, n_inputs, columns)| {
        let inputs = proptest::collection::vec(-1.0..1.0, n_rows * n_inputs);
        let hidden = proptest::collection::vec(-1.0..1.0, n_inputs);
        let wrong = proptest::collection::vec(0..100_u8, n_rows);
        (inputs, hidden, wrong).prop_map(move |(inputs, hidden, wrong)| {
            let rows =
                Array2::from_shape_vec((n_rows, n_inputs), inputs).expect("counted");
            let hidden = Perceptron::new(0.5, Array1::from(hidden));
            let answers = rows.rows().into_iter().map(|row| hidden.predict(&row));
            let labels = answers
                .zip(wrong)
                .map(|(answer, wrong)| if wrong == 0 { 1.0 - answer } else { answer });
            let mut inputs = Array2::zeros((n_rows, n_inputs).set_f(columns));
            inputs.assign(&rows);
            TrainingSet::new(inputs, labels.collect())
                .expect("finite numbers, labels 0 and 1")
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_set(set in training_set(), rate in 0.01..2.0, bias in -1.0..1.0) {
        let mut start = zeros(set.n_inputs());
        start.neuron.bias = bias;
        check(&start, &set, rate, 12);

        for (name, kernel) in KERNELS {
            let (mut ours, mut lesson) = (start.clone(), start.clone());
            for _ in 0..3 {
                let mistakes = epoch_with(kernel, &mut ours, &set, rate);
                prop_assert_eq!(mistakes, error_update::epoch(&mut lesson, &set, rate), "{}", name);
                prop_assert_eq!(bits(&ours), bits(&lesson), "{}", name);
            }
        }
    }
}
