//! The walk of the weights through an epoch, and what can be wrong with it and with the count of mistakes.

use super::super::weights::{moved, predict};

/// The bias and both weights.
pub type Weights = [f64; 3];
/// x1, x2 and the target.
pub type Line = [f64; 3];

/// An epoch as somebody went through it.
pub struct Walk {
    /// The weights before it.
    start: Weights,
    /// Each row, with the weights before and after it.
    steps: Vec<(Weights, Line, Weights)>,
}

impl Walk {
    /// Goes through these rows, one after the other.
    pub fn through(start: Weights, rows: &[Line], next: Next) -> Walk {
        let mut w = start;
        let mut steps = Vec::new();
        for row in rows {
            let after = next(w, start, row);
            steps.push((w, *row, after));
            w = after;
        }
        Walk { start, steps }
    }

    /// The weights after the epoch.
    pub fn end(&self) -> Weights {
        self.steps.last().map_or(self.start, |(.., after)| *after)
    }

    /// On how many rows this holds, of the weights before, the row, and the weights after it.
    fn count(&self, holds: fn(Weights, &Line, Weights) -> bool) -> f64 {
        let steps = self.steps.iter();
        let held = steps.filter(|(before, row, after)| holds(*before, row, *after));
        held.count() as f64
    }
}

/// The weights after a row, made of those before it, those at the start of the epoch, and the row.
type Next = fn(Weights, Weights, &Line) -> Weights;

/// What a part of the epoch may be: the first is right, and of each other is told what is wrong.
type Choices<Part> = &'static [(Part, &'static str)];

/// The rows that are looked at, made of the weights before the epoch and all rows.
type Rows = fn(Weights, &[Line; 4]) -> Vec<Line>;

/// Which rows are looked at.
pub const ROWS: Choices<Rows> = &[
    (|_, rows| rows.to_vec(), ""),
    (
        |start, rows| {
            let first = rows.iter().position(|row| wrong(start, row));
            rows.iter()
                .take(first.map_or(4, |first| first + 1))
                .copied()
                .collect()
        },
        "It stops at the first mistake. An epoch looks at every row.",
    ),
    (
        |_, rows| rows[..3].to_vec(),
        "The last row is left out. An epoch looks at every row.",
    ),
    (
        |_, rows| rows[1..].to_vec(),
        "The first row is left out. An epoch looks at every row.",
    ),
    (
        |_, rows| rows.iter().rev().copied().collect(),
        "The rows are asked from the last to the first. Begin with the first.",
    ),
];

/// How the weights move on.
pub const NEXT: Choices<Next> = &[
    (|w, _, row| learn(w, row), ""),
    (
        |_, start, row| learn(start, row),
        "The weights are reset on every row: each update starts from `start` again, so all but the \
         last are lost. Start it from w.",
    ),
    (
        |w, _, _| w,
        "The weights never move on. Keep what `update` gives back in w.",
    ),
    (
        |w, start, row| if w == start { learn(w, row) } else { w },
        "Only the first mistake moves the weights. Every row that is wrong has its update.",
    ),
    (
        |w, _, row| learn(learn(w, row), row),
        "Each row is learned twice. In an epoch, a row has one update.",
    ),
    (
        |w, _, row| (0..20).fold(w, |w, _| learn(w, row)),
        "A row is learned again and again until it is right. In an epoch, a row has one update, even \
         if that is not enough.",
    ),
    (
        |w, _, [x1, x2, target]| moved(w, [*x1, *x2], predict(w, [*x1, *x2]) - target),
        "Every update goes the wrong way. The error is target minus predicted.",
    ),
    (
        |w, _, [x1, x2, target]| moved(w, [*x1, *x2], *target),
        "The weights move by the target, and not by the error.",
    ),
    (
        |w, _, row| if row[2] == 1.0 { learn(w, row) } else { w },
        "Only rows with the target 1 are learned. Every row that is wrong has its update.",
    ),
];

