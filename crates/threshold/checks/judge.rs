//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, known, number};
use ndarray::array;
use threshold::{Perceptron, THRESHOLD, step};

#[path = "moved.rs"]
mod moved;
#[path = "steps.rs"]
mod steps;
pub use moved::t4;
pub use steps::t2;

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("t1", || t1(super::t1::OUTPUTS)),
    ("t2", || t2(super::t2::step)),
    ("t3", || t3(super::t3::BIAS, super::t3::WEIGHTS)),
    ("t4", || t4(super::t4::at_zero)),
];

/// Which of five sums fire.
pub fn t1(outputs: [f64; 5]) -> Seen {
    let sums = [-3.0, 0.49, 0.5, 0.51, 12.0];
    let is = |other: fn(f64) -> f64| outputs.map(number) == sums.map(other).map(number);
    let any = |wrong: fn(f64) -> bool| outputs.into_iter().any(wrong);
    let mistake = known(&[
        (
            is(|z| z),
            "You have written the sums again. An output says only whether it fires: 1.0 or 0.0.",
        ),
        (
            is(|z| z - THRESHOLD),
            "You have taken the threshold away from the sums. Only compare the two.",
        ),
        (
            is(|z| z.max(0.0)) || is(|z| if z >= THRESHOLD { z } else { 0.0 }),
            "Where it fires, you have passed the sum on. All spikes are of the same size.",
        ),
        (
            is(|z| if z >= THRESHOLD { 1.0 } else { -1.0 }),
            "You have written -1 for every sum that does not fire. To stay silent is 0.",
        ),
        (
            any(|output| output < 0.0),
            "An output is never negative, however low the sum is: a neuron that does not fire is \
             silent.",
        ),
        (
            any(|output| 0.0 < output && output < 1.0),
            "There is no half spike: at the threshold, too, a neuron fires or it does not.",
        ),
        (
            any(|output| output > 1.0),
            "There is no double spike: a neuron whose sum is far above the threshold fires no more \
             strongly.",
        ),
        (
            any(|output| !output.is_finite()),
            "An output is not a number.",
        ),
        (
            is(|z| f64::from(z < THRESHOLD)) || is(|z| f64::from(z <= THRESHOLD)),
            "It is the wrong way round: those below the threshold fire, and those above it are \
             silent.",
        ),
        (
            is(|_| 0.0),
            "All five are silent. Which of the sums reach the threshold?",
        ),
        (
            is(|_| 1.0),
            "All five fire. Which of the sums do not reach the threshold?",
        ),
        (
            is(|z| f64::from(z == THRESHOLD)),
            "Only the sum that hits the threshold fires. But one that goes beyond has reached it too.",
        ),
    ]);
    let rows = sums.iter().zip(outputs).map(|(z, output)| {
        Row::number(format!("z = {z}"), step(*z, THRESHOLD), output).to_work_out()
    });
    let rows: Vec<Row> = rows.collect();
    let why = [
        "-3 is far from the threshold, but on the wrong side of it: far below.",
        "0.49 is close to the threshold. But close is not there: nothing is rounded.",
        "The tie: 0.5 is the threshold itself. To reach it is enough.",
        "0.51 is only a little beyond the threshold. But how far it is beyond does not matter.",
        "12 is far beyond the threshold. It fires like any other that has reached it.",
    ];
    let wrong = rows.iter().zip(why).filter(|(row, _)| !row.agrees);
    let wrong: Vec<&str> = wrong.map(|(_, why)| why).collect();
    let wrong = wrong.join(" ");
    Seen::new(rows, Some(mistake.unwrap_or(&wrong)), "", "")
}

/// A porch lamp whose bias alone may change.
pub fn t3(bias: f64, weights: [f64; 2]) -> Seen {
    let [w1, w2] = weights;
    let lamp = Perceptron::new(bias, array![w1, w2]);
    let sum = |x1, x2| lamp.neuron.weighted_sum(&array![x1, x2]);
    let corners = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)];
    let shines = corners.map(|(x1, x2)| step(sum(x1, x2), THRESHOLD));
    let nearest = corners
        .map(|(x1, x2)| (sum(x1, x2) - THRESHOLD).abs())
        .into_iter()
        .fold(f64::INFINITY, f64::min);
    let tie = nearest < 1e-9;
    let margin = nearest / f64::hypot(w1, w2);
    let near = |limit: f64| (bias - limit).abs() < 1e-9;

    let touched = weights != [0.6, 0.6];
    let works = shines == [0.0, 0.0, 0.0, 1.0];
    let mistake = known(&[
        (
            !bias.is_finite(),
            "The bias has to be a plain number, neither infinite nor NaN.",
        ),
        (
            touched && bias == -0.9,
            "You have changed the weights and left the bias. Do it the other way round: set both \
             weights back to 0.6, and fix the lamp with its bias alone.",
        ),
        (
            touched && works,
            "It shines as it should, but the weights have changed. Set both back to 0.6: the bias \
             alone is enough.",
        ),
        (
            touched,
            "The weights have changed, too. Set both back to 0.6, and fix the lamp with its bias \
             alone.",
        ),
        (
            near(THRESHOLD),
            "Bias and threshold are two things: with the bias at 0.5 the threshold is reached before \
             any input is on.",
        ),
        (
            (THRESHOLD..).contains(&bias),
            "Now it shines even when no input is on: the bias alone is beyond the threshold. Is a \
             minus missing?",
        ),
        (
            near(-0.1),
            "Now one input is just enough: 0.6 lifts this bias to the threshold itself, and to reach \
             it is enough.",
        ),
        (
            near(0.0),
            "Without a bias, one input is enough: 0.6 is more than the threshold.",
        ),
        (
            (0.0..).contains(&bias),
            "Now one input is enough. A bias above 0 helps every input: here it has to hold them back.",
        ),
        (
            (-0.1..).contains(&bias),
            "Now one input is enough. It should take both: lower the bias.",
        ),
        (
            tie,
            "A tie: a sum is 0.5 up to rounding, and rounding has decided. Move the bias a little.",
        ),
        (
            (..-0.9).contains(&bias),
            "Now it is shyer than before: you have lowered the bias, and it was too low already.",
        ),
        (
            near(-0.9),
            "The bias is what it was. Change it until both inputs together reach 0.5.",
        ),
    ]);
    let praise = if tie {
        "right, but on a tie, so the last digit decides. Give it more room.".to_string()
    } else {
        let margin = check::margin(margin);
        format!("the smallest margin is {margin}; the best possible is 0.354")
    };

    let weights = format!("{w1} and {w2}");
    let mut rows = vec![Row::text("weights", "0.6 and 0.6", weights)];
    for ((x1, x2), got) in corners.into_iter().zip(shines) {
        rows.push(Row::number(format!("row {x1}{x2}"), x1 * x2, got));
    }
    let mistake = mistake.unwrap_or(
        "You have raised the bias, but it is still too shy: with both inputs on, the sum has to reach \
         0.5.",
    );
    Seen::new(rows, Some(mistake), "", praise)
}
