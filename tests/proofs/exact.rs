//! The lessons' arithmetic once more in exact fractions: where `f64` agrees, and the cases where
//! rounding decides.

use std::collections::BTreeMap;

use error_update::{TrainingSet, iris, train, zeros};
use logic_gates::{GATES, Gate, NAND, NOR, TruthTable};
use manual_tuning::{FIRST_GUESS, perceptron};
use ndarray::array;
use tests::snapshots;
use threshold::Perceptron;

use crate::twin::{Exact, Twin, as_f64, exact_flowers, exact_rows, twin};

/// The exact mistakes by epoch and weights, and the lesson's, for the same task.
#[track_caller]
fn agree(
    start: Perceptron,
    set: &TrainingSet,
    rows: &[(Vec<Exact>, Exact)],
    rate: Exact,
) {
    let as_exact = |number: f64| Exact::new((number * 1000.0).round() as i64, 1000);
    let neuron = &start.neuron;
    let weights = std::iter::once(&neuron.bias).chain(&neuron.weights);
    let mut twin = Twin {
        weights: weights.map(|weight| as_exact(*weight)).collect(),
        threshold: as_exact(start.threshold),
    };
    let exact = twin.train(rows, rate, 40);
    let lesson = train(start, set, as_f64(&rate), 40).expect("a sound rate");
    let mistakes: Vec<_> = lesson.epochs.iter().map(|epoch| epoch.mistakes).collect();
    assert_eq!(mistakes, exact);

    let found = &lesson.perceptron.neuron;
    let found = std::iter::once(&found.bias).chain(&found.weights);
    for (found, exact) in found.zip(&twin.weights) {
        assert!(
            (found - as_f64(exact)).abs() < 1e-9,
            "{found} is not {exact}"
        );
    }
}

#[test]
fn in_whole_numbers_all_gates_agree() {
    for gate in GATES {
        agree(
            zeros(2),
            &TrainingSet::gate(&gate),
            &exact_rows(&gate),
            Exact::from(1),
        );
        let at_zero = Perceptron {
            threshold: 0.0,
            ..zeros(2)
        };
        agree(
            at_zero,
            &TrainingSet::gate(&gate),
            &exact_rows(&gate),
            Exact::from(1),
        );
    }
}

#[test]
fn the_way_from_the_first_guess_agrees() {
    let nor = TrainingSet::gate(&NOR);
    agree(
        perceptron(FIRST_GUESS),
        &nor,
        &exact_rows(&NOR),
        Exact::new(1, 10),
    );
}

#[test]
fn the_flowers_agree() {
    for rate in [Exact::from(1), Exact::new(1, 10)] {
        agree(zeros(4), &iris("setosa"), &exact_flowers("setosa"), rate);
    }
    let mut versicolor = twin(4, Exact::new(1, 2));
    let mistakes =
        versicolor.train(&exact_flowers("versicolor"), Exact::new(1, 10), 20);
    let lesson = train(zeros(4), &iris("versicolor"), 0.1, 20).expect("a sound rate");
    let of_lesson: Vec<_> = lesson.epochs.iter().map(|epoch| epoch.mistakes).collect();
    assert_eq!(of_lesson, mistakes);
}

/// Epochs that NAND takes from zero at rate 0.1, summed in `f64` from left to right.
fn nand_from_left_to_right() -> usize {
    let (mut weights, mut epochs) = ([0.0; 3], 0);
    loop {
        let mut mistakes = 0;
        for (inputs, target) in TrainingSet::gate(&NAND).rows() {
            let z = weights[0] + weights[1] * inputs[0] + weights[2] * inputs[1];
            let error = target - threshold::step(z, 0.5);
            mistakes += usize::from(error != 0.0);
            for (weight, input) in weights.iter_mut().zip([1.0, inputs[0], inputs[1]]) {
                *weight += 0.1 * error * input;
            }
        }
        epochs += 1;
        if mistakes == 0 {
            return epochs;
        }
    }
}

#[test]
fn the_order_of_summing_decides() {
    let mut fractions = twin(2, Exact::new(1, 2));
    let exact = fractions
        .train(&exact_rows(&NAND), Exact::new(1, 10), 100)
        .len();
    let lesson =
        train(zeros(2), &TrainingSet::gate(&NAND), 0.1, 100).expect("a sound rate");
    let lesson = lesson.epochs.len();
    let left_to_right = nand_from_left_to_right();
    assert_eq!((exact, lesson, left_to_right), (8, 7, 9));
    let table = format!(
        "how the sum is computed             epochs\n\
             in exact fractions, as on paper     {exact:>6}\n\
             in f64, w0 + (w1·x1 + w2·x2)        {lesson:>6}\n\
             in f64, (w0 + w1·x1) + w2·x2        {left_to_right:>6}\n"
    );
    snapshots("tests/snapshots")
        .bind(|| insta::assert_snapshot!("exact__sum_order", table));
}

