use error_update::{Training, TrainingSet, train, zeros};
use logic_gates::{Gate, OR, XOR};
use maud::{Markup, html};

use crate::draw::chart::{EPOCHS, chart};
use crate::draw::frame::{figure, table};

/// Mistakes in each epoch while OR and XOR are learned at rate 1, side by side.
pub(crate) fn mistakes() -> Markup {
    let (or, xor) = (learn(&OR), learn(&XOR));
    let cell = |training: &Training, i: usize| {
        let epoch = training.epochs.get(i);
        epoch.map_or("–".to_string(), |epoch| epoch.mistakes.to_string())
    };
    let rows: Vec<Vec<String>> = (0..EPOCHS)
        .map(|i| vec![(i + 1).to_string(), cell(&or, i), cell(&xor, i)])
        .collect();
    figure(
        html! { (bars(&OR, &or)) (bars(&XOR, &xor)) },
        "Mistakes in each epoch. OR comes to rest; XOR never does.",
        table(&["epoch", "mistakes with OR", "mistakes with XOR"], &rows),
    )
}

fn learn(gate: &Gate) -> Training {
    train(zeros(2), &TrainingSet::gate(gate), 1.0, EPOCHS)
        .expect("a rate of 1 is never refused, and weights this small do not overflow")
}

fn bars(gate: &Gate, training: &Training) -> Markup {
    let counts: Vec<usize> =
        training.epochs.iter().map(|epoch| epoch.mistakes).collect();
    chart(gate.name, &counts, EPOCHS, training.converged)
}
