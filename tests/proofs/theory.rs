//! What the theory promises, on random data. A case that fails is made smaller before it is shown.

use error_update::{Training, TrainingSet, train, zeros};
use logic_gates::{AND, Gate, NAND, NOR, OR, TruthTable, XNOR, XOR};
use ndarray::{Array1, Array2, array};
use num_rational::Ratio;
use proptest::prelude::*;
use tests::snapshots;
use threshold::{Perceptron, THRESHOLD};

type Exact = Ratio<i64>;

/// Rows that a hidden perceptron of length 1 tells apart, and how it does: bias first.
#[derive(Clone, Debug)]
struct Separable {
    set: TrainingSet,
    hidden: Vec<f64>,
}

/// The sum over a row, x0 = 1 included.
fn sum(weights: &[f64], row: &[f64]) -> f64 {
    let inputs = weights[1..].iter().zip(row);
    weights[0] + inputs.map(|(w, x)| w * x).sum::<f64>()
}

fn training_set(rows: &[Vec<f64>], targets: Vec<f64>) -> TrainingSet {
    let n_inputs = rows[0].len();
    let flat: Vec<f64> = rows.iter().flatten().copied().collect();
    let rows = Array2::from_shape_vec((rows.len(), n_inputs), flat).expect("a matrix");
    TrainingSet::new(rows, Array1::from(targets)).expect("clean data")
}

/// One to five inputs, up to forty rows, each at least a tenth away from the hidden boundary.
fn separable() -> impl Strategy<Value = Separable> {
    let of_width = |n_inputs: usize| {
        let number = || -1.0..1.0_f64;
        let hidden = prop::collection::vec(number(), n_inputs + 1);
        let row = prop::collection::vec(number(), n_inputs);
        (hidden, prop::collection::vec(row, 1..40))
    };
    (1..=5_usize).prop_flat_map(of_width).prop_filter_map(
        "no row is far enough from the boundary",
        |(hidden, mut rows)| {
            let length = hidden.iter().map(|w| w * w).sum::<f64>().sqrt();
            let hidden: Vec<f64> = hidden.iter().map(|w| w / length).collect();
            if hidden.iter().any(|w| !w.is_finite()) {
                return None;
            }
            rows.retain(|row| sum(&hidden, row).abs() > 0.1);
            let fires = |row: &Vec<f64>| f64::from(sum(&hidden, row) > 0.0);
            let targets: Vec<f64> = rows.iter().map(fires).collect();
            (!rows.is_empty()).then(|| Separable {
                set: training_set(&rows, targets),
                hidden,
            })
        },
    )
}

impl Separable {
    /// Novikoff's `(R/γ)²`: how many updates there can be at most.
    fn bound(&self) -> f64 {
        let rows: Vec<Vec<f64>> =
            self.set.rows().map(|(row, _)| row.to_vec()).collect();
        let square = |row: &Vec<f64>| 1.0 + row.iter().map(|x| x * x).sum::<f64>();
        let longest = rows.iter().map(square).fold(0.0, f64::max);
        let margins = rows.iter().map(|row| sum(&self.hidden, row).abs());
        let margin = margins.fold(f64::INFINITY, f64::min);
        longest / (margin * margin)
    }
}

/// A perceptron that knows nothing, with its threshold at 0, as the theory has it.
fn start(n_inputs: usize) -> Perceptron {
    Perceptron {
        threshold: 0.0,
        ..zeros(n_inputs)
    }
}

/// More epochs than any of the data here needs: each but the last has an update.
const EPOCHS: usize = 2_000;

