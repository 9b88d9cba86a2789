//! Judges the answers that make an epoch, and says whether its weights went wrong or its counting.

use check::{Row, Seen, known, list};
use error_update::update;
use logic_gates::{AND, NAND, NOR, OR, all_inputs};
use ndarray::array;
use threshold::Perceptron;

use super::weights::{close, moved};

#[path = "walks.rs"]
mod walks;
use walks::{COUNTS, Line, NEXT, ROWS, Walk, Weights};

/// An epoch to go through: what it is called, the weights before it, and its rows.
struct Case {
    name: String,
    start: Weights,
    rows: [Line; 4],
}

/// Epochs of four gates, from zero and from the weights after the epoch before; of one that a single update a
/// row does not fix; at the threshold and as close to it as numbers come; and of rows that are no gate's.
pub fn u3(answer: fn(Weights, [Line; 4]) -> [f64; 4]) -> Seen {
    let mut cases = Vec::new();
    for gate in [OR, AND, NAND, NOR] {
        let mut start = [0.0; 3];
        for epoch in 1..=2 {
            let name = format!("{}, epoch {epoch}", gate.name);
            let rows = rows_of(gate.targets);
            cases.push(Case { name, start, rows });
            start = right(start, &rows).0;
        }
    }
    for (gate, start) in [
        (NOR, [6.0, 1.0, 1.0]),
        (NAND, [0.5, 0.0, 0.0]),
        (OR, [0.5_f64.next_down(), 0.0, 0.0]),
        (AND, [0.25, 0.5, -2.0]),
    ] {
        let [w0, w1, w2] = start;
        let name = format!("{}, from ({w0}, {w1}, {w2})", gate.name);
        let rows = rows_of(gate.targets);
        cases.push(Case { name, start, rows });
    }
    cases.push(Case {
        name: "rows (-1.5, 0.5, 0), (0, -3, 0), (-1, -1, 1), (2, 0.5, 0), from (0.25, -2, 1)"
            .to_string(),
        start: [0.25, -2.0, 1.0],
        rows: [
            [-1.5, 0.5, 0.0],
            [0.0, -3.0, 0.0],
            [-1.0, -1.0, 1.0],
            [2.0, 0.5, 0.0],
        ],
    });
    cases.push(Case {
        name: "rows (1.5, -0.5, 1), (1, 1.5, 0), (0.5, 0, 0), (0.5, -0.5, 1), from (0.25, -2, 1)"
            .to_string(),
        start: [0.25, -2.0, 1.0],
        rows: [
            [1.5, -0.5, 1.0],
            [1.0, 1.5, 0.0],
            [0.5, 0.0, 0.0],
            [0.5, -0.5, 1.0],
        ],
    });

    let mut rows = Vec::new();
    let mut answers = Vec::new();
    for case in &cases {
        let (weights, mistakes) = right(case.start, &case.rows);
        let got = answer(case.start, case.rows);
        rows.push(Row::text(
            format!("{}: weights", case.name),
            list(&weights),
            list(&got[..3]),
        ));
        let name = format!("{}: mistakes", case.name);
        rows.push(Row::number(name, mistakes, got[3]));
        answers.push(got);
    }
    let in_another_order = cases.iter().zip(&answers).all(|(case, got)| {
        let ([w0, w1, w2], mistakes) = right(case.start, &case.rows);
        close(got, &[mistakes, w0, w1, w2])
    });
    let every_second = |first: usize| rows.iter().skip(first).step_by(2);
    let whole = known(&[(
        in_another_order,
        "The numbers stand in another order: the bias and both weights first, then the mistakes.",
    )]);
    let by_errors = cases
        .iter()
        .zip(&answers)
        .all(|(case, got)| explained(case, *got));
    let part = known(&[
        (
            by_errors,
            "Each step fits, but a row that is right was taken for wrong, or one that is wrong for \
             right. Leave `predict` and `update` as they were given.",
        ),
        (
            every_second(0).all(|row| row.agrees),
            "The weights are right, but not the count: a mistake is a row on which the prediction, \
             before the update, is not the target.",
        ),
        (
            every_second(1).all(|row| row.agrees),
            "The mistakes are counted right, but the weights are not: each update starts from w, and w \
             keeps what it gives.",
        ),
    ]);
    // A right answer need not be taken apart.
    let right = rows.iter().all(|row| row.agrees);
    let parts = || {
        if right {
            None
        } else {
            wrong_parts(&cases, &answers)
        }
    };
    let mistake = whole.map(String::from).or_else(parts);
    Seen::new(
        rows,
        mistake.or(part.map(String::from)),
        "For each row: predict, compare with the target, count, then update w. And leave `predict` and \
         `update` as they were.",
        "",
    )
}

/// What is wrong with the rows, the weights and the count: as little as explains all answers; none if
/// nothing does.
fn wrong_parts(cases: &[Case], answers: &[[f64; 4]]) -> Option<String> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    for (chosen, wrong_rows) in ROWS {
        for (next, wrong_next) in NEXT {
            let through = |case: &Case| {
                Walk::through(case.start, &chosen(case.start, &case.rows), *next)
            };
            let walks: Vec<Walk> = cases.iter().map(through).collect();
            for (count, wrong_count) in COUNTS {
                let mut both = walks.iter().zip(answers);
                if both.all(|(walk, got)| {
                    let [w0, w1, w2] = walk.end();
                    close(got, &[w0, w1, w2, count(walk)])
                }) {
                    let told = [*wrong_rows, *wrong_next, *wrong_count];
                    found.push(
                        told.into_iter().filter(|text| !text.is_empty()).collect(),
                    );
                }
            }
        }
    }
    let fewest = found.into_iter().min_by_key(Vec::len)?;
    Some(fewest.join(" "))
}

/// Whether an epoch with any predictions at all gives this answer.
fn explained(case: &Case, got: [f64; 4]) -> bool {
    (0..16).any(|predictions: u8| {
        let (mut w, mut mistakes) = (case.start, 0.0);
        for (row, [x1, x2, target]) in case.rows.iter().enumerate() {
            let error = target - f64::from(predictions >> row & 1);
            w = moved(w, [*x1, *x2], error);
            mistakes += error.abs();
        }
        close(&got, &[w[0], w[1], w[2], mistakes])
    })
}

fn rows_of(targets: &[f64]) -> [Line; 4] {
    let inputs = all_inputs(2);
    std::array::from_fn(|row| [inputs[[row, 0]], inputs[[row, 1]], targets[row]])
}

/// The weights after an epoch, and its mistakes.
fn right(start: Weights, rows: &[Line; 4]) -> (Weights, f64) {
    let [w0, w1, w2] = start;
    let mut perceptron = Perceptron::new(w0, array![w1, w2]);
    let mut mistakes = 0.0;
    for [x1, x2, target] in rows {
        mistakes += update(&mut perceptron, &array![*x1, *x2], *target, 1.0).abs();
    }
    let neuron = perceptron.neuron;
    (
        [neuron.bias, neuron.weights[0], neuron.weights[1]],
        mistakes,
    )
}
