use error_update::{TrainingSet, train, zeros};
use logic_gates::{Gate, OR, XOR};
use maud::{Markup, html};

use crate::{Drawing, framed};

const EPOCHS: usize = 8;
const BAR: usize = 24;
/// Pixels for one mistake.
const UNIT: usize = 26;
const BASE: usize = 150;
const WIDTH: usize = 270;

/// Mistakes in each epoch while OR and XOR are learned at rate 1, side by side.
pub(crate) fn mistakes() -> Markup {
    let drawings = [&OR, &XOR].map(|gate| Drawing {
        size: (WIDTH as u32, 195),
        alt: format!("Mistakes in each epoch while {} is learned", gate.name),
        marks: bars(gate),
    });
    let caption = "Mistakes in each epoch. OR comes to rest; XOR never does.";
    framed("mistakes", caption, &drawings)
}

fn bars(gate: &Gate) -> Markup {
    // A rate above 0 is never refused, and weights this small do not overflow.
    let training = train(zeros(2), &TrainingSet::gate(gate), 1.0, EPOCHS).ok();
    let epochs = training.map(|training| training.epochs).unwrap_or_default();
    html! {
        text class="strong" text-anchor="middle" x=(WIDTH / 2) y="20" { (gate.name) }
        line class="axis" x1="14" y1=(BASE) x2=(WIDTH - 14) y2=(BASE) {}
        @for (i, epoch) in epochs.iter().enumerate() {
            @let left = 22 + 29 * i;
            rect class="bar" x=(left) y=(BASE - UNIT * epoch.mistakes) width=(BAR) height=(UNIT * epoch.mistakes) {}
            text text-anchor="middle" x=(left + BAR / 2) y=(BASE - UNIT * epoch.mistakes - 5) { (epoch.mistakes) }
            text class="tick" text-anchor="middle" x=(left + BAR / 2) y=(BASE + 18) { (i + 1) }
        }
        text class="tick" text-anchor="middle" x=(WIDTH / 2) y=(BASE + 40) { "epoch" }
    }
}