/// What is counted.
pub const COUNTS: Choices<fn(&Walk) -> f64> = &[
    (|walk| walk.count(|before, row, _| wrong(before, row)), ""),
    (
        |walk| walk.count(|_, row, after| wrong(after, row)),
        "It asks after the update whether the row is wrong. Ask before it: what counts is what the \
         perceptron said.",
    ),
    (
        |walk| walk.count(|before, row, _| !wrong(before, row)),
        "It counts the rows that are right. A mistake is a row on which the prediction is not the \
         target.",
    ),
    (
        |walk| walk.steps.len() as f64,
        "It counts the rows. A mistake is a row on which the prediction is not the target.",
    ),
    (
        |walk| -too_low(walk) + too_high(walk),
        "Predicted minus target is added up, so mistakes of both kinds cancel each other. A mistake \
         counts 1, whichever way it is off.",
    ),
    (
        |walk| too_low(walk) - too_high(walk),
        "Errors of +1 and -1 cancel each other when they are added up. A mistake counts 1, whichever \
         way it is off.",
    ),
    (
        |walk| (too_low(walk) - too_high(walk)).abs(),
        "The errors are added up before their sign is taken away, so they cancel each other. A \
         mistake counts 1, whichever way it is off.",
    ),
    (
        |walk| {
            let rows = walk.steps.iter();
            rows.filter(|(_, row, _)| wrong(walk.start, row)).count() as f64
        },
        "It predicts from `start` on every row. Predict from w, which moves on from row to row.",
    ),
    (
        |walk| {
            let rows = walk.steps.iter();
            rows.filter(|(_, row, _)| wrong(walk.end(), row)).count() as f64
        },
        "It counts the rows that are wrong after the epoch. Count the mistakes while it goes on.",
    ),
    (
        |walk| walk.count(|_, row, after| said(after, row) == 1.0),
        "It adds up what is predicted after the update. A mistake is a row on which the prediction, \
         before the update, is not the target.",
    ),
    (
        |walk| walk.count(|before, row, _| said(before, row) == 1.0),
        "It adds up the predictions. A mistake is a row on which the prediction is not the target.",
    ),
    (
        |walk| walk.count(|_, row, _| row[2] == 1.0),
        "It adds up the targets. A mistake is a row on which the prediction is not the target.",
    ),
    (
        too_low,
        "It counts only the rows on which it was silent and should have fired. The other way round is \
         a mistake, too.",
    ),
    (
        too_high,
        "It counts only the rows on which it fired and should have been silent. The other way round is \
         a mistake, too.",
    ),
    (
        |walk| walk.count(|before, row, _| wrong(before, row)).min(1.0),
        "It says only whether there was a mistake. Count them: += 1.0 for each.",
    ),
    (
        |walk| {
            let last = walk.steps.last();
            f64::from(last.is_some_and(|(before, row, _)| wrong(*before, row)))
        },
        "It says only whether the last row was a mistake. Count all of them with +=.",
    ),
    (
        |walk| -walk.count(|before, row, _| wrong(before, row)),
        "It counts downwards. Add 1 for each mistake.",
    ),
    (|_| 0.0, "It never counts a mistake."),
];

fn too_low(walk: &Walk) -> f64 {
    walk.count(|before, row, _| said(before, row) < row[2])
}

fn too_high(walk: &Walk) -> f64 {
    walk.count(|before, row, _| said(before, row) > row[2])
}

/// The prediction for a row.
fn said(w: Weights, [x1, x2, _]: &Line) -> f64 {
    predict(w, [*x1, *x2])
}

fn wrong(w: Weights, row: &Line) -> bool {
    said(w, row) != row[2]
}

/// The weights after one right update.
fn learn(w: Weights, row: &Line) -> Weights {
    let [x1, x2, target] = *row;
    moved(w, [x1, x2], target - said(w, row))
}