proptest! {
    #[test]
    fn learning_ends_within_novikoffs_bound(data in separable()) {
        let n_inputs = data.hidden.len() - 1;
        let learned = train(start(n_inputs), &data.set, 1.0, EPOCHS)?;
        prop_assert!(learned.converged);
        prop_assert!(learned.updates() as f64 <= data.bound());
    }

    #[test]
    fn the_order_of_the_rows_does_not_keep_it_from_ending(
        (data, order) in separable().prop_flat_map(|data| {
            let order: Vec<usize> = (0..data.set.rows().count()).collect();
            (Just(data), Just(order).prop_shuffle())
        }),
    ) {
        let n_inputs = data.hidden.len() - 1;
        let shuffled = data.set.in_order(&order);
        let learned = train(start(n_inputs), &shuffled, 1.0, EPOCHS)?;
        prop_assert!(learned.converged);
        prop_assert!(learned.updates() as f64 <= data.bound());
    }

    /// Labels −1 and +1, and `w += y · x` after a mistake: the same weights. The start is beside 0, so
    /// that no sum is a tie, which the two rules treat differently.
    #[test]
    fn plus_and_minus_one_learn_the_same(data in separable()) {
        let n_inputs = data.hidden.len() - 1;
        let mut ours = start(n_inputs);
        ours.neuron.bias = 0.3;
        let mut weights = vec![0.0; n_inputs + 1];
        weights[0] = 0.3;
        for _ in 0..20 {
            error_update::epoch(&mut ours, &data.set, 1.0);
            for (row, target) in data.set.rows() {
                let y = 2.0 * target - 1.0;
                if y * sum(&weights, &row.to_vec()) <= 0.0 {
                    weights[0] += y;
                    for (weight, x) in weights[1..].iter_mut().zip(row) {
                        *weight += y * x;
                    }
                }
            }
            prop_assert_eq!(ours.neuron.bias, weights[0]);
            prop_assert_eq!(ours.neuron.weights.to_vec(), &weights[1..]);
        }
    }

    /// On powers of two, by which `f64` multiplies without rounding.
    #[test]
    fn the_rate_changes_no_decision_at_threshold_zero(
        data in separable(),
        power in -20..20_i32,
    ) {
        let n_inputs = data.hidden.len() - 1;
        let rate = 2.0_f64.powi(power);
        let one = train(start(n_inputs), &data.set, 1.0, EPOCHS)?;
        let other = train(start(n_inputs), &data.set, rate, EPOCHS)?;
        let mistakes = |training: &Training| -> Vec<usize> {
            training.epochs.iter().map(|epoch| epoch.mistakes).collect()
        };
        prop_assert_eq!(mistakes(&one), mistakes(&other));
        let neuron = &one.perceptron.neuron;
        prop_assert_eq!(neuron.bias * rate, other.perceptron.neuron.bias);
        prop_assert_eq!(&neuron.weights * rate, other.perceptron.neuron.weights);
    }

    /// Bias, weights and threshold times the same number above 0 decide as before. The sums are
    /// rounded anew, so a row nearer to the threshold than the rounding proves nothing.
    #[test]
    fn scaling_everything_changes_no_output(
        numbers in prop::array::uniform4(-10.0..10.0_f64),
        factor in 1e-6..1e6_f64,
    ) {
        let [bias, w1, w2, threshold] = numbers;
        let perceptron = |factor: f64| Perceptron {
            threshold: threshold * factor,
            ..Perceptron::new(bias * factor, array![w1 * factor, w2 * factor])
        };
        let table = TruthTable::of(&perceptron(1.0));
        let scaled = TruthTable::of(&perceptron(factor));
        for (row, scaled) in table.rows.iter().zip(&scaled.rows) {
            if (row.z - threshold).abs() > 1e-12 {
                prop_assert_eq!(row.output, scaled.output);
            }
        }
    }

    #[test]
    fn xor_is_never_learned_and_its_weights_stay_bounded(
        // The corners go farthest.
        tenths in prop::array::uniform3(prop_oneof![-20..=20_i32, Just(-20), Just(20)]),
        rate in prop_oneof![0.01..0.2_f64, 0.2..2.0],
    ) {
        let [bias, w1, w2] = tenths.map(|tenths| f64::from(tenths) / 10.0);
        let start = Perceptron::new(bias, array![w1, w2]);
        let learned = train(start, &TrainingSet::gate(&XOR), rate, 300)?;
        prop_assert!(!learned.converged);
        prop_assert!(learned.epochs.iter().all(|epoch| epoch.mistakes > 0));
        let largest = largest_weight(&learned);
        prop_assert!(largest <= xor_bound(2.0, rate) + 1e-9, "{largest} at {rate}");
    }
}

/// What no weight exceeds at the end of any epoch on XOR, if none began farther from 0 than `start`:
/// half a threshold more, and an update. The argument: from (2, −2, −2) the rows 01 and 10 raise the
/// bias until the weights, each raised half as fast, have reached the threshold with it. That nothing
/// else goes farther was found by search, over six million starts and rates.
fn xor_bound(start: f64, rate: f64) -> f64 {
    start + THRESHOLD / 2.0 + rate
}

fn largest_weight(training: &Training) -> f64 {
    let after = training.epochs.iter().map(|epoch| &epoch.after);
    let weights = after.flat_map(|after| after.weights.iter().chain([&after.bias]));
    weights.fold(0.0, |largest, weight| weight.abs().max(largest))
}

/// No smaller bound holds: some trainings come as near to this one as one likes.
#[test]
fn xors_weights_reach_the_bound() {
    for epochs in 1..=20 {
        // Just below the rate at which the last of these epochs would not be needed.
        let rate = THRESHOLD / 2.0 / f64::from(epochs) - 1e-9;
        let start = Perceptron::new(2.0, array![-2.0, -2.0]);
        let learned = train(start, &TrainingSet::gate(&XOR), rate, 100);
        let largest = largest_weight(&learned.expect("a sound rate"));
        let missing = xor_bound(2.0, rate) - largest;
        assert!((0.0..1e-7).contains(&missing), "{missing} at {rate}");
    }
}

/// Updates until no row is wrong, at θ = 0 and rate 1, for this order of the rows.
fn updates(gate: &Gate, order: &[usize; 4]) -> usize {
    let set = TrainingSet::gate(gate).in_order(order);
    let training = train(start(2), &set, 1.0, 100).expect("a sound rate");
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
    snapshots("tests/snapshots")
        .bind(|| insta::assert_snapshot!("theory__bound", table));
}

#[test]
fn what_no_line_separates_has_no_bound() {
    for gate in [XOR, XNOR] {
        for direction in [[-1, 1, 1], [1, -1, -1], [0, 1, -1], [-1, 2, 2]] {
            assert_eq!(bound(&gate, direction), None);
        }
    }
}
