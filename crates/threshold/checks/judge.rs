//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, same};
use ndarray::array;
use threshold::{Perceptron, THRESHOLD, step};

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
    let note = if outputs == sums {
        Some(
            "You have written the sums again. An output says only whether it fires: 1.0 or 0.0.",
        )
    } else if outputs
        .iter()
        .any(|output| *output != 0.0 && *output != 1.0)
    {
        Some("An output is 1.0 or 0.0, and nothing else: there is no half spike.")
    } else if outputs == [0.0, 0.0, 0.0, 1.0, 1.0] {
        Some("The tie: 0.5 is not below the threshold. To reach it is enough.")
    } else if outputs[0] == 1.0 {
        Some("-3 is far from the threshold, but on the wrong side of it: far below.")
    } else {
        None
    };
    let rows = sums.iter().zip(outputs).map(|(z, output)| {
        Row::number(format!("z = {z}"), step(*z, THRESHOLD), output)
    });
    Seen::new(
        rows.collect(),
        note,
        "Ask of each sum: is it at least 0.5?",
        "",
    )
}

/// The step, asked below, at and above several thresholds.
pub fn t2(answer: fn(f64, f64) -> f64) -> Seen {
    let cases = [
        (-1.0, 0.5),
        (0.25, 0.5),
        (0.5, 0.5),
        (0.75, 0.5),
        (-1.0, 0.0),
        (0.0, 0.0),
        (1.0, 2.0),
        (-0.5, -1.0),
    ];
    let is = |fires: fn(f64, f64) -> bool| {
        let mistake = |(z, threshold)| f64::from(u8::from(fires(z, threshold)));
        same(&cases, |(z, threshold)| answer(z, threshold), mistake)
    };
    let note = if is(|z, threshold| z > threshold) {
        Some(
            "Everything is right but the tie: when z is exactly the threshold it fires too, for to \
         reach it is enough. In Rust that is z >= threshold.",
        )
    } else if is(|z, threshold| z <= threshold) || is(|z, threshold| z < threshold) {
        Some("It is reversed: it fires below the threshold and stays silent above it.")
    } else if is(|z, _| z >= 0.0) || is(|z, _| z > 0.0) {
        Some("It compares z with 0. Compare it with the threshold.")
    } else if is(|z, threshold| z == threshold) {
        Some(
            "It fires only if z is exactly the threshold. It should fire above it too.",
        )
    } else {
        None
    };
    let rows = cases.iter().map(|(z, threshold)| {
        Row::number(
            format!("z = {z}, threshold = {threshold}"),
            step(*z, *threshold),
            answer(*z, *threshold),
        )
    });
    Seen::new(
        rows.collect(),
        note,
        "Look at a row that differs: is z at least the threshold there?",
        "",
    )
}

/// A porch lamp whose bias alone may change.
pub fn t3(bias: f64, weights: [f64; 2]) -> Seen {
    let [w1, w2] = weights;
    let lamp = Perceptron::new(bias, array![w1, w2]);
    let sum = |x1, x2| lamp.neuron.weighted_sum(&array![x1, x2]);
    let corners = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)];
    let nearest = corners
        .iter()
        .map(|(x1, x2)| (sum(*x1, *x2) - THRESHOLD).abs())
        .fold(f64::INFINITY, f64::min);
    let tie = nearest < 1e-9;
    let margin = nearest / (w1 * w1 + w2 * w2).sqrt();

    let note = if !bias.is_finite() {
        Some(format!(
            "The bias is {bias}, but it has to be a plain number."
        ))
    } else if weights != [0.6, 0.6] {
        Some("The weights have changed. Set both back to 0.6, and mend the lamp with its bias alone."
            .to_string())
    } else if bias >= THRESHOLD {
        Some("Now it shines even when no input is on: the bias alone reaches the threshold."
            .to_string())
    } else if sum(1.0, 0.0) >= THRESHOLD {
        Some(
            "Now one input is enough. It should take both: lower the bias.".to_string(),
        )
    } else if tie {
        Some(
            "A tie: a sum is 0.5 up to rounding, and rounding has decided. \
         Move the bias a little."
                .to_string(),
        )
    } else {
        None
    };
    let praise = if tie {
        "right, but on a tie, so the last digit decides. Give it more room.".to_string()
    } else {
        format!("the smallest margin is {margin:.3}; the best possible is 0.354")
    };

    let mut rows = vec![Row::text(
        "weights",
        "0.6 and 0.6",
        format!("{w1} and {w2}"),
    )];
    for (x1, x2) in corners {
        let expected = x1 * x2;
        let got = step(sum(x1, x2), THRESHOLD);
        rows.push(Row::number(format!("row {x1}{x2}"), expected, got));
    }
    Seen::new(
        rows,
        note,
        "It is still too shy: with both inputs on, the sum has to reach 0.5.",
        praise,
    )
}

