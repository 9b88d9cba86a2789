use logic_gates::{Gate, Row, TruthTable};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::canvas::{framed, label, px, svg, table};
use crate::half_plane::{MARGIN, SIDE, axes, line, shade, sides, to_px};

/// The four rows of a gate as corners of a square, and the line on which the perceptron changes its
/// answer; a table repeats the numbers.
///
/// # Panics
///
/// - If the perceptron has not two inputs, or the gate not four rows.
pub fn plane(perceptron: &Perceptron, gate: &Gate) -> String {
    let (weights, rows) = (perceptron.neuron.weights.len(), gate.targets.len());
    assert!(
        weights == 2 && rows == 4,
        "a plane needs 2 weights and 4 rows, but was given {weights} and {rows}"
    );
    let truth = TruthTable::of(perceptron);
    let nearest = match truth.smallest_margin() {
        0.0 => "One corner lies on the line itself, a tie.".to_string(),
        margin if margin.is_finite() => {
            format!("The nearest corner is {margin:.3} away from the line.")
        }
        _ => "No line: it always gives the same answer.".to_string(),
    };
    let caption = format!("{} {perceptron}. {nearest}", gate.name).replace('-', "−");
    let rows: Vec<Vec<String>> = truth.rows.iter().map(cells).collect();
    framed(
        sheet(
            gate.name,
            &describe(perceptron, gate),
            html! { (measure(perceptron)) (one(perceptron, gate, &[])) },
        ),
        &caption,
        table(&["x1", "x2", "z", "output", "margin"], &rows),
    )
    .into_string()
}

fn cells(row: &Row) -> Vec<String> {
    let margin = if row.tie {
        "tie".to_string()
    } else {
        format!("{:.3}", row.margin)
    };
    let numbers = [row.inputs[0], row.inputs[1], row.z, row.output].map(label);
    [numbers.to_vec(), vec![margin]].concat()
}

/// What [`one`] shows, in words.
pub(crate) fn describe(perceptron: &Perceptron, gate: &Gate) -> String {
    let rows = TruthTable::of(perceptron)
        .rows
        .into_iter()
        .zip(gate.targets);
    let rows: Vec<String> = rows
        .map(|(row, target)| {
            let wrong = if row.output == *target {
                ""
            } else {
                ", which is wrong"
            };
            let answer = if row.output == 1.0 {
                "fires"
            } else {
                "is silent"
            };
            format!("{}{}: {answer}{wrong}", row.inputs[0], row.inputs[1])
        })
        .collect();
    format!("Corner by corner, {}.", rows.join("; "))
}

/// A drawing of one plane with a heading above it.
pub(crate) fn sheet(heading: &str, description: &str, drawing: Markup) -> Markup {
    svg(
        (SIDE as u32, SIDE as u32 + 26),
        heading,
        description,
        html! {
            text class="strong" text-anchor="middle" x=(px((MARGIN + SIDE) / 2.0)) y="16" { (heading) }
            g transform="translate(0 26)" { (drawing) }
        },
    )
}

/// A plane with the perceptron's line and, faint behind it, those of its past.
pub(crate) fn one(perceptron: &Perceptron, gate: &Gate, past: &[Perceptron]) -> Markup {
    html! {
        (shade(&[perceptron]))
        (axes("x1", "x2"))
        @for earlier in past { (line(earlier, "line", "stroke-width: 1; opacity: 0.45")) }
        (line(perceptron, "line", ""))
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
            @let (x, y) = to_px((inputs[[i, 0]], inputs[[i, 1]]));
            @let row = table.as_ref().map(|table| &table.rows[i]);
            @let tie = row.is_some_and(|row| row.tie);
            circle class=(if *target == 1.0 && !tie { "ink" } else { "hollow" }) cx=(x) cy=(y) r="8" {}
            @if tie {
                path class="ink" d={ "M" (x) " " (px(y - 8.0)) " a8 8 0 0 1 0 16 z" } {}
            }
            @if row.is_some_and(|row| row.output != *target) {
                circle class="wrong" cx=(x) cy=(y) r="15" {}
                path class="wrong" d={ "M" (px(x - 10.6)) " " (px(y - 10.6)) " l21.2 21.2 m0 -21.2 l-21.2 21.2" } {}
            }
        }
    }
}

/// The distance from the line to the corner that is nearest to it, with its number.
fn measure(perceptron: &Perceptron) -> Markup {
    let rows = TruthTable::of(perceptron).rows;
    let nearest = rows.iter().min_by(|a, b| a.margin.total_cmp(&b.margin));
    let weights = &perceptron.neuron.weights;
    html! {
        @if let Some(row) = nearest.filter(|row| !row.tie && row.margin.is_finite()) {
            // Straight across to the line: along the weights, against the excess.
            @let along = (row.z - perceptron.threshold) / weights.dot(weights);
            @let foot = (row.inputs[0] - along * weights[0], row.inputs[1] - along * weights[1]);
            @let ((x1, y1), (x2, y2)) = (to_px((row.inputs[0], row.inputs[1])), to_px(foot));
            line class="measure" x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
            @let (x, y) = ((x1 + x2) / 2.0, (y1 + y2) / 2.0);
            // On the corner's side, so that the number does not lie across the line.
            @let (anchor, x, y) =
                if x1 < x2 { ("end", x - 9.0, y - 4.0) } else { ("start", x + 9.0, y + 14.0) };
            text class="tick" style="stroke: none" text-anchor=(anchor) x=(px(x)) y=(px(y)) { (format!("{:.3}", row.margin)) }
        }
    }
}
