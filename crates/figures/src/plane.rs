use check::thousandths;
use logic_gates::{AND, Gate, NAND, NOR, OR, Row, TruthTable, XOR, and};
use manual_tuning::Comparison;
use maud::{Markup, PreEscaped, html};
use threshold::Perceptron;

use crate::canvas::{Table, framed, says, svg, table};
use crate::controls::Control::{Choice, Number};
use crate::half_plane::{MARGIN, SIDE, axes, line, pair, shade, sides, to_px};
use crate::live::Live;
use crate::marks::Anchor::{End, Middle, Start};
use crate::marks::{Cross, Disc, Line, Text};
use crate::number::label;
use crate::state::{choice, numbers};

/// The gates of the house.
pub(crate) static GATES: [Gate; 5] = [AND, OR, NAND, NOR, XOR];
/// Their names.
pub(crate) const GATE_NAMES: &[&str] =
    &[AND.name, OR.name, NAND.name, NOR.name, XOR.name];

/// The lamp, which is AND.
pub(crate) fn lamp() -> Markup {
    PreEscaped(plane(&and(), &AND))
}

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
            let margin = thousandths(margin);
            format!("The nearest corner is {margin} away from the line.")
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

/// A perceptron's line beside its truth table.
pub(crate) const PLANE: Live = Live {
    name: "live-plane",
    caption: "Choose a gate, and lay the line. Filled corners ask for 1, hollow ones for 0; \
              crossed ones are answered wrong, and a half-filled one is a tie.",
    controls: &[
        Number("w0", "slides the line", -2.0, 2.0),
        Number("w1", "turns it", -2.0, 2.0),
        Number("w2", "turns it", -2.0, 2.0),
        Choice("gate", GATE_NAMES),
    ],
    start: || {
        // The lamp, held to AND.
        let lamp = and().neuron;
        vec![lamp.bias, lamp.weights[0], lamp.weights[1], 0.0]
    },
    draw,
};

/// The state: w0, w1, w2, and the number of the gate asked for.
fn draw(state: &[f64]) -> Result<Markup, String> {
    let [w0, w1, w2, gate] = numbers(state, ["w0", "w1", "w2", "gate"])?;
    let gate = GATES[choice(gate, "gate", GATES.len())?];
    let perceptron = Perceptron::new(w0, pair(w1, w2));
    let comparison = Comparison::of(&perceptron, &gate);
    let margin = comparison.table.smallest_margin();
    let verdict = match comparison.wrong_rows() {
        0 if margin == 0.0 => {
            format!(
                "This is {}, but with a tie: it hangs on a last digit.",
                gate.name
            )
        }
        0 => {
            let margin = thousandths(margin);
            format!("This is {}. The smallest margin is {margin}.", gate.name)
        }
        1 if gate == XOR => {
            "Three of four rows are right, and no straight line gets further with XOR. \
             Two layers do: they come below."
                .to_string()
        }
        wrong => format!("Not {} yet: {wrong} of 4 rows are wrong.", gate.name),
    };
    Ok(html! {
        (sheet(
            gate.name,
            &describe(&perceptron, &gate),
            html! { (measure(&perceptron)) (one(&perceptron, &gate, &[])) },
        ))
        (comparison_table(&comparison))
        (says(&verdict))
    })
}

/// Row by row what came out, what was asked for, and how far it is from changing.
fn comparison_table(comparison: &Comparison) -> Table {
    let mut table =
        Table::new(&["x1", "x2", "z", "output", "target", "error", "margin"]);
    for (row, error) in comparison.table.rows.iter().zip(&comparison.differences) {
        table.row(false);
        for number in [row.inputs[0], row.inputs[1], row.z, row.output] {
            table.number(number);
        }
        table.number(row.output + error);
        table.text(match *error {
            0.0 => "0 ✓",
            error if error.is_sign_positive() => "+1 ✗",
            _ => "−1 ✗",
        });
        table.text(&margin(row));
    }
    table
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

fn cells(row: &Row) -> Vec<String> {
    let numbers = [row.inputs[0], row.inputs[1], row.z, row.output].map(label);
    [numbers.to_vec(), vec![margin(row)]].concat()
}

/// What [`one`] shows, in words.
pub(crate) fn describe(perceptron: &Perceptron, gate: &Gate) -> String {
    let table = TruthTable::of(perceptron);
    let mut text = "Corner by corner".to_string();
    for (row, target) in table.rows.iter().zip(gate.targets) {
        text += ", ";
        for input in &row.inputs {
            text += &label(*input);
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
pub(crate) fn one(perceptron: &Perceptron, gate: &Gate, past: &[Perceptron]) -> Markup {
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

/// The distance from the line to the corner that is nearest to it, with its number.
fn measure(perceptron: &Perceptron) -> Markup {
    let rows = TruthTable::of(perceptron).rows;
    let nearest = rows.iter().min_by(|a, b| a.margin.total_cmp(&b.margin));
    let weights = &perceptron.neuron.weights;
    // Straight across to the line: along the weights, against the excess.
    let along = |row: &Row| (row.z - perceptron.threshold) / weights.dot(weights);
    html! {
        @if let Some(row) = nearest.filter(|row| !row.tie && along(row).is_finite()) {
            @let along = along(row);
            @let foot = (row.inputs[0] - along * weights[0], row.inputs[1] - along * weights[1]);
            @let ((x1, y1), (x2, y2)) = (to_px((row.inputs[0], row.inputs[1])), to_px(foot));
            (Line("measure", (x1, y1), (x2, y2)))
            @let (x, y) = ((x1 + x2) / 2.0, (y1 + y2) / 2.0);
            // On the corner's side, so that the number does not lie across the line.
            @let (anchor, x, y) = if x1 < x2 { (End, x - 9.0, y - 4.0) } else { (Start, x + 9.0, y + 14.0) };
            (Text("tick bare", anchor, (x, y), &margin(row)))
        }
    }
}
