//! Judges the answers that move weights: one update, and a whole epoch.

use check::{Row, Seen, list, same};
use error_update::{TrainingSet, epoch, update, zeros};
use logic_gates::{AND, Gate, NAND, NOR, OR};
use manual_tuning::difference;
use ndarray::array;
use threshold::Perceptron;

/// The reader's update: weights, inputs, target, rate.
type Update = fn([f64; 3], [f64; 2], f64, f64) -> [f64; 3];

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
        let mistake = |(w, x, target, rate)| other(w, x, target, rate);
        same(
            &cases,
            |(w, x, target, rate)| answer(w, x, target, rate),
            mistake,
        )
    };
    let note = if is(|w, x, t, r| moved(w, x, -r * error_of(w, x, t))) {
        Some(
            "The sign is wrong: every update moves away from the target. Add, do not subtract.",
        )
    } else if is(|w, x, t, r| moved(w, x, r * t)) {
        Some(
            "You have used the label in place of the error, so a right answer moves the weights too, \
         and a label of 0 never does.",
        )
    } else if is(|w, x, t, r| {
        let [_, w1, w2] = moved(w, x, r * error_of(w, x, t));
        [w[0], w1, w2]
    }) {
        Some(
            "The bias is frozen. Its input is 1, always, so it moves with every error.",
        )
    } else if is(|w, x, t, r| w.map(|weight| weight + r * error_of(w, x, t))) {
        Some(
            "The inputs are forgotten: a weight whose input was off has moved as well.",
        )
    } else if is(|w, x, t, _| moved(w, x, error_of(w, x, t))) {
        Some("The learning rate is forgotten: it says how large a step is.")
    } else if is(|w, x, t, _| moved(w, x, 0.5 * error_of(w, x, t))) {
        Some("The rate is always 0.5 here. Take the one that is given.")
    } else if is(|w, _, _, _| w) {
        Some("Nothing moves.")
    } else {
        None
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
    Seen::new(
        rows.collect(),
        note,
        "Look at a row that differs: each number grows by the rate times the error times its input.",
        "",
    )
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
        Some(
            "The weights are reset on every row: each update starts from `start` again, so all but the \
         last are lost. Start it from w.",
        )
    } else if first_only {
        Some("It stops at the first mistake. An epoch looks at every row.")
    } else if counts_rows {
        Some(
            "It counts the rows. A mistake is a row on which the prediction is not the target.",
        )
    } else if added_up {
        Some(
            "Errors of +1 and -1 cancel each other when they are added up. A mistake counts 1, \
         whichever way it is off.",
        )
    } else if after {
        Some(
            "It counts the rows that are wrong after the epoch. Count the mistakes while it goes on.",
        )
    } else {
        None
    };
    Seen::new(
        rows,
        note,
        "For each row: predict, compare with the target, count, then update w.",
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
