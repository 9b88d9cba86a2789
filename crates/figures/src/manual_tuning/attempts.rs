use logic_gates::{Gate, NOR};
use manual_tuning::{Comparison, FIRST_GUESS, Log, perceptron};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::{figure, table};
use crate::draw::number::label;
use crate::draw::sheet::{describe, line_and_corners, sheet};

/// The lines of lesson 4: the first guess, the way to a tie, and room.
pub(crate) fn manual_tuning() -> Markup {
    let mut log = Log::new(NOR, FIRST_GUESS);
    log.nudge([1, 0, 0]);
    for _ in 0..8 {
        log.nudge([0, -1, 0]);
    }
    log.nudge([1, -1, 0]);
    let attempts: Vec<Perceptron> = log
        .attempts
        .iter()
        .map(|tenths| perceptron(*tenths))
        .collect();
    // A heading, the attempt that is shown, and the first of those that are faint behind it.
    let planes = [
        ("the guess", 0, 0),
        ("bias raised", 1, 0),
        ("w1 lowered, step by step", 9, 1),
        ("each once more", 10, 9),
    ];
    let rows: Vec<Vec<String>> = attempts
        .iter()
        .enumerate()
        .map(|(i, attempt)| [vec![(i + 1).to_string()], state(attempt, &NOR)].concat())
        .collect();
    figure(
        html! {
            @for (heading, shown, faint) in planes {
                @let now = &attempts[shown];
                (sheet(heading, &describe(now, &NOR), line_and_corners(now, &NOR, &attempts[faint..shown])))
            }
        },
        "From the guess to NOR. Faint lines are the attempts before; crossed corners are answered \
         wrong, the half-filled one is a tie.",
        table(&["attempt", "w0", "w1", "w2", "wrong rows"], &rows),
    )
}

/// Bias, weights and how many rows are wrong.
pub(crate) fn state(perceptron: &Perceptron, gate: &Gate) -> Vec<String> {
    let neuron = &perceptron.neuron;
    let wrong = Comparison::of(perceptron, gate).wrong_rows();
    let numbers = [neuron.bias, neuron.weights[0], neuron.weights[1]].map(label);
    [numbers.to_vec(), vec![wrong.to_string()]].concat()
}
