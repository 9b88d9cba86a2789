//! The lessons' arithmetic once more in exact fractions: where `f64` agrees, and the cases where
//! rounding decides.

use error_update::{IRIS, TrainingSet, iris, train, zeros};
use insta::assert_snapshot;
use logic_gates::{AND, GATES, Gate, NAND, NOR, OR, XNOR, XOR};
use manual_tuning::{FIRST_GUESS, perceptron};
use num_rational::Ratio;
use threshold::Perceptron;

type Exact = Ratio<i64>;

/// A learner in exact fractions: w0 first.
struct Twin {
    weights: Vec<Exact>,
    threshold: Exact,
}

impl Twin {
    /// What [`train`] does, in fractions: the mistakes of each epoch until one has none.
    fn train(
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

fn twin(n_inputs: usize, threshold: Exact) -> Twin {
    Twin {
        weights: vec![Exact::from(0); n_inputs + 1],
        threshold,
    }
}

fn exact_rows(gate: &Gate) -> Vec<(Vec<Exact>, Exact)> {
    let exact = |number: &f64| Exact::from(*number as i64);
    let set = TrainingSet::gate(gate);
    set.rows()
        .map(|(inputs, label)| (inputs.iter().map(exact).collect(), exact(&label)))
        .collect()
}

/// The irises as whole tenths, so that no decimal is rounded on its way.
fn exact_flowers(species: &str) -> Vec<(Vec<Exact>, Exact)> {
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

/// The exact mistakes by epoch and weights, and the lesson's, for the same task.
#[track_caller]
fn agree(
    start: Perceptron,
    set: &TrainingSet,
    rows: &[(Vec<Exact>, Exact)],
    rate: Exact,
) {
    let as_f64 = |number: &Exact| *number.numer() as f64 / *number.denom() as f64;
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
fn in_tenths_these_agree() {
    for gate in [AND, OR, NOR] {
        agree(
            zeros(2),
            &TrainingSet::gate(&gate),
            &exact_rows(&gate),
            Exact::new(1, 10),
        );
    }
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
    assert_snapshot!("sum_order", table);
}

#[test]
fn with_the_threshold_at_zero_and_takes_six_epochs_on_paper() {
    let mut fractions = twin(2, Exact::from(0));
    let epochs = fractions
        .train(&exact_rows(&AND), Exact::new(1, 10), 100)
        .len();
    assert_eq!(epochs, 6);
    assert_eq!(
        fractions.weights,
        [Exact::new(-3, 10), Exact::new(2, 10), Exact::new(1, 10)]
    );
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

/// Updates until no row is wrong, at θ = 0 and rate 1, for this order of the rows.
fn updates(gate: &Gate, order: &[usize; 4]) -> usize {
    let at_zero = Perceptron {
        threshold: 0.0,
        ..zeros(2)
    };
    let set = TrainingSet::gate(gate).in_order(order);
    let training = train(at_zero, &set, 1.0, 100).expect("a sound rate");
    assert!(training.converged);
    training.updates()
}

/// All orders of four rows.
fn orders() -> Vec<[usize; 4]> {
    let four_digits = |n: usize| [n / 64, n / 16 % 4, n / 4 % 4, n % 4];
    let each_once = |order: &[usize; 4]| (0..4).all(|row| order.contains(&row));
    (0..256).map(four_digits).filter(each_once).collect()
}

/// Novikoff's (R/γ)² for the separating direction `w0, w1, w2`, as an exact fraction: R² is the
/// largest |x|², and γ² the smallest (y·(w·x))² / |w|², with x0 = 1 and y = ±1.
fn bound(gate: &Gate, [w0, w1, w2]: [i64; 3]) -> Option<Exact> {
    let rows = [[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]];
    let mut smallest = i64::MAX;
    for (row, target) in rows.iter().zip(gate.targets) {
        let y = if *target == 1.0 { 1 } else { -1 };
        smallest = smallest.min(y * (w0 * row[0] + w1 * row[1] + w2 * row[2]));
    }
    let length = w0 * w0 + w1 * w1 + w2 * w2;
    (smallest > 0).then(|| Exact::new(3 * length, smallest * smallest))
}

/// The smallest bound that any direction in whole numbers from −12 to 12 gives.
fn best_bound(gate: &Gate) -> Exact {
    let numbers = -12..=12;
    let directions = numbers.clone().flat_map(|w0| {
        let numbers = numbers.clone();
        numbers
            .clone()
            .flat_map(move |w1| numbers.clone().map(move |w2| [w0, w1, w2]))
    });
    directions
        .filter_map(|direction| bound(gate, direction))
        .min()
        .expect("it can be separated")
}

#[test]
fn novikoffs_bound_holds_for_every_order_of_the_rows() {
    let orders = orders();
    assert_eq!(orders.len(), 24);
    let mut table = String::from("gate  at most  really, over all 24 orders\n");
    for (gate, at_most) in [(AND, 51), (NAND, 51), (OR, 27), (NOR, 27)] {
        assert_eq!(best_bound(&gate), Exact::from(at_most), "{}", gate.name);
        let taken = orders.iter().map(|order| updates(&gate, order));
        let (fewest, most) =
            (taken.clone().min().unwrap_or(0), taken.max().unwrap_or(0));
        assert!(most as i64 <= at_most);
        table += &format!(
            "{:<4}  {at_most:>7}  {fewest} to {most} updates\n",
            gate.name
        );
    }
    assert_snapshot!("bound", table);
}

#[test]
fn what_no_line_separates_has_no_bound() {
    for gate in [XOR, XNOR] {
        for direction in [[-1, 1, 1], [1, -1, -1], [0, 1, -1], [-1, 2, 2]] {
            assert_eq!(bound(&gate, direction), None);
        }
    }
}
