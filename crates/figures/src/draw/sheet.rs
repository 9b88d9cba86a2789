//! A sheet: one plane with a heading above it, and what is drawn on it.

use check::thousandths;
use logic_gates::{Gate, Row, TruthTable};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::svg;
use crate::draw::marks::{Anchor::Middle, Cross, Disc, Text};
use crate::draw::plane::{MARGIN, SIDE, axes, line, shade, sides, to_px};

/// What [`line_and_corners`] shows, in words.
pub(crate) fn describe(perceptron: &Perceptron, gate: &Gate) -> String {
    let table = TruthTable::of(perceptron);
    let mut text = "Corner by corner".to_string();
    for (row, target) in table.rows.iter().zip(gate.targets) {
        text += ", ";
        for input in &row.inputs {
            text += &input.to_string();
        }
        let fires = row.output == 1.0;
        text += if fires { ": fires" } else { ": is silent" };
        if row.output != *target {
            text += ", which is wrong";
        }
    }
    text
}

/// A drawing of one plane with a heading above it.
pub(crate) fn sheet(heading: &str, description: &str, drawing: Markup) -> Markup {
    svg(
        (SIDE, SIDE + 26.0),
        heading,
        description,
        html! {
            (Text("strong", Middle, ((MARGIN + SIDE) / 2.0, 16.0), heading))
            g transform="translate(0 26)" { (drawing) }
        },
    )
}

/// A plane with the perceptron's line and, faint behind it, those of its past.
pub(crate) fn line_and_corners(
    perceptron: &Perceptron,
    gate: &Gate,
    past: &[Perceptron],
) -> Markup {
    html! {
        (shade(&[perceptron]))
        (axes("x1", "x2"))
        @for earlier in past { @if let Some(line) = line(earlier, "faint") { (line) } }
        @if let Some(line) = line(perceptron, "line") { (line) }
        (corners(gate, Some(perceptron)))
        (sides(&[perceptron]))
    }
}

/// The four rows as corners: filled where the gate asks for 1, hollow where it asks for 0, half
/// filled on a tie, and ringed with a cross where the perceptron answers wrong.
pub(crate) fn corners(gate: &Gate, perceptron: Option<&Perceptron>) -> Markup {
    let table = perceptron.map(TruthTable::of);
    let inputs = logic_gates::all_inputs(2);
    html! {
        @for (i, target) in gate.targets.iter().enumerate() {
            @let at = to_px((inputs[[i, 0]], inputs[[i, 1]]));
            @let row = table.as_ref().map(|table| &table.rows[i]);
            (Disc { at, radius: 8.0, filled: *target == 1.0, tie: row.is_some_and(|row| row.tie) })
            @if row.is_some_and(|row| row.output != *target) { (Cross(at)) }
        }
    }
}

/// How far a row is from changing, as a label.
pub(crate) fn margin(row: &Row) -> String {
    if row.tie {
        "tie".to_string()
    } else if row.margin.is_infinite() {
        "no line".to_string()
    } else {
        thousandths(row.margin)
    }
}
