use check::Seen;
use logic_gates::{Gate, NOR, OR};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::plane::pair;
use crate::draw::sheet::{describe, line_and_corners, sheet};
use crate::logic_gates::tries::{CAPTION, TWO_INPUTS, verdict};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::numbers;

use starters::{judge, m3, m4};

/// The exercises as their readers find them, and their judge.
#[expect(dead_code, reason = "two of them ask for something else than weights")]
#[allow(
    clippy::duplicate_mod,
    reason = "lesson 3 holds perceptrons to gates in the same way"
)]
#[path = "../../../manual-tuning/starters/mod.rs"]
mod starters;

pub(crate) const M3: Touch = Touch {
    name: "try-m3",
    part: part!("part-one"),
    caption: CAPTION,
    controls: TWO_INPUTS,
    start: || vec![m3::W0, m3::W1, m3::W2],
    draw: |state| two(state, &NOR, judge::m3),
};
pub(crate) const M4: Touch = Touch {
    name: "try-m4",
    part: part!("part-one"),
    caption: CAPTION,
    controls: TWO_INPUTS,
    start: || vec![m4::W0, m4::W1, m4::W2],
    draw: |state| two(state, &OR, judge::m4),
};

/// An exercise with two inputs: its plane, and the verdict.
fn two(
    state: &[f64],
    gate: &Gate,
    judge: fn([f64; 3]) -> Seen,
) -> Result<Markup, String> {
    let weights = numbers(state, ["w0", "w1", "w2"])?;
    let [w0, w1, w2] = weights;
    let perceptron = Perceptron::new(w0, pair(w1, w2));
    Ok(html! {
        (sheet(gate.name, &describe(&perceptron, gate), line_and_corners(&perceptron, gate, &[])))
        (verdict(judge(weights), w0, &[w1, w2]))
    })
}
