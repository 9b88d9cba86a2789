//! Judges the answers that move the threshold into the bias, and says which of their numbers is wrong.

use check::{Row, Seen, known, same};

/// A bias, two weights, and a threshold.
type Numbers = [f64; 4];

/// What a part of the answer may be: the first is right, and of each other is told what is wrong.
type Choices<Part> = &'static [(Part, &'static str)];

/// The new bias.
const BIASES: Choices<fn(Numbers) -> f64> = &[
    (|[w0, _, _, threshold]| w0 - threshold, ""),
    (
        |[w0, ..]| w0,
        "The bias is what it was. The threshold has to go somewhere: the bias takes it over.",
    ),
    (
        |[w0, _, _, threshold]| w0 + threshold,
        "You have added the threshold to the bias. It stands on the other side of the ≥, so to bring \
         it over it is taken away.",
    ),
    (
        |[w0, _, _, threshold]| threshold - w0,
        "The bias is taken away from the threshold. It is the other way round: start from w0.",
    ),
    (
        |[_, _, _, threshold]| -threshold,
        "The old bias is lost. The threshold is taken away from it, and does not replace it.",
    ),
    (
        |[_, _, _, threshold]| threshold,
        "The bias is the threshold now. It has to be made of both, the old bias and the threshold.",
    ),
    (
        |_| 0.0,
        "The bias is 0 now. It is the threshold that has to be 0.",
    ),
    (
        |[w0, ..]| w0 - 0.5,
        "The threshold is not always 0.5 here. Take the one that is given.",
    ),
    (
        |[w0, ..]| -w0,
        "The bias has only changed its sign. It has to take the threshold over.",
    ),
    (
        |[w0, _, _, threshold]| w0 * threshold,
        "The bias is multiplied by the threshold. Take the same away from both sides instead.",
    ),
    (
        |[w0, _, _, threshold]| w0 / threshold,
        "The bias is divided by the threshold. Take the same away from both sides instead.",
    ),
];

/// The new weights.
const WEIGHTS: Choices<fn(Numbers) -> [f64; 2]> = &[
    (|[_, w1, w2, _]| [w1, w2], ""),
    (
        |[_, w1, w2, threshold]| [w1 - threshold, w2 - threshold],
        "The weights have moved too. Only the bias takes the threshold over: it counts once, whatever \
         the inputs.",
    ),
    (
        |[_, w1, w2, threshold]| [w1 + threshold, w2 + threshold],
        "The threshold is added to the weights. Leave the weights as they are.",
    ),
    (
        |[_, w1, w2, threshold]| [w1 - threshold, w2],
        "The first weight has moved too. Leave both weights as they are.",
    ),
    (
        |[_, w1, w2, threshold]| [w1, w2 - threshold],
        "The second weight has moved too. Leave both weights as they are.",
    ),
    (
        |[_, w1, w2, _]| [w2, w1],
        "The two weights have changed places.",
    ),
    (
        |_| [0.0, 0.0],
        "The weights are 0 now, so no input counts any more. Leave them as they are.",
    ),
    (
        |[_, w1, w2, _]| [-w1, -w2],
        "The weights have changed their signs. Leave them as they are.",
    ),
    (
        |[_, w1, w2, threshold]| [w1 / threshold, w2 / threshold],
        "The weights are divided by the threshold. That turns the decision around when it is below 0.",
    ),
];

/// The new threshold.
const THRESHOLDS: Choices<fn(Numbers) -> f64> = &[
    (|_| 0.0, ""),
    (
        |[_, _, _, threshold]| threshold,
        "The last number is still the threshold. It has to be 0.0.",
    ),
    (
        |[w0, _, _, threshold]| threshold - w0,
        "The bias has moved into the threshold. It should be the other way round: the threshold \
         becomes 0.0.",
    ),
    (
        |[w0, ..]| w0,
        "The last number is the old bias. It is the new threshold, so it has to be 0.0.",
    ),
];

