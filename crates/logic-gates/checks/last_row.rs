//! AND on its last row.

use check::{Row, Seen, known, number};

/// z and the output.
pub fn g1(z: f64, output: f64) -> Seen {
    let is = |value: f64, other: f64| number(value) == number(other);
    let right = is(z, 0.7);
    let mistake = known(&[
        (
            is(z, 1.2),
            "The bias is lost: 0.6 + 0.6 is only what the inputs add to it.",
        ),
        (
            is(z, 1.7),
            "The bias has lost its sign: it is below 0, so it pulls z down.",
        ),
        (
            is(z, 0.1),
            "One weight only: on row 11 both inputs are on, so both vote.",
        ),
        (
            is(z, -0.5),
            "That is the bias alone, as on row 00. On row 11 both inputs vote too.",
        ),
        (
            is(z, 0.6),
            "That is one weight alone. The bias takes part too, and so does the other weight.",
        ),
        (
            is(z, 0.2),
            "The threshold has been taken off. z is the sum before it is held to the threshold.",
        ),
        (
            is(z, 0.5),
            "That is the threshold. z is the sum that is held to it.",
        ),
        (
            [0.36, -0.14, -0.18].iter().any(|product| is(z, *product)),
            "The weights are multiplied by each other. Each is multiplied by its own input, and \
             then all is added up.",
        ),
        (
            is(z, -0.7) || is(z, -1.7),
            "A sign is wrong: both weights are above 0, so on row 11 they lift z.",
        ),
        (
            is(z, 1.0),
            "1 would be an output. z is the sum, before anybody asks whether it fires.",
        ),
        (is(z, 0.0), "z is still 0: work it out first."),
        (
            right && is(output, z),
            "z is right. But the perceptron does not answer with z: it says only whether z \
             reaches the threshold.",
        ),
        (
            right && output < 0.0,
            "z is right. But an output is never below 0, also when the perceptron is silent.",
        ),
        (
            right && is(output, 0.0),
            "z is right. Compare it with the threshold once more.",
        ),
        (
            right,
            "z is right. But an output is 1.0 or 0.0, and nothing else: there is no half spike.",
        ),
    ]);
    let rows = vec![Row::number("z", 0.7, z), Row::number("output", 1.0, output)];
    let rows = rows.into_iter().map(Row::to_work_out).collect();
    let otherwise = "z is the bias and what each input adds to it. Mind the signs.";
    Seen::new(rows, mistake, otherwise, "")
}
