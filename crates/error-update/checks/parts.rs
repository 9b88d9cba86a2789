//! The parts of one update, and what can be wrong with each.

use error_update::update;
use ndarray::array;
use neuron::Neuron;
use threshold::{Perceptron, THRESHOLD, step};

use super::super::weights::close;

/// One question, and what belongs to it.
#[derive(Clone, Copy)]
pub struct Case {
    /// The bias and the weights.
    pub w: [f64; 3],
    /// Both inputs.
    pub x: [f64; 2],
    /// What the perceptron should say.
    pub target: f64,
    /// The learning rate.
    pub rate: f64,
}

impl Case {
    /// The inputs, that of the bias first.
    fn inputs(&self) -> [f64; 3] {
        [1.0, self.x[0], self.x[1]]
    }

    fn sum(&self) -> f64 {
        self.w[0] + (self.w[1] * self.x[0] + self.w[2] * self.x[1])
    }

    fn predicted(&self) -> f64 {
        step(self.sum(), THRESHOLD)
    }

    /// The bias and the weights after a right update.
    pub fn right(&self) -> [f64; 3] {
        let mut perceptron = Perceptron::new(self.w[0], array![self.w[1], self.w[2]]);
        let inputs = array![self.x[0], self.x[1]];
        update(&mut perceptron, &inputs, self.target, self.rate);
        let Neuron { bias, weights } = perceptron.neuron;
        [bias, weights[0], weights[1]]
    }

    /// Target minus predicted.
    pub fn error(&self) -> f64 {
        self.target - self.predicted()
    }
}

/// What one part may be: the first is right, and of each other is told what is wrong. Made of the case and
/// the place in `w`.
type Part = &'static [(fn(&Case, usize) -> f64, &'static str)];

/// From what a number starts.
const OLD: Part = &[
    (|case, i| case.w[i], ""),
    (
        |_, _| 0.0,
        "the old value is thrown away. The step is added to it, so start from w.",
    ),
];

/// How large a step is.
const RATES: Part = &[
    (|case, _| case.rate, ""),
    (
        |_, _| 1.0,
        "the learning rate is forgotten. It says how large a step is.",
    ),
    (
        |_, _| 0.5,
        "the rate is always 0.5 here. Take the one that is given.",
    ),
    (
        |case, _| case.rate * case.rate,
        "the learning rate is there twice. Once is enough.",
    ),
    (
        |case, _| 1.0 / case.rate,
        "the step is divided by the learning rate. Multiply by it.",
    ),
];

/// Which way a step goes.
const ERRORS: Part = &[
    (|case, _| case.error(), ""),
    (
        |case, _| -case.error(),
        "the sign is wrong, so every update moves away from the target. Add, do not subtract.",
    ),
    (
        |case, _| case.error().abs(),
        "the sign of the error is lost, so nothing ever goes down.",
    ),
    (
        |case, _| case.error().max(0.0),
        "it never goes down. When the error is negative, it has to.",
    ),
    (
        |case, _| case.error().min(0.0),
        "it never goes up. When the error is positive, it has to.",
    ),
    (
        |case, _| case.target,
        "the target stands in place of the error. So a right answer moves it too, and a target of 0 \
         never does.",
    ),
    (
        |case, _| case.predicted(),
        "the prediction stands in place of the error. Move by what is missing to the target.",
    ),
    (
        |_, _| 1.0,
        "the error is missing, so a right answer moves it too.",
    ),
    (
        |case, _| case.target - case.sum(),
        "the sum z stands in place of the prediction. The error is target minus predicted, and a \
         prediction is 0 or 1.",
    ),
    (
        |case, _| case.target + case.predicted(),
        "target and prediction are added. The error is target minus predicted.",
    ),
];

/// What the step of a weight is multiplied by.
const INPUTS: Part = &[
    (|case, i| case.inputs()[i], ""),
    (
        |_, _| 1.0,
        "the input is forgotten, so a weight whose input is off has moved as well.",
    ),
    (|_, _| 0.0, "it never moves."),
    (
        |case, i| case.w[i],
        "the step is multiplied by the weight itself. Multiply it by the input.",
    ),
    (
        |case, _| case.predicted(),
        "the step is multiplied by the prediction. Multiply it by the input.",
    ),
    (
        |case, i| case.inputs()[3 - i],
        "the step is multiplied by the other input. Each weight has its own.",
    ),
    (
        |case, i| case.inputs()[i] * case.w[i],
        "the step is multiplied by the weight, too. Multiply it by the input alone.",
    ),
    (
        |case, i| case.inputs()[i].powi(2),
        "the input is there twice. Once is enough.",
    ),
];

/// What the step of the bias is multiplied by.
const BIAS_INPUTS: Part = &[
    (|_, _| 1.0, ""),
    (
        |_, _| 0.0,
        "it is frozen. Its input is 1, always, so it moves with every error.",
    ),
    (
        |case, _| case.w[0],
        "the step is multiplied by the bias itself. Its input is 1, always.",
    ),
    (
        |case, _| case.predicted(),
        "the step is multiplied by the prediction. Its input is 1, always.",
    ),
    (
        |case, _| case.x[0],
        "the step is multiplied by x[0], which belongs to the first weight. Its input is 1, always.",
    ),
    (
        |case, _| case.x[1],
        "the step is multiplied by x[1], which belongs to the second weight. Its input is 1, always.",
    ),
    (
        |_, _| 2.0,
        "it moves twice as far. Does it stand in a loop over the inputs?",
    ),
];

/// How the three of a step are put together: rate, error, input.
type Together = fn(f64, f64, f64) -> f64;

/// How they may be put together: the first is right.
const TOGETHER: &[(Together, &str)] = &[
    (|rate, error, input| rate * error * input, ""),
    (
        |rate, error, input| error * input + rate,
        "the learning rate is added. Multiply by it.",
    ),
    (
        |rate, error, input| rate * error + input,
        "the input is added. Multiply by it.",
    ),
    (
        |rate, error, input| rate * (error + input),
        "error and input are added. Multiply them.",
    ),
];

/// What is wrong with the number in this place of `w`: as little as explains all the answers; none if
/// nothing does.
pub fn wrong(
    cases: &[Case],
    answers: &[[f64; 3]],
    place: usize,
) -> Option<Vec<&'static str>> {
    let inputs = if place == 0 { BIAS_INPUTS } else { INPUTS };
    let mut found = Vec::new();
    for (old, wrong_old) in OLD {
        for (together, wrong_together) in TOGETHER {
            for (rate, wrong_rate) in RATES {
                for (error, wrong_error) in ERRORS {
                    for (input, wrong_input) in inputs {
                        let mut both = cases.iter().zip(answers);
                        if both.all(|(case, answer)| {
                            let of = |part: &fn(&Case, usize) -> f64| part(case, place);
                            let step = together(of(rate), of(error), of(input));
                            close(&[of(old) + step], &[answer[place]])
                        }) {
                            let told = [
                                wrong_old,
                                wrong_together,
                                wrong_rate,
                                wrong_error,
                                wrong_input,
                            ];
                            let told = told.into_iter().copied();
                            found.push(told.filter(|text| !text.is_empty()).collect());
                        }
                    }
                }
            }
        }
    }
    found.into_iter().min_by_key(Vec::len)
}
