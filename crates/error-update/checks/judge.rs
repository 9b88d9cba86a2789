//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, number};
use error_update::{TrainingSet, epoch, iris, train, update, zeros};
use logic_gates::{AND, Gate, NAND, NOR, OR, XOR};
use manual_tuning::difference;
use ndarray::array;
use threshold::Perceptron;

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("u1", || u1(super::u1::error)),
    ("u2", || u2(super::u2::update)),
    ("u3", || u3(super::u3::epoch)),
    ("u4", || u4(super::u4::stop)),
    ("u5", || u5(super::u5::MISTAKES)),
    ("u6", || u6(super::u6::RIGHT)),
];

/// The reader's update: weights, inputs, target, rate.
type Update = fn([f64; 3], [f64; 2], f64, f64) -> [f64; 3];

/// Target minus predicted.
pub fn u1(error: fn(f64, f64) -> f64) -> Seen {
    let cases = [(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)];
    let is = |other: fn(f64, f64) -> f64| {
        cases.iter().all(|(target, predicted)| {
            number(error(*target, *predicted)) == number(other(*target, *predicted))
        })
    };
    let note = if is(|target, predicted| predicted - target) {
        "Reversed: with this sign every update would make it worse. Start from the target."
    } else if is(|target, predicted| (target - predicted).abs()) {
        "The sign is lost, and with it the direction: too high and too low look the same."
    } else if is(|target, _| target) {
        "This is the label itself. When the answer is right already, the error has to be 0."
    } else {
        "What is missing from the prediction to reach the target?"
    };
    let rows = cases.iter().map(|(target, predicted)| {
        Row::number(
            format!("target {target}, predicted {predicted}"),
            difference(*target, *predicted),
            error(*target, *predicted),
        )
    });
    Seen::new(rows.collect(), note, "")
}

/// One update on each row of NOR: on OR's a frozen bias would not be noticed, since OR can be learned
/// without one.
pub fn u2(answer: Update) -> Seen {
    // Each of the four corners, from weights that are right there, too low and too high, and at two rates.
    let starts = [
        ([0.0, 0.0, 0.0], 0.5),
        ([1.0, 0.5, -2.0], 0.5),
        ([-1.0, 0.25, 2.0], 0.25),
    ];
    let mut cases = Vec::new();
    for (start, rate) in starts {
        for (x, target) in rows_of(&NOR) {
            cases.push((start, x, target, rate));
        }
    }
    // One more, in which the weights have to go up.
    cases.push(([0.0, 0.0, 0.0], [1.0, 1.0], 1.0, 0.5));
    let is = |other: Update| {
        cases.iter().all(|(w, x, target, rate)| {
            answer(*w, *x, *target, *rate) == other(*w, *x, *target, *rate)
        })
    };
    let note = if is(|w, x, t, r| moved(w, x, -r * error_of(w, x, t))) {
        "The sign is wrong: every update moves away from the target. Add, do not subtract."
    } else if is(|w, x, t, r| moved(w, x, r * t)) {
        "You have used the label in place of the error, so a right answer moves the weights too, \
         and a label of 0 never does."
    } else if is(|w, x, t, r| {
        let [_, w1, w2] = moved(w, x, r * error_of(w, x, t));
        [w[0], w1, w2]
    }) {
        "The bias is frozen. Its input is 1, always, so it moves with every error."
    } else if is(|w, x, t, r| w.map(|weight| weight + r * error_of(w, x, t))) {
        "The inputs are forgotten: a weight whose input was off has moved as well."
    } else if is(|w, x, t, _| moved(w, x, error_of(w, x, t))) {
        "The learning rate is forgotten: it says how large a step is."
    } else if is(|w, x, t, _| moved(w, x, 0.5 * error_of(w, x, t))) {
        "The rate is always 0.5 here. Take the one that is given."
    } else if is(|w, _, _, _| w) {
        "Nothing moves."
    } else {
        "Look at a row that differs: each number grows by the rate times the error times its input."
    };

    let rows = cases.iter().map(|(w, x, target, rate)| {
        let mut right = Perceptron::new(w[0], array![w[1], w[2]]);
        update(&mut right, &array![x[0], x[1]], *target, *rate);
        let weights = right.neuron.weights;
        Row::text(
            format!(
                "w = {}, x = {}, target {target}, rate {rate}",
                list(w),
                list(x)
            ),
            list(&[right.neuron.bias, weights[0], weights[1]]),
            list(&answer(*w, *x, *target, *rate)),
        )
    });
    Seen::new(rows.collect(), note, "")
}

