use error_update::{Step, TrainingSet, trace, zeros};
use logic_gates::OR;
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::{figure, table};
use crate::draw::number::label;
use crate::draw::sheet::{describe, line_and_corners, sheet};
use crate::manual_tuning::attempts::state;

/// OR learned at rate 1: the line after each update.
pub(crate) fn updates() -> Markup {
    let steps = trace(zeros(2), &TrainingSet::gate(&OR), 1.0, 4).steps;
    let updates: Vec<Step> =
        steps.into_iter().filter(|step| step.error != 0.0).collect();
    let after: Vec<Perceptron> = updates
        .iter()
        .map(|step| Perceptron::new(step.after.bias, step.after.weights.clone()))
        .collect();
    let row = |step: &Step| format!("{}{}", step.inputs[0], step.inputs[1]);
    let rows: Vec<Vec<String>> = updates
        .iter()
        .zip(&after)
        .map(|(step, after)| {
            let seen = vec![step.epoch.to_string(), row(step), label(step.error)];
            [seen, state(after, &OR)].concat()
        })
        .collect();
    figure(
        html! {
            @for (i, (step, now)) in updates.iter().zip(&after).enumerate() {
                @let error = if step.error > 0.0 { "too low" } else { "too high" };
                @let heading = format!("{}. row {} was {error}", i + 1, row(step));
                (sheet(&heading, &describe(now, &OR), line_and_corners(now, &OR, &after[i.saturating_sub(1)..i])))
            }
        },
        "The line after each update; the faint one is where it was before. Crossed corners are still \
         answered wrong; after the last update none is.",
        table(
            &["epoch", "row", "error", "w0", "w1", "w2", "wrong rows"],
            &rows,
        ),
    )
}
