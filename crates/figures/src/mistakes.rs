use error_update::{Training, TrainingSet, train, zeros};
use logic_gates::{Gate, OR, XOR};
use maud::{Markup, html};

use crate::canvas::{framed, svg, table};

const EPOCHS: usize = 8;
const SIZE: (u32, u32) = (264, 200);
/// Pixels for one mistake.
const UNIT: usize = 26;
/// Where no mistake at all is drawn.
const BASE: usize = 146;

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
    framed(
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
    let (width, height) = SIZE;
    let end = 24 + 28 * training.epochs.len();
    let title = format!("Mistakes while {} is learned", gate.name);
    let counts: Vec<String> = training
        .epochs
        .iter()
        .map(|epoch| epoch.mistakes.to_string())
        .collect();
    let description = format!("Epoch by epoch: {}.", counts.join(", "));
    svg(
        (width, height),
        &title,
        &description,
        html! {
            text class="strong" text-anchor="middle" x=(width / 2) y="18" { (gate.name) }
            line class="axis" x1="10" y1=(BASE) x2=(width - 6) y2=(BASE) {}
            @for (i, epoch) in training.epochs.iter().enumerate() {
                @let (left, top) = (16 + 28 * i, BASE - UNIT * epoch.mistakes);
                rect class="bar" x=(left) y=(top) width="22" height=(BASE - top) {}
                text text-anchor="middle" x=(left + 11) y=(top - 5) { (epoch.mistakes) }
                text class="tick" text-anchor="middle" x=(left + 11) y=(BASE + 18) { (i + 1) }
            }
            @if training.converged {
                text x=(end) y=(BASE - 30) { "no mistake:" }
                text x=(end) y=(BASE - 12) { "it has converged" }
            } @else {
                text text-anchor="middle" x=(end + 5) y=(BASE - 8) { "…" }
            }
            text class="tick" text-anchor="middle" x=(width / 2) y=(BASE + 40) { "epoch" }
        },
    )
}