/// The threshold moved into the bias: the same decisions on every quarter between −1 and 1, where
/// `f64` is exact.
pub fn t4(answer: fn(f64, f64, f64, f64) -> [f64; 4]) -> Seen {
    let quarters = || (-4..=4).map(|quarter| f64::from(quarter) / 4.0);
    let neurons = [
        [-0.5, 0.75, 0.5, 0.5],
        [0.25, -1.0, 0.5, 1.0],
        [0.0, 0.5, 0.5, 0.25],
        [1.0, 0.25, -0.5, -0.75],
    ];
    let fires = |[w0, w1, w2, threshold]: [f64; 4], x1: f64, x2: f64| {
        let mut perceptron = Perceptron::new(w0, array![w1, w2]);
        perceptron.threshold = threshold;
        perceptron.predict(&array![x1, x2])
    };

    let answer = |[w0, w1, w2, threshold]: [f64; 4]| answer(w0, w1, w2, threshold);
    let is = |mistake: fn([f64; 4]) -> [f64; 4]| same(&neurons, answer, mistake);
    let note = if is(|[w0, w1, w2, threshold]| [w0 + threshold, w1, w2, 0.0]) {
        Some(
            "You have added the threshold to the bias. It stands on the other side of the ≥, \
         so to bring it over it is taken away.",
        )
    } else if is(|[w0, w1, w2, threshold]| [w0 - threshold, w1, w2, threshold]) {
        Some(
            "The bias is right, but the threshold is still there: now it counts twice. \
         The last number has to be 0.0.",
        )
    } else if is(|[w0, w1, w2, t]| [w0 - t, w1 - t, w2 - t, 0.0]) {
        Some(
            "The weights have moved too. Only the bias takes the threshold over: \
         it counts once, whatever the inputs.",
        )
    } else if is(|[w0, w1, w2, _]| [w0, w1, w2, 0.0]) {
        Some(
            "The threshold is 0 now, but it has just disappeared: the bias has to take it over.",
        )
    } else if is(|[w0, w1, w2, _]| [w0 - 0.5, w1, w2, 0.0]) {
        Some("The threshold is not always 0.5 here. Take the one that is given.")
    } else {
        None
    };

    let mut rows = Vec::new();
    for neuron @ [w0, w1, w2, threshold] in neurons {
        let moved = answer(neuron);
        let mut same = 0.0;
        let mut asked = 0.0;
        for x1 in quarters() {
            for x2 in quarters() {
                asked += 1.0;
                if fires(moved, x1, x2) == fires(neuron, x1, x2) {
                    same += 1.0;
                }
            }
        }
        let case = format!("from {w0}, {w1}, {w2}, {threshold}");
        rows.push(Row::number(format!("{case}: same decisions"), asked, same));
        rows.push(Row::number(format!("{case}: threshold"), 0.0, moved[3]));
    }
    Seen::new(
        rows,
        note,
        "The threshold has to become 0, and the bias has to make up for it.",
        "",
    )
}
