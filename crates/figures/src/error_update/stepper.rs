use error_update::{Step, TrainingSet};
use maud::{Markup, html};

use crate::draw::marks::Frame;
use crate::draw::plane::to_px;
use crate::draw::sheet::{describe, line_and_corners, sheet};
use crate::error_update::replay::{Replay, in_order, split};
use crate::logic_gates::plane::{GATE_NAMES, GATES};
use crate::touch::control::Control::{Choice, Number, Steps};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::{choice, numbers};

/// When a gate is given up: the slowest of them takes 53 at a rate of 0.01.
const EPOCHS: usize = 60;

/// OR at rate 1, as the page works it by hand.
pub(crate) const UPDATES: Touch = Touch {
    name: "live-updates",
    part: part!("part-one"),
    caption: "OR once more, a row at a time. The framed corner is the row looked at; the faint \
              line is where the line was before it.",
    controls: &[Steps],
    start: || vec![1.0, 1.0, 0.0, 2.0],
    draw,
};

/// The learning of any gate; NAND at rate 1 to begin with.
pub(crate) const STEPPER: Touch = Touch {
    name: "live-stepper",
    part: part!("part-one"),
    caption: "Choose a gate, a learning rate and an order, and watch it learn. The framed corner \
              is the row looked at; the faint line is where the line was before it.",
    controls: &[
        Choice("gate", GATE_NAMES),
        Number("η", "the learning rate", 0.1..=2.0, 0.1),
        Choice(
            "order of the rows",
            &["00, 01, 10, 11", "11, 10, 01, 00", "00, 11, 10, 01"],
        ),
        Steps,
    ],
    start: || vec![2.0, 1.0, 0.0, 8.0],
    draw,
};

/// The state: the numbers of gate and order, the rate between them, and how many rows have been looked
/// at.
fn draw(state: &[f64]) -> Result<Markup, String> {
    let (state, step) = split(state);
    let [gate, rate, order] = numbers(state, ["gate", "η", "order"])?;
    let gate = GATES[choice(gate, "gate", GATES.len())?];
    let set = TrainingSet::gate(&gate).in_order(&in_order(order, 4)?);
    let replay = Replay::new(&set, rate, EPOCHS, step)?;
    let (now, before) = (replay.now(), replay.before());
    let row = |step: &Step| format!("row {}{}", step.inputs[0], step.inputs[1]);
    let plane = sheet(
        gate.name,
        &describe(&now, &gate),
        html! {
            (line_and_corners(&now, &gate, &before))
            @if let Some(step) = replay.looked_at() {
                (Frame(to_px((step.inputs[0], step.inputs[1]))))
            }
        },
    );
    Ok(replay.draw(gate.name, plane, &row, replay.at + 1))
}

#[cfg(test)]
mod tests {
    use super::STEPPER;

    /// NAND at a rate of 0.1 comes to 0.49999999999999994, which is written 0.5.
    #[test]
    fn a_sum_that_rounding_lifts_to_the_threshold_is_said_to_be_below() {
        let picture = STEPPER.draw(&[2.0, 0.1, 0.0, 28.0]);
        assert!(picture.contains("z is just below 0.5, it is silent, which is right"));
    }
}
