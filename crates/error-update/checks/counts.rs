//! Judges the mistakes that are counted by hand.

use check::{Row, Seen, known, list};
use error_update::{TrainingSet, train, zeros};
use logic_gates::Gate;

use super::weights::moved;

/// The gate of u5: x1, and not x2.
const TARGETS: [f64; 4] = [0.0, 0.0, 1.0, 0.0];

/// The mistakes of each epoch while "x1, and not x2" is learned from zero.
pub fn u5(mistakes: &[f64]) -> Seen {
    let gate = Gate::with_outputs(&TARGETS).expect("one of the sixteen");
    let set = TrainingSet::gate(&gate);
    let training = train(zeros(2), &set, 1.0, 100).expect("the rate is above 0");
    let epochs = &training.epochs;
    let right: Vec<f64> = epochs.iter().map(|epoch| epoch.mistakes as f64).collect();
    let after: Vec<f64> = epochs
        .iter()
        .map(|epoch| epoch.wrong_after as f64)
        .collect();
    let so_far: Vec<f64> = (1..=right.len())
        .map(|epochs| right[..epochs].iter().sum())
        .collect();
    let none: Vec<f64> = right.iter().map(|mistakes| 4.0 - mistakes).collect();

    let rows = [0, 1, 2, 3];
    let is = |way: &Way| *mistakes == learned(&rows, way);
    let mistake = known(&[
        (
            mistakes.is_empty(),
            "There is no number between the brackets.",
        ),
        (
            mistakes == [3.0, 1.0, 0.0],
            "This is the example of the task, which only shows how to write it.",
        ),
        (
            mistakes == [0.0],
            "This says that nothing has to be learned. But from zero it is silent on every row, and \
             the gate is not.",
        ),
        (
            mistakes == after
                || after.starts_with(mistakes) && mistakes.ends_with(&[0.0]),
            "These are the rows wrong after each epoch. Count the mistakes while the weights move.",
        ),
        (
            mistakes == so_far || mistakes == &so_far[..so_far.len() - 1],
            "These are all updates so far. Start counting anew in each epoch.",
        ),
        (
            mistakes == [training.updates() as f64],
            "This is the number of all updates. Write one number for each epoch.",
        ),
        (
            mistakes == [right.len() as f64],
            "This is the number of epochs. Write how many mistakes were made in each.",
        ),
        (
            mistakes == none,
            "These are the rows that were right. Count the others.",
        ),
        (
            mistakes == &right[..right.len() - 1],
            "It stops too early: there was still a mistake in your last epoch. It ends with an epoch \
             without any.",
        ),
        (
            mistakes.starts_with(&right),
            "It goes on too long: the first epoch without a mistake is the last.",
        ),
        (
            is(&Way {
                fires: |z| z >= 0.0,
                ..Way::RIGHT
            }),
            "These come out with the threshold at 0. Here it is 0.5: from zero, everything is silent \
             at first.",
        ),
        (
            is(&Way {
                at_once: false,
                ..Way::RIGHT
            }),
            "These come out if the weights wait until the epoch is over. They move on every row that \
             is wrong, and the next row meets the new ones.",
        ),
        (
            is(&Way {
                bias: 0.0,
                ..Way::RIGHT
            }),
            "These come out if the bias stays at 0. Its input is 1, always, so it moves with every \
             error.",
        ),
        (
            is(&Way {
                rate: 0.1,
                ..Way::RIGHT
            }),
            "These come out with the learning rate 0.1. Here it is 1.",
        ),
        (
            is(&Way {
                first_only: true,
                ..Way::RIGHT
            }),
            "These come out if an epoch ends at its first mistake. It goes on through all four rows.",
        ),
        (
            *mistakes == learned(&[1, 2, 3], &Way::RIGHT),
            "These come out if row 00 is overlooked. With both inputs off there is still the bias, which may be enough.",
        ),
        (
            *mistakes == learned(&[0, 1, 2], &Way::RIGHT),
            "These come out if row 11 is overlooked. It is asked in every epoch, too.",
        ),
        (
            is(&Way {
                targets: [0.0, 1.0, 0.0, 0.0],
                ..Way::RIGHT
            }),
            "This is \"x2, and not x1\". Row 10 means that the first input is on.",
        ),
        (
            is(&Way {
                targets: [0.0, 0.0, 0.0, 1.0],
                ..Way::RIGHT
            }),
            "This is AND, \"x1 and x2\". Here the answer is 1 on row 10 only.",
        ),
        (
            is(&Way {
                targets: [0.0, 1.0, 1.0, 1.0],
                ..Way::RIGHT
            }),
            "This is OR, \"x1 or x2\". Here the answer is 1 on row 10 only.",
        ),
        (
            mistakes.first() == Some(&0.0),
            "The first epoch is not without a mistake: from zero, the perceptron is silent on every \
             row. And a mistake counts 1, whichever way it is off.",
        ),
        (
            mistakes
                .iter()
                .any(|count| *count < 0.0 || count.fract() != 0.0),
            "Mistakes are counted: whole numbers, never below 0.",
        ),
        (
            mistakes.iter().any(|count| *count > 4.0),
            "There are only four rows, so an epoch cannot have more than 4 mistakes.",
        ),
        (
            mistakes.last() != Some(&0.0),
            "The last epoch has to be one without a mistake: its number is 0.",
        ),
        (
            mistakes.iter().rev().skip(1).any(|count| *count == 0.0),
            "It goes on after an epoch without a mistake. That one is the last.",
        ),
    ]);
    let same = mistakes.iter().zip(&right).take_while(|(a, b)| a == b);
    let astray = format!(
        "Epoch {} is the first that differs: follow the bias and both weights through all its rows.",
        same.count() + 1
    );
    let row = Row::text("mistakes by epoch", list(&right), list(mistakes));
    Seen::new(
        vec![row.to_work_out()],
        Some(mistake.unwrap_or(&astray)),
        "",
        "",
    )
}

/// How the gate of u5 is learned: as it should be, or with a mistake.
struct Way {
    targets: [f64; 4],
    /// Whether this sum fires.
    fires: fn(f64) -> bool,
    /// The bias's input.
    bias: f64,
    rate: f64,
    /// Whether the weights move on each row, and not only after the epoch.
    at_once: bool,
    /// Whether an epoch ends at its first mistake.
    first_only: bool,
}

impl Way {
    const RIGHT: Way = Way {
        targets: TARGETS,
        fires: |z| z >= 0.5,
        bias: 1.0,
        rate: 1.0,
        at_once: true,
        first_only: false,
    };
}

/// The mistakes of each epoch on these rows; until one passes without any, or twenty have passed.
fn learned(rows: &[usize], way: &Way) -> Vec<f64> {
    let mut w = [0.0; 3];
    let mut all = Vec::new();
    for _ in 0..20 {
        let start = w;
        let mut mistakes = 0.0;
        for row in rows {
            let x = [(row / 2) as f64, (row % 2) as f64];
            let asked = if way.at_once { w } else { start };
            let fires = (way.fires)(asked[0] + asked[1] * x[0] + asked[2] * x[1]);
            let error = way.targets[*row] - f64::from(fires);
            mistakes += error.abs();
            let [_, w1, w2] = moved(w, x, way.rate * error);
            w = [w[0] + way.rate * error * way.bias, w1, w2];
            if way.first_only && error != 0.0 {
                break;
            }
        }
        all.push(mistakes);
        if mistakes == 0.0 {
            break;
        }
    }
    all
}