/// Every gate at every rate in tenths, with either threshold: these are all that rounding changes.
#[test]
fn few_trainings_hang_on_the_last_digit() {
    let mut table = String::from(
        "θ    rate  gate  epochs on paper  in f64  ends at, on paper   in f64\n",
    );
    let (mut trainings, mut differ) = (0, 0);
    for theta in [Exact::new(1, 2), Exact::from(0)] {
        for tenths in 1..=10 {
            for gate in GATES {
                let mut paper = twin(2, theta);
                let rate = Exact::new(tenths, 10);
                let mistakes = paper.train(&exact_rows(&gate), rate, 60);
                let start = Perceptron {
                    threshold: as_f64(&theta),
                    ..zeros(2)
                };
                let set = TrainingSet::gate(&gate);
                let lesson =
                    train(start, &set, as_f64(&rate), 60).expect("a sound rate");
                trainings += 1;

                let by_epoch = lesson.epochs.iter().map(|epoch| epoch.mistakes);
                if by_epoch.eq(mistakes.iter().copied()) {
                    continue;
                }
                differ += 1;
                let neuron = &lesson.perceptron.neuron;
                let computed = [neuron.bias, neuron.weights[0], neuron.weights[1]];
                let on_paper = [0, 1, 2].map(|i| as_f64(&paper.weights[i]));
                table += &format!(
                    "{:<3}  {:<4}  {:<4}  {:>15}  {:>6}  {:<18}  {}\n",
                    as_f64(&theta),
                    as_f64(&rate),
                    gate.name,
                    mistakes.len(),
                    lesson.epochs.len(),
                    shown(on_paper),
                    shown(computed)
                );
            }
        }
    }
    table += &format!("{differ} of {trainings} trainings\n");
    snapshots("tests/snapshots")
        .bind(|| insta::assert_snapshot!("exact__rounded_trainings", table));
}

fn shown(weights: [f64; 3]) -> String {
    let [w0, w1, w2] = weights.map(check::number);
    format!("{w0}, {w1}, {w2}")
}

/// Every perceptron with bias and weights in tenths from −1 to 1, on every row: where `f64` decides
/// otherwise than paper, the row is a tie on paper, and the computed sum falls short of it.
#[test]
fn rounding_silences_some_ties_and_nothing_else() {
    let grid = || -10..=10_i64;
    let every = grid()
        .flat_map(|w0| grid().flat_map(move |w1| grid().map(move |w2| [w0, w1, w2])));
    let (mut decisions, mut changed) = (0, 0);
    let mut ties = 0;
    let mut gates: BTreeMap<(&str, &str), Vec<[f64; 3]>> = BTreeMap::new();
    for tenths in every {
        let [w0, w1, w2] = tenths.map(|tenths| tenths as f64 / 10.0);
        let computed = TruthTable::of(&Perceptron::new(w0, array![w1, w2]));
        let mut on_paper = Vec::new();
        for row in &computed.rows {
            let [x1, x2] = [0, 1].map(|i| row.inputs[i] as i64);
            let sum = tenths[0] + tenths[1] * x1 + tenths[2] * x2;
            let fires = f64::from(u8::from(sum >= 5));
            decisions += 1;
            ties += usize::from(sum == 5);
            if fires != row.output {
                changed += 1;
                assert_eq!((sum, fires), (5, 1.0), "{tenths:?}");
            }
            on_paper.push(fires);
        }
        let name = |outputs: &[f64]| Gate::with_outputs(outputs).expect("a gate").name;
        let pair = (name(&on_paper), name(&computed.outputs()));
        // The gates that the chapter has shown so far.
        if pair.0 != pair.1 && ["AND", "NOR", "NAND", "OR"].contains(&pair.0) {
            gates.entry(pair).or_default().push([w0, w1, w2]);
        }
    }
    let mut table = String::from("on paper  in f64  how many  such as\n");
    for ((on_paper, computed), found) in &gates {
        table += &format!(
            "{on_paper:<8}  {computed:<6}  {:>8}  {}\n",
            found.len(),
            shown(found[0])
        );
    }
    table += &format!("{changed} of {decisions} decisions changed, of {ties} ties\n");
    snapshots("tests/snapshots")
        .bind(|| insta::assert_snapshot!("exact__rounded_gates", table));
}

#[test]
fn moving_the_threshold_into_the_bias_in_tenths() {
    let (mut cases, mut lesson_differs, mut left_to_right_differs) = (0, 0, 0);
    let tenths = || (-10..=10).map(|tenth| f64::from(tenth) / 10.0);
    for w0 in tenths() {
        for w1 in tenths() {
            for w2 in tenths() {
                let moved = w0 - 0.5;
                for (x1, x2) in [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)] {
                    cases += 1;
                    let products = w1 * x1 + w2 * x2;
                    lesson_differs += usize::from(
                        (w0 + products >= 0.5) != (moved + products >= 0.0),
                    );
                    let sum = |bias: f64| bias + w1 * x1 + w2 * x2;
                    left_to_right_differs +=
                        usize::from((sum(w0) >= 0.5) != (sum(moved) >= 0.0));
                }
            }
        }
    }
    assert_eq!(
        (cases, lesson_differs, left_to_right_differs),
        (37_044, 115, 137)
    );
}