/// The threshold moved into the bias: the same decisions on every quarter between −1 and 1, where
/// `f64` is exact.
pub fn t4(answer: impl Fn(f64, f64, f64, f64) -> [f64; 4]) -> Seen {
    let neurons = [
        [-0.5, 0.75, 0.5, 0.5],
        [0.25, -1.0, -0.25, 1.0],
        [0.0, 0.5, 0.25, 0.25],
        [1.0, 0.25, -0.5, -0.75],
        [-0.25, 0.5, 0.75, 0.0],
        [0.25, 0.0, -0.75, 0.5],
        [-0.5, 1.0, 0.0, 0.25],
    ];
    let answer = |[w0, w1, w2, threshold]: Numbers| answer(w0, w1, w2, threshold);
    let is = |mistake: &dyn Fn(Numbers) -> Numbers| same(&neurons, answer, mistake);
    // How far the new bias is too high, if all else is right.
    let too_high = neurons.map(|neuron| {
        let [w0, w1, w2, threshold] = neuron;
        let moved = answer(neuron);
        let rest_is_right = moved[1..] == [w1, w2, 0.0];
        rest_is_right.then(|| moved[0] - (w0 - threshold))
    });
    let mistake = known(&[
        (
            is(&|[w0, w1, w2, threshold]| [w0 - threshold, w1, w2, threshold]),
            "The bias is right, but the threshold is still there: now it counts twice. The last \
             number has to be 0.0.",
        ),
        (
            is(&|[w0, w1, w2, _]| [w0, w1, w2, 0.0]),
            "The threshold is 0 now, but it has just disappeared: the bias has to take it over.",
        ),
        (
            is(&|[w0, w1, w2, threshold]| [w0, w1, w2, threshold]),
            "Nothing has changed. The last number is the threshold, and it has to be 0.0.",
        ),
        (
            is(&|[w0, w1, w2, threshold]| [w1, w2, w0 - threshold, 0.0]),
            "The numbers stand in another order: the bias comes first, then both weights.",
        ),
        (
            is(&|[w0, w1, w2, threshold]| [0.0, w1, w2, threshold - w0]),
            "It decides the same, but the wrong one is 0: the threshold has to be, not the bias.",
        ),
        (
            is(&|[w0, w1, w2, threshold]| [threshold - w0, -w1, -w2, 0.0]),
            "Everything has changed its sign, so it fires just where the old one is silent.",
        ),
    ]);
    let bias = known(&[
        (
            too_high.iter().all(|by| by.is_some_and(|by| by > 0.0)),
            "The new bias is too high: it fires where the old one is still silent.",
        ),
        (
            too_high.iter().all(|by| by.is_some_and(|by| by < 0.0)),
            "The new bias is too low: it is silent where the old one fires already.",
        ),
        (
            true,
            "The new bias is not made of the old one and the threshold.",
        ),
    ]);
    let parts = [
        wrong_part(
            BIASES,
            |other| {
                neurons
                    .iter()
                    .all(|neuron| answer(*neuron)[0] == other(*neuron))
            },
            bias.unwrap_or_default(),
        ),
        wrong_part(
            WEIGHTS,
            |other| {
                neurons
                    .iter()
                    .all(|neuron| answer(*neuron)[1..3] == other(*neuron))
            },
            "The weights have changed. Leave them as they are.",
        ),
        wrong_part(
            THRESHOLDS,
            |other| {
                neurons
                    .iter()
                    .all(|neuron| answer(*neuron)[3] == other(*neuron))
            },
            "The last number is the new threshold, so it has to be 0.0.",
        ),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let parts = parts.collect::<Vec<_>>().join(" ");
    let mistake = mistake.unwrap_or(&parts);

    let mut rows = Vec::new();
    for neuron @ [w0, w1, w2, threshold] in neurons {
        let moved = answer(neuron);
        let (same, asked) = same_decisions(neuron, moved);
        let case = format!("w0 = {w0}, w1 = {w1}, w2 = {w2}, threshold = {threshold}");
        rows.push(Row::number(format!("{case}: same decisions"), asked, same));
        rows.push(Row::number(format!("{case}: new threshold"), 0.0, moved[3]));
    }
    Seen::new(rows, Some(mistake), "", "")
}

/// What is wrong with a part of the answer; nothing if that part is right.
fn wrong_part<Value>(
    choices: Choices<fn(Numbers) -> Value>,
    is: impl Fn(&dyn Fn(Numbers) -> Value) -> bool,
    otherwise: &'static str,
) -> &'static str {
    let mut known = choices.iter().filter(|(choice, _)| is(choice));
    known.next().map_or(otherwise, |(_, told)| told)
}

/// On how many inputs the two decide the same, and on how many they were asked. At a tie, rounding is
/// forgiven.
fn same_decisions([w0, w1, w2, threshold]: Numbers, moved: Numbers) -> (f64, f64) {
    let largest = moved
        .iter()
        .fold(0.0, |largest, number| number.abs().max(largest));
    let [v0, v1, v2, moved_threshold] = moved.map(|number| number / largest);
    let quarters = [-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0];
    let inputs = quarters.map(|x1| quarters.map(|x2| (x1, x2)));
    let inputs = inputs.as_flattened();
    let same = inputs.iter().filter(|(x1, x2)| {
        let old = w0 + w1 * x1 + w2 * x2 - threshold;
        let new = v0 + v1 * x1 + v2 * x2 - moved_threshold;
        if old == 0.0 {
            (-1e-9..1e-9).contains(&new)
        } else {
            new.is_sign_negative() == old.is_sign_negative()
        }
    });
    (same.count() as f64, inputs.len() as f64)
}
