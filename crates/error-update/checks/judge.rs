//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, list, number, same};
use error_update::{TrainingSet, epoch, iris, train, zeros};
use logic_gates::{AND, Gate, OR, XOR};
use manual_tuning::difference;

#[path = "updates.rs"]
mod updates;
pub use updates::{u2, u3};

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("u1", || u1(super::u1::error)),
    ("u2", || u2(super::u2::update)),
    ("u3", || u3(super::u3::epoch)),
    ("u4", || u4(super::u4::stop)),
    ("u5", || u5(super::u5::MISTAKES)),
    ("u6", || u6(super::u6::RIGHT)),
];

/// Target minus predicted.
pub fn u1(error: fn(f64, f64) -> f64) -> Seen {
    let cases = [(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)];
    let answer = |(target, predicted)| number(error(target, predicted));
    let is = |other: fn(f64, f64) -> f64| {
        let mistake = |(target, predicted)| number(other(target, predicted));
        same(&cases, answer, mistake)
    };
    let note = if is(|target, predicted| predicted - target) {
        Some(
            "Reversed: with this sign every update would make it worse. Start from the target.",
        )
    } else if is(|target, predicted| (target - predicted).abs()) {
        Some(
            "The sign is lost, and with it the direction: too high and too low look the same.",
        )
    } else if is(|target, _| target) {
        Some(
            "This is the label itself. When the answer is right already, the error has to be 0.",
        )
    } else {
        None
    };
    let rows = cases.iter().map(|(target, predicted)| {
        Row::number(
            format!("target {target}, predicted {predicted}"),
            difference(*target, *predicted),
            error(*target, *predicted),
        )
    });
    Seen::new(
        rows.collect(),
        note,
        "What is missing from the prediction to reach the target?",
        "",
    )
}

/// When to stop: asked while OR, AND and XOR are trained.
pub fn u4(stop: fn(f64, f64, f64) -> bool) -> Seen {
    let mut rows = Vec::new();
    let mut got_all = Vec::new();
    for (gate, bound) in [(OR, 20), (AND, 20), (XOR, 20), (XOR, 7)] {
        let set = TrainingSet::gate(&gate);
        let right = train(zeros(2), &set, 1.0, bound).expect("the rate is above 0");
        let mut perceptron = zeros(2);
        let mut stops = |epochs: &usize| {
            let mistakes = epoch(&mut perceptron, &set, 1.0);
            stop(mistakes as f64, *epochs as f64, bound as f64)
        };
        // Whoever never stops is stopped here.
        let epochs = (1..200).find(&mut stops).unwrap_or(200);
        let shown = |epochs: usize| match epochs {
            200 => "never".to_string(),
            epochs => format!("after epoch {epochs}"),
        };
        got_all.push(epochs);
        let case = format!("{}, bound {bound}: stops", gate.name);
        rows.push(Row::text(case, shown(right.epochs.len()), shown(epochs)));
    }
    let note = match got_all[..] {
        [200, 200, 200, 200] => Some("It never stops."),
        [4, 6, 200, 200] => Some(
            "There is no bound: XOR is never without a mistake, so it would be trained for ever.",
        ),
        [4, 6, 20, 20] => {
            Some("The bound is always 20 here. Take the one that is given.")
        }
        [20, 20, 20, 7] => Some(
            "It always goes on to the bound. Without a mistake it can stop earlier.",
        ),
        [0..4, _, _, _] | [_, 0..6, _, _] => Some(
            "It stops too early: an epoch with a mistake has moved the weights, so another is needed.",
        ),
        _ => None,
    };
    Seen::new(
        rows,
        note,
        "Two reasons to stop: no mistake in this epoch, or the bound is reached.",
        "",
    )
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
        Some(
            "These are the rows wrong after each epoch. Count the mistakes while the weights move.",
        )
    } else if mistakes == so_far {
        Some("These are all updates so far. Start counting anew in each epoch.")
    } else if mistakes == [training.updates() as f64] {
        Some("This is the number of all updates. Write one number for each epoch.")
    } else if mistakes == &right[..right.len() - 1] {
        Some(
            "It stops too early: there was still a mistake in your last epoch. \
         It ends with an epoch without any.",
        )
    } else if mistakes.starts_with(&right) {
        Some("It goes on too long: the first epoch without a mistake is the last.")
    } else if mistakes.first() == right.first() {
        Some(astray.as_str())
    } else {
        None
    };
    Seen::new(
        vec![Row::text("mistakes by epoch", list(&right), list(mistakes))],
        note,
        "Follow the weights row by row; in the first epoch the first mistake is on row 10.",
        "",
    )
}

/// The smallest number of flowers that beats the baseline.
pub fn u6(right: f64) -> Seen {
    let set = iris("versicolor");
    let always_no = (set.n_rows() - set.ones()) as f64;
    let note = match right {
        59.0 => Some(
            "59 is what our perceptron reached, and it was worse than always saying no.",
        ),
        150.0 => Some("150 is all of them. To be better, less is enough."),
        148.0 => Some(
            "2 mistakes during an epoch do not mean 148 right: they were counted while the weights \
             moved. And the question is what it takes to beat \"always no\".",
        ),
        100.0 => {
            Some("100 is what \"always no\" gets right. As good as that is not better.")
        }
        50.0 | 51.0 => Some(
            "50 are versicolor. Somebody who always says no is right on the others.",
        ),
        _ => None,
    };
    Seen::new(
        vec![Row::number("flowers", always_no + 1.0, right)],
        note,
        "How many flowers are not versicolor? And how many are one more?",
        "",
    )
}
