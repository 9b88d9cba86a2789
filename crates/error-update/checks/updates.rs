//! Judges the answers that make one update, and says which part of the rule went wrong.

use check::{Row, Seen, known, list};

use super::weights::{close, moved, predict};

#[path = "parts.rs"]
mod parts;
use parts::{Case, wrong};

/// One update, asked where the weights are right, too low and too high, at several rates, and as close to
/// the threshold as numbers come.
pub fn u2(answer: fn([f64; 3], [f64; 2], f64, f64) -> [f64; 3]) -> Seen {
    let cases = [
        ([0.0, 0.0, 0.0], [0.0, 0.0], 1.0, 0.5),
        ([0.0, 0.0, 0.0], [1.0, 1.0], 1.0, 0.5),
        ([0.0, 0.0, 0.0], [1.0, 1.0], 0.0, 0.5),
        ([1.0, 0.5, -2.0], [0.0, 0.0], 1.0, 0.5),
        ([1.0, 0.5, -2.0], [0.0, 1.0], 0.0, 0.5),
        ([1.0, 0.5, -2.0], [1.0, 0.0], 0.0, 0.5),
        ([1.0, 0.5, -2.0], [1.0, 1.0], 0.0, 0.5),
        ([-1.0, 0.25, 2.0], [0.0, 0.0], 1.0, 0.25),
        ([-1.0, 0.25, 2.0], [0.0, 1.0], 0.0, 0.25),
        ([-1.0, 0.25, 2.0], [1.0, 0.0], 1.0, 0.25),
        ([-1.0, 0.25, 2.0], [1.0, 1.0], 0.0, 0.25),
        ([0.25, 0.0, 0.0], [1.0, 1.0], 0.0, 0.5),
        ([0.5, 0.0, 0.0], [1.0, 1.0], 1.0, 0.5),
        ([0.5_f64.next_down(), 0.0, 0.0], [1.0, 1.0], 0.0, 0.5),
        ([0.25, -2.0, 1.0], [1.5, -0.5], 1.0, 0.25),
        ([0.5, 2.0, -1.0], [1.0, 1.5], 0.0, 2.0),
        ([0.5, 2.0, -1.0], [1.0, 1.5], 1.0, 2.0),
        ([0.25, -2.0, 1.0], [-1.5, 0.5], 0.0, 0.25),
        ([0.25, 1.0, -2.0], [0.5, -1.5], 0.0, 0.25),
        ([0.0, 2.0, 0.0], [0.5, 0.0], 0.0, 2.0),
        ([-1.0, 2.0, 0.5], [0.5, -0.5], 1.0, 2.0),
    ];
    let cases = cases.map(|(w, x, target, rate)| Case { w, x, target, rate });
    let answers = cases.map(|case| answer(case.w, case.x, case.target, case.rate));
    let is = |other: fn(&Case) -> [f64; 3]| {
        let mut both = cases.iter().zip(answers);
        both.all(|(case, answer)| close(&answer, &other(case)))
    };
    let whole = known(&[
        (is(|case| case.w), "Nothing moves."),
        (
            is(|case| {
                let [w0, w1, w2] = case.right();
                [w1, w2, w0]
            }),
            "The numbers stand in another order: the bias comes first, then both weights.",
        ),
        (
            is(one_after_the_other),
            "The error is worked out anew after each number has moved. Work it out once, before \
             anything moves.",
        ),
    ]);
    let astray = [0, 1, 2].map(|place| {
        let mut both = cases.iter().zip(answers);
        both.any(|(case, answer)| !close(&[case.right()[place]], &[answer[place]]))
    });
    // The error by which the bias has moved, if all has moved by it, and it can be one.
    let by_an_error = cases.iter().zip(answers).all(|(case, answer)| {
        let error = (answer[0] - case.w[0]) / case.rate;
        let predicted = case.target - error;
        (predicted == 0.0 || predicted == 1.0)
            && close(&answer, &moved(case.w, case.x, case.rate * error))
    });
    let rows = cases.iter().zip(answers).map(|(case, answer)| {
        let Case { w, x, target, rate } = case;
        Row::text(
            format!(
                "w = ({}, {}, {}), x = ({}, {}), target {target}, rate {rate}",
                w[0], w[1], w[2], x[0], x[1]
            ),
            list(&case.right()),
            list(&answer),
        )
    });
    let rows: Vec<Row> = rows.collect();
    // A right answer need not be taken apart.
    let right = rows.iter().all(|row| row.agrees);
    let parts = || {
        if right {
            None
        } else {
            wrong_parts(&cases, &answers)
        }
    };
    let rest = known(&[
        (
            by_an_error,
            "The step is right, but not always the error. Look at `predict` and at the line of the \
             error: both were right as they were given.",
        ),
        (
            astray == [true, false, false],
            "Only the bias is wrong. It grows by the rate times the error.",
        ),
        (
            astray == [false, true, false],
            "Only the first weight is wrong. It grows by the rate times the error times its input.",
        ),
        (
            astray == [false, false, true],
            "Only the second weight is wrong. It grows by the rate times the error times its input.",
        ),
    ]);
    let mistake = whole.map(String::from).or_else(parts);
    let mistake = mistake.or(rest.map(String::from));
    Seen::new(
        rows,
        mistake,
        "Look at a row that differs: each number grows by the rate times the error times its input.",
        "",
    )
}

/// What is wrong with each of the three numbers, if there is a known explanation of all.
fn wrong_parts(cases: &[Case], answers: &[[f64; 3]]) -> Option<String> {
    let bias = wrong(cases, answers, 0)?;
    let first = wrong(cases, answers, 1)?;
    let second = wrong(cases, answers, 2)?;
    let mut told: Vec<String> = Vec::new();
    for text in first.iter().chain(&second).chain(&bias) {
        let places = [&bias, &first, &second].map(|place| place.contains(text));
        let place = match places {
            [true, true, true] => "All three",
            [false, true, true] => "Both weights",
            [true, true, false] => "The bias and the first weight",
            [true, false, true] => "The bias and the second weight",
            [true, false, false] => "The bias",
            [false, true, false] => "The first weight",
            [false, false, _] => "The second weight",
        };
        let sentence = format!("{place}: {text}");
        if !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    Some(told.join(" "))
}

/// A known mistake: the perceptron is asked again before each number moves.
fn one_after_the_other(case: &Case) -> [f64; 3] {
    let inputs = [1.0, case.x[0], case.x[1]];
    let mut w = case.w;
    for i in 0..3 {
        w[i] += case.rate * (case.target - predict(w, case.x)) * inputs[i];
    }
    w
}