/// One epoch of four gates, from zero and from the weights after the epoch before.
pub fn u3(answer: fn([f64; 3], [[f64; 3]; 4]) -> [f64; 4]) -> Seen {
    let mut rows = Vec::new();
    let (mut reset, mut first_only) = (true, true);
    let (mut counts_rows, mut added_up, mut after) = (true, true, true);
    for gate in [OR, AND, NAND, NOR] {
        let set = TrainingSet::gate(&gate);
        let table: Vec<[f64; 3]> = rows_of(&gate)
            .map(|(x, target)| [x[0], x[1], target])
            .collect();
        let table = [table[0], table[1], table[2], table[3]];
        let mut right = zeros(2);
        for number in 1..=2 {
            let start = weights(&right);
            let got = answer(start, table);
            let mistakes = epoch(&mut right, &set, 1.0) as f64;
            let [w0, w1, w2] = weights(&right);
            let case = format!("{}, epoch {number}", gate.name);
            rows.push(Row::text(
                format!("{case}: weights"),
                list(&[w0, w1, w2]),
                list(&got[..3]),
            ));
            rows.push(Row::number(format!("{case}: mistakes"), mistakes, got[3]));

            reset &= got[..3] == weights_reset(start, &table);
            first_only &= got[..3] == weights_after_first_mistake(start, &table);
            counts_rows &= got[3] == 4.0;
            added_up &= got[3] == errors_added_up(start, &table);
            after &= got[3] == set.wrong_rows(&right) as f64;
        }
    }
    let note = if reset {
        "The weights are reset on every row: each update starts from `start` again, so all but the \
         last are lost. Start it from w."
    } else if first_only {
        "It stops at the first mistake. An epoch looks at every row."
    } else if counts_rows {
        "It counts the rows. A mistake is a row on which the prediction is not the target."
    } else if added_up {
        "Errors of +1 and -1 cancel each other when they are added up. A mistake counts 1, \
         whichever way it is off."
    } else if after {
        "It counts the rows that are wrong after the epoch. Count the mistakes while it goes on."
    } else {
        "For each row: predict, compare with the target, count, then update w."
    };
    Seen::new(rows, note, "")
}

/// When to stop: asked while OR, AND and XOR are trained.
pub fn u4(stop: fn(f64, f64, f64) -> bool) -> Seen {
    let mut rows = Vec::new();
    let mut got_all = Vec::new();
    for (gate, bound) in [(OR, 20), (AND, 20), (XOR, 20), (XOR, 7)] {
        let set = TrainingSet::gate(&gate);
        let right = train(zeros(2), &set, 1.0, bound).expect("the rate is above 0");
        let mut perceptron = zeros(2);
        let mut epochs = 0;
        // Whoever never stops is stopped here.
        while epochs < 200 {
            let mistakes = epoch(&mut perceptron, &set, 1.0);
            epochs += 1;
            if stop(mistakes as f64, epochs as f64, bound as f64) {
                break;
            }
        }
        let shown = |epochs: usize| match epochs {
            200 => "never".to_string(),
            epochs => format!("after epoch {epochs}"),
        };
        got_all.push(epochs);
        let case = format!("{}, bound {bound}: stops", gate.name);
        rows.push(Row::text(case, shown(right.epochs.len()), shown(epochs)));
    }
    let note = match got_all[..] {
        [200, 200, 200, 200] => "It never stops.",
        [4, 6, 200, 200] => {
            "There is no bound: XOR is never without a mistake, so it would be trained for ever."
        }
        [4, 6, 20, 20] => "The bound is always 20 here. Take the one that is given.",
        [20, 20, 20, 7] => {
            "It always goes on to the bound. Without a mistake it can stop earlier."
        }
        [or, and, ..] if or < 4 || and < 6 => {
            "It stops too early: an epoch with a mistake has moved the weights, so another is needed."
        }
        _ => "Two reasons to stop: no mistake in this epoch, or the bound is reached.",
    };
    Seen::new(rows, note, "")
}

