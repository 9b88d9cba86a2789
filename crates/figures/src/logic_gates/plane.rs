use check::thousandths;
use logic_gates::{AND, Gate, NAND, NOR, OR, Row, TruthTable, XOR, and};
use manual_tuning::Comparison;
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::{Table, figure, says, table};
use crate::draw::marks::{
    Anchor::{End, Start},
    Line, Text,
};
use crate::draw::number::label;
use crate::draw::plane::{pair, to_px};
use crate::draw::sheet::{describe, line_and_corners, margin, sheet};
use crate::touch::control::Control::{Choice, Number};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::{choice, numbers};

/// The gates of the house.
pub(crate) static GATES: [Gate; 5] = [AND, OR, NAND, NOR, XOR];
/// Their names.
pub(crate) const GATE_NAMES: &[&str] =
    &[AND.name, OR.name, NAND.name, NOR.name, XOR.name];

/// The lamp, which is AND.
pub(crate) fn lamp() -> Markup {
    plane(&and(), &AND)
}

/// The four rows of a gate as corners of a square, and the line on which the perceptron changes its
/// answer; a table repeats the numbers.
fn plane(perceptron: &Perceptron, gate: &Gate) -> Markup {
    let truth = TruthTable::of(perceptron);
    let nearest = match truth.smallest_margin() {
        0.0 => "One corner lies on the line itself, a tie.".to_string(),
        margin if margin.is_finite() => {
            let margin = thousandths(margin);
            format!("The nearest corner is {margin} away from the line.")
        }
        _ => "No line: it always gives the same answer.".to_string(),
    };
    let weights = perceptron.to_string().replace('-', "−");
    let caption = format!("{} {weights}. {nearest}", gate.name);
    let rows: Vec<Vec<String>> = truth.rows.iter().map(cells).collect();
    figure(
        sheet(
            gate.name,
            &describe(perceptron, gate),
            html! { (measure(perceptron)) (line_and_corners(perceptron, gate, &[])) },
        ),
        &caption,
        table(&["x1", "x2", "z", "output", "margin"], &rows),
    )
}

/// A perceptron's line beside its truth table.
pub(crate) const PLANE: Touch = Touch {
    name: "live-plane",
    part: part!("part-one"),
    caption: "Choose a gate, and lay the line. Filled corners ask for 1, hollow ones for 0; \
              crossed ones are answered wrong, and a half-filled one is a tie.",
    controls: &[
        Number("w0", "slides the line", -2.0..=2.0, 0.1),
        Number("w1", "turns it", -2.0..=2.0, 0.1),
        Number("w2", "turns it", -2.0..=2.0, 0.1),
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
            html! { (measure(&perceptron)) (line_and_corners(&perceptron, &gate, &[])) },
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

fn cells(row: &Row) -> Vec<String> {
    let numbers = [row.inputs[0], row.inputs[1], row.z, row.output].map(label);
    [numbers.to_vec(), vec![margin(row)]].concat()
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

#[cfg(test)]
mod tests {
    use logic_gates::search;
    use ndarray::array;
    use roxmltree::Document;

    use super::*;
    use crate::drawing::{elements, inside, number, points, side, with_class};

    #[test]
    fn who_always_answers_the_same_has_no_line() {
        let silent = Perceptron::new(0.0, array![0.0, 0.0]);
        let picture = plane(&silent, &AND).into_string();
        assert!(picture.contains("No line: it always gives the same answer."));
    }

    #[test]
    fn a_gate_that_hangs_on_a_tie_is_told() {
        let picture = PLANE.draw(&[0.0, 0.5, 0.5, 1.0]);
        assert!(picture.contains("This is OR, but with a tie"), "{picture}");
    }

    /// The line is so far away that its distance is no number that could be drawn.
    #[test]
    fn weights_too_small_to_measure_by_are_drawn() {
        let picture = PLANE.draw(&[0.0, 1e-160, 0.0, 0.0]);
        Document::parse(&format!("<figure>{picture}</figure>")).expect("well formed");
        assert!(!picture.contains("class=\"measure\""));
    }

    /// For the best perceptron of each gate that has one: the drawing alone has all filled corners on
    /// the shaded side of its line, and all hollow ones on the other.
    #[test]
    fn the_drawn_line_separates_the_drawn_corners() {
        let mut lines = 0;
        let mut separated = 0;
        for gate in logic_gates::GATES {
            let Some(best) = search(&gate).best else {
                continue;
            };
            let picture = plane(&best, &gate).into_string();
            let document = Document::parse(&picture).expect("well formed");
            let corners: Vec<(bool, (f64, f64))> = elements(&document, "circle")
                .map(|circle| {
                    let filled = circle.attribute("class") == Some("ink");
                    (filled, (number(circle, "cx"), number(circle, "cy")))
                })
                .collect();
            assert_eq!(corners.len(), 4, "{}: a corner is marked wrong", gate.name);

            let shaded = with_class(&document, "fires").attribute("points");
            let shaded = points(shaded.expect("a polygon has points"));
            for (filled, corner) in &corners {
                assert_eq!(
                    inside(&shaded, *corner),
                    *filled,
                    "{} at {corner:?}",
                    gate.name
                );
            }
            if gate.targets.iter().all(|target| *target == gate.targets[0]) {
                // Always, and never: there is no line, and nothing to separate.
                separated += 1;
                continue;
            }
            let line = with_class(&document, "line");
            let from = (number(line, "x1"), number(line, "y1"));
            let to = (number(line, "x2"), number(line, "y2"));
            let filled_side = corners
                .iter()
                .find(|(filled, _)| *filled)
                .map(|(_, corner)| side(from, to, *corner))
                .expect("a gate that is not always 0 has a filled corner");
            for (filled, corner) in &corners {
                let same = side(from, to, *corner) == filled_side;
                assert_eq!(same, *filled, "{} at {corner:?}", gate.name);
            }
            lines += 1;
            separated += 1;
        }
        assert_eq!((lines, separated), (12, 14));
    }
}
