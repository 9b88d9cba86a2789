//! The lesson's own code, asked what an answer is asked. Each function gives an input on which the two
//! differ, or none.
//!
//! All numbers are eighths, or a little beside the border, so that every sum is exact and no order of
//! summing matters.

use error_update::{TrainingSet, epoch, update};
use logic_gates::XOR;
use manual_tuning::difference;
use ndarray::{Array1, Array2, array};
use neuron::on_paper;
use threshold::{Perceptron, THRESHOLD, step};

/// How many random inputs each answer is asked.
const INPUTS: usize = 10_000;

/// A bias and two weights.
type Weights = [f64; 3];

/// The weighted sum.
pub fn n3(answer: fn(f64, f64, f64, f64, f64) -> f64) -> Option<String> {
    first_difference(|random| {
        let input @ [w0, w1, x1, w2, x2] = random.numbers();
        let differs = answer(w0, w1, x1, w2, x2) != on_paper(w0, w1, x1, w2, x2);
        differs.then(|| format!("{input:?}"))
    })
}

/// The step, at its border and elsewhere.
pub fn t2(answer: fn(f64, f64) -> f64) -> Option<String> {
    first_difference(|random| {
        let threshold = random.number();
        let z = random.near(threshold);
        let differs = answer(z, threshold) != step(z, threshold);
        differs.then(|| format!("z {z:?}, threshold {threshold}"))
    })
}

/// The threshold moved into the bias: a threshold of 0, and the same decisions. An answer may have made
/// all numbers larger or smaller; then rounding may decide a tie.
pub fn t4(answer: fn(f64, f64, f64, f64) -> [f64; 4]) -> Option<String> {
    first_difference(|random| {
        let [w1, w2, threshold] = random.numbers();
        let x = random.inputs();
        let sum = random.near(threshold);
        let w0 = sum - (w1 * x[0] + w2 * x[1]);
        let mut right = perceptron([w0, w1, w2]);
        right.threshold = threshold;
        let right = right.predict(&array![x[0], x[1]]);
        let moved @ [v0, v1, v2, zero] = answer(w0, w1, w2, threshold);
        let parts = [v0, v1 * x[0], v2 * x[1]];
        let z = parts[0] + (parts[1] + parts[2]);
        let rounding = 1e-14 * parts.iter().map(|part| part.abs()).sum::<f64>();
        let tie = sum == threshold && z.abs() <= rounding;
        let same = step(z, 0.0) == right || tie;
        (zero != 0.0 || !same).then(|| {
            format!("{w0:?}, {w1}, {w2}, {threshold} becomes {moved:?}; x {x:?}")
        })
    })
}

/// The error, whose inputs are 0 or 1.
pub fn u1(answer: fn(f64, f64) -> f64) -> Option<String> {
    let cases = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)];
    let wrong = |(target, predicted): &(f64, f64)| {
        answer(*target, *predicted) != difference(*target, *predicted)
    };
    cases
        .into_iter()
        .find(wrong)
        .map(|case| format!("{case:?}"))
}

/// One update.
pub fn u2(answer: fn(Weights, [f64; 2], f64, f64) -> Weights) -> Option<String> {
    first_difference(|random| {
        let (w, x) = random.row();
        let target = random.bit();
        let rate = random.number().abs() + 0.125;
        let mut right = perceptron(w);
        update(&mut right, &array![x[0], x[1]], target, rate);
        let differs = answer(w, x, target, rate) != weights(&right);
        differs.then(|| format!("w {w:?}, x {x:?}, target {target}, rate {rate}"))
    })
}

/// One epoch, whose first row may be near the border.
pub fn u3(answer: fn(Weights, [[f64; 3]; 4]) -> [f64; 4]) -> Option<String> {
    first_difference(|random| {
        let (start, first) = random.row();
        let mut rows = [[0.0; 3]; 4].map(|_| {
            let x = random.inputs();
            [x[0], x[1], random.bit()]
        });
        rows[0][..2].copy_from_slice(&first);
        let inputs = rows.iter().flat_map(|[x1, x2, _]| [*x1, *x2]);
        let inputs = Array2::from_shape_vec((4, 2), inputs.collect());
        let labels: Array1<f64> = rows.iter().map(|row| row[2]).collect();
        let set = TrainingSet::new(inputs.expect("four rows of two"), labels);
        let mut right = perceptron(start);
        let mistakes = epoch(&mut right, &set.expect("labels are 0 or 1"), 1.0);
        let [w0, w1, w2] = weights(&right);
        let differs = answer(start, rows) != [w0, w1, w2, mistakes as f64];
        differs.then(|| format!("start {start:?}, rows {rows:?}"))
    })
}

/// When to stop, asked after each epoch up to the bound.
pub fn u4(answer: fn(f64, f64, f64) -> bool) -> Option<String> {
    first_difference(|random| {
        let bound = 1 + random.below(30);
        let epochs = 1 + random.below(bound);
        let mistakes = random.below(4);
        let right = mistakes == 0 || epochs == bound;
        let [mistakes, epochs, bound] = [mistakes, epochs, bound].map(|n| n as f64);
        let differs = answer(mistakes, epochs, bound) != right;
        differs.then(|| format!("mistakes {mistakes}, epochs {epochs}, bound {bound}"))
    })
}

/// XOR, on its four corners.
pub fn g8(answer: fn([f64; 2]) -> f64) -> Option<String> {
    let corners = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let mut rows = corners.into_iter().zip(XOR.targets);
    let wrong = rows.find(|(x, target)| answer(*x) != **target);
    wrong.map(|(x, _)| format!("{x:?}"))
}

fn perceptron([w0, w1, w2]: Weights) -> Perceptron {
    Perceptron::new(w0, array![w1, w2])
}

fn weights(perceptron: &Perceptron) -> Weights {
    let neuron = &perceptron.neuron;
    [neuron.bias, neuron.weights[0], neuron.weights[1]]
}

/// What is found first, for the same random inputs every time.
fn first_difference(
    mut ask: impl FnMut(&mut Random) -> Option<String>,
) -> Option<String> {
    let mut random = Random { state: 1958 };
    (0..INPUTS).find_map(|_| ask(&mut random))
}

/// Random numbers, good enough for tests: `splitmix64`.
struct Random {
    state: u64,
}

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed =
            (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// 0 or 1.
    fn bit(&mut self) -> f64 {
        self.below(2) as f64
    }

    /// An eighth from −3 to 3.
    fn number(&mut self) -> f64 {
        (self.below(49) as f64 - 24.0) / 8.0
    }

    fn numbers<const N: usize>(&mut self) -> [f64; N] {
        [(); N].map(|()| self.number())
    }

    /// Two inputs: a corner of the square, or any.
    fn inputs(&mut self) -> [f64; 2] {
        if self.below(2) == 0 {
            [self.bit(), self.bit()]
        } else {
            self.numbers()
        }
    }

    /// A sum on this border, just beside it, between 0 and it, or anywhere.
    fn near(&mut self, border: f64) -> f64 {
        let little = 2.0_f64.powi(-40);
        match self.below(8) {
            0 => border,
            1 => border - little,
            2 => border + little,
            3 => border / 2.0,
            4 => 0.0,
            _ => self.number(),
        }
    }

    /// Weights and inputs whose sum may be near the threshold.
    fn row(&mut self) -> (Weights, [f64; 2]) {
        let ([w1, w2], x) = (self.numbers(), self.inputs());
        let w0 = self.near(THRESHOLD) - (w1 * x[0] + w2 * x[1]);
        ([w0, w1, w2], x)
    }
}