/// The mistakes of each epoch while "x1 and not x2" is learned from zero.
pub fn u5(mistakes: &[f64]) -> Seen {
    let gate = Gate::with_outputs(&[0.0, 0.0, 1.0, 0.0]).expect("one of the sixteen");
    let training = train(zeros(2), &TrainingSet::gate(&gate), 1.0, 100)
        .expect("the rate is above 0");
    let right: Vec<f64> = training
        .epochs
        .iter()
        .map(|epoch| epoch.mistakes as f64)
        .collect();
    let after: Vec<f64> = training
        .epochs
        .iter()
        .map(|epoch| epoch.wrong_after as f64)
        .collect();
    let mut so_far = right.clone();
    for i in 1..so_far.len() {
        so_far[i] += so_far[i - 1];
    }
    let same = mistakes.iter().zip(&right).take_while(|(a, b)| a == b);
    let astray = format!(
        "Epoch {} is the first that differs: follow the bias and both weights through all its rows.",
        same.count() + 1
    );
    let note = if mistakes == after {
        "These are the rows wrong after each epoch. Count the mistakes while the weights move."
    } else if mistakes == so_far {
        "These are all updates so far. Start counting anew in each epoch."
    } else if mistakes == [training.updates() as f64] {
        "This is the number of all updates. Write one number for each epoch."
    } else if mistakes == &right[..right.len() - 1] {
        "It stops too early: there was still a mistake in your last epoch. \
         It ends with an epoch without any."
    } else if mistakes.starts_with(&right) {
        "It goes on too long: the first epoch without a mistake is the last."
    } else if mistakes.first() == right.first() {
        &astray
    } else {
        "Follow the weights row by row; in the first epoch the first mistake is on row 10."
    };
    Seen::new(
        vec![Row::text("mistakes by epoch", list(&right), list(mistakes))],
        note,
        "",
    )
}

/// The smallest number of flowers that beats the baseline.
pub fn u6(right: f64) -> Seen {
    let set = iris("versicolor");
    let always_no = (set.n_rows() - set.ones()) as f64;
    let note = match right {
        59.0 => {
            "59 is what our perceptron reached, and it was worse than always saying no."
        }
        150.0 => "150 is all of them. To be better, less is enough.",
        148.0 => {
            "2 mistakes during an epoch do not mean 148 right: they were counted while the weights \
             moved. And the question is what it takes to beat \"always no\"."
        }
        100.0 => "100 is what \"always no\" gets right. As good as that is not better.",
        50.0 | 51.0 => {
            "50 are versicolor. Somebody who always says no is right on the others."
        }
        _ => "How many flowers are not versicolor? And how many are one more?",
    };
    Seen::new(
        vec![Row::number("flowers", always_no + 1.0, right)],
        note,
        "",
    )
}

fn rows_of(gate: &Gate) -> impl Iterator<Item = ([f64; 2], f64)> {
    let corners = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    corners.into_iter().zip(gate.targets.iter().copied())
}

fn error_of(w: [f64; 3], x: [f64; 2], target: f64) -> f64 {
    difference(
        target,
        Perceptron::new(w[0], array![w[1], w[2]]).predict(&array![x[0], x[1]]),
    )
}

fn moved(w: [f64; 3], x: [f64; 2], step: f64) -> [f64; 3] {
    [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
}

fn weights(perceptron: &Perceptron) -> [f64; 3] {
    let neuron = &perceptron.neuron;
    [neuron.bias, neuron.weights[0], neuron.weights[1]]
}

/// A known mistake: each row is learned from the start.
fn weights_reset(start: [f64; 3], rows: &[[f64; 3]; 4]) -> [f64; 3] {
    let [x1, x2, target] = rows[3];
    moved(start, [x1, x2], error_of(start, [x1, x2], target))
}

/// A known mistake: after the first update nothing more is looked at.
fn weights_after_first_mistake(start: [f64; 3], rows: &[[f64; 3]; 4]) -> [f64; 3] {
    for [x1, x2, target] in rows {
        let error = error_of(start, [*x1, *x2], *target);
        if error != 0.0 {
            return moved(start, [*x1, *x2], error);
        }
    }
    start
}

/// A known mistake: the errors of an epoch, too high and too low, in one sum.
fn errors_added_up(start: [f64; 3], rows: &[[f64; 3]; 4]) -> f64 {
    let (mut w, mut sum) = (start, 0.0);
    for [x1, x2, target] in rows {
        let error = error_of(w, [*x1, *x2], *target);
        sum += error;
        w = moved(w, [*x1, *x2], error);
    }
    sum
}

fn list(numbers: &[f64]) -> String {
    let shown: Vec<String> = numbers.iter().map(|value| number(*value)).collect();
    format!("({})", shown.join(", "))
}
