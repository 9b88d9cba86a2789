use check::Seen;
use logic_gates::{Gate, NAND, OR, TruthTable};
use maud::{Markup, html};
use ndarray::aview1;
use threshold::Perceptron;

use crate::draw::frame::{Table, says};
use crate::draw::sheet::margin;
use crate::touch::control::Control::{self, Number};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::numbers;

use starters::{g3, g4, g5, g6, g7, judge};

/// The exercises as their readers find them, and their judge.
#[expect(dead_code, reason = "most of them ask for something else than weights")]
#[path = "../../../logic-gates/starters/mod.rs"]
mod starters;

const ONE_INPUT: &[Control] = &[
    Number("w0", "the bias", -2.0..=2.0, 0.1),
    Number("w1", "the weight of the input", -2.0..=2.0, 0.1),
];
pub(crate) const TWO_INPUTS: &[Control] = &[
    Number("w0", "the bias", -2.0..=2.0, 0.1),
    Number("w1", "the weight of x1", -2.0..=2.0, 0.1),
    Number("w2", "the weight of x2", -2.0..=2.0, 0.1),
];
const THREE_INPUTS: &[Control] = &[
    Number("w0", "the bias", -2.0..=2.0, 0.1),
    Number("w1", "the weight of x1", -2.0..=2.0, 0.1),
    Number("w2", "the weight of x2", -2.0..=2.0, 0.1),
    Number("w3", "the weight of x3", -2.0..=2.0, 0.1),
];

/// Of all pictures that judge an answer.
pub(crate) const CAPTION: &str =
    "Try it here: the answer is judged as your file will be.";

pub(crate) const G3: Touch = Touch {
    name: "try-g3",
    part: part!("part-one"),
    caption: CAPTION,
    controls: TWO_INPUTS,
    start: || vec![g3::W0, g3::W1, g3::W2],
    draw: |state| by_table(state, &NAND),
};
pub(crate) const G4: Touch = Touch {
    name: "try-g4",
    part: part!("part-one"),
    caption: CAPTION,
    controls: TWO_INPUTS,
    start: || vec![g4::W0, g4::W1, g4::W2],
    draw: |state| by_table(state, &OR),
};
pub(crate) const G5: Touch = Touch {
    name: "try-g5",
    part: part!("part-one"),
    caption: CAPTION,
    controls: ONE_INPUT,
    start: || vec![g5::W0, g5::W1],
    draw: |state| {
        let [w0, w1] = numbers(state, ["w0", "w1"])?;
        Ok(verdict(judge::g5(w0, w1), w0, &[w1]))
    },
};
pub(crate) const G6: Touch = Touch {
    name: "try-g6",
    part: part!("part-one"),
    caption: CAPTION,
    controls: TWO_INPUTS,
    start: || vec![g6::W0, g6::W1, g6::W2],
    draw: |state| {
        let [w0, w1, w2] = numbers(state, ["w0", "w1", "w2"])?;
        Ok(verdict(judge::g6(w0, w1, w2), w0, &[w1, w2]))
    },
};
pub(crate) const G7: Touch = Touch {
    name: "try-g7",
    part: part!("part-one"),
    caption: CAPTION,
    controls: THREE_INPUTS,
    start: || [&[g7::W0], &g7::WEIGHTS[..]].concat(),
    draw: |state| {
        let [w0, w1, w2, w3] = numbers(state, ["w0", "w1", "w2", "w3"])?;
        let weights = [w1, w2, w3];
        Ok(verdict(judge::g7(w0, weights), w0, &weights))
    },
};
/// A gate of two inputs, before the plane is known: the verdict alone.
fn by_table(state: &[f64], gate: &Gate) -> Result<Markup, String> {
    let [w0, w1, w2] = numbers(state, ["w0", "w1", "w2"])?;
    let weights = [w1, w2];
    let seen = judge::weights(gate, w0, &weights);
    Ok(verdict(seen, w0, &weights))
}

/// What the judge has seen of this bias and these weights: every case, their truth table, and the
/// diagnosis.
pub(crate) fn verdict(seen: Seen, bias: f64, weights: &[f64]) -> Markup {
    let title = if seen.right() {
        "✓ Right: "
    } else {
        "✗ Not yet. "
    };
    let mut table = Table::new(&["", "expected", "yours", ""]);
    for row in &seen.rows {
        table.row(false);
        table.text(&row.case);
        table.text(row.expected.as_deref().unwrap_or_default());
        table.text(&row.got);
        table.text(if row.agrees { "✓" } else { "✗ differs" });
    }
    // Behind the diagnosis of a wrong answer stands its truth table as text.
    let note = seen.note.lines().next().unwrap_or_default();
    let note = note.strip_prefix("right, ").unwrap_or(note);
    html! {
        (table)
        (truth_table(&Perceptron::new(bias, aview1(weights).to_owned())))
        (says(&format!("{title}{note}")))
    }
}

fn truth_table(perceptron: &Perceptron) -> Table {
    let inputs = &["x1", "x2", "x3"][..perceptron.neuron.weights.len()];
    let mut table = Table::new(&[inputs, &["z", "output", "margin"]].concat());
    for row in TruthTable::of(perceptron).rows {
        table.row(false);
        for number in row.inputs.iter().chain([&row.z, &row.output]) {
            table.number(*number);
        }
        table.text(&margin(&row));
    }
    table
}
