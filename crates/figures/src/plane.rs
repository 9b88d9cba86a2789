use logic_gates::{Gate, Row, TruthTable};
use maud::{Markup, html};
use ndarray::array;
use threshold::Perceptron;

use crate::canvas::{framed, label, px, svg, table};

/// The side of a plane in pixels, the names of its axes included.
const SIDE: f64 = 240.0;
/// Room for the axes' names, left and below.
const MARGIN: f64 = 22.0;
/// The part of the plane that is drawn, in both directions.
const RANGE: (f64, f64) = (-0.4, 1.4);

/// A point of the plane: x1 and x2.
pub(crate) type Point = (f64, f64);

/// The four rows of a gate as corners of a square, and the line on which the perceptron changes its
/// answer; a table repeats the numbers.
///
/// # Panics
///
/// - If the perceptron has not two inputs, or the gate not four rows.
pub fn plane(perceptron: &Perceptron, gate: &Gate) -> String {
    let truth = TruthTable::of(perceptron);
    let nearest = match truth.smallest_margin() {
        0.0 => "One corner lies on the line itself, a tie.".to_string(),
        margin if margin.is_finite() => {
            format!("The nearest corner is {margin:.3} away from the line.")
        }
        _ => "No line: it always gives the same answer.".to_string(),
    };
    let caption = format!("{} {perceptron}. {nearest}", gate.name).replace('-', "−");
    let rows: Vec<Vec<String>> = truth.rows.iter().map(|row| cells(row)).collect();
    framed(
        sheet(
            gate.name,
            &describe(perceptron, gate),
            one(perceptron, gate, &[]),
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
        (measure(perceptron))
        (corners(gate, Some(perceptron)))
        (sides(&[perceptron]))
    }
}

/// From the plane to the drawing: x1 to the right, x2 upwards.
pub(crate) fn to_px((x1, x2): Point) -> Point {
    let unit = (SIDE - MARGIN) / (RANGE.1 - RANGE.0);
    (
        px(MARGIN + unit * (x1 - RANGE.0)),
        px(unit * (RANGE.1 - x2)),
    )
}

/// Where the perceptron fires within an area, and where its line enters and leaves it.
pub(crate) fn firing_part(
    area: &[Point],
    perceptron: &Perceptron,
) -> (Vec<Point>, Vec<Point>) {
    let (mut part, mut crossings) = (Vec::new(), Vec::new());
    for (i, from) in area.iter().enumerate() {
        let to = area[(i + 1) % area.len()];
        let (before, after) = (excess(perceptron, *from), excess(perceptron, to));
        if before >= 0.0 {
            part.push(*from);
        }
        if (before >= 0.0) != (after >= 0.0) {
            let share = before / (before - after);
            let crossing = (
                from.0 + share * (to.0 - from.0),
                from.1 + share * (to.1 - from.1),
            );
            part.push(crossing);
            crossings.push(crossing);
        }
    }
    (part, crossings)
}

/// By how much the sum reaches beyond the threshold at this point.
fn excess(perceptron: &Perceptron, (x1, x2): Point) -> f64 {
    perceptron.neuron.weighted_sum(&array![x1, x2]) - perceptron.threshold
}

fn square() -> Vec<Point> {
    let (low, high) = RANGE;
    vec![(low, low), (high, low), (high, high), (low, high)]
}

pub(crate) fn line(perceptron: &Perceptron, class: &str, style: &str) -> Markup {
    let (_, ends) = firing_part(&square(), perceptron);
    html! {
        @if let [from, to] = ends[..] {
            @let ((x1, y1), (x2, y2)) = (to_px(from), to_px(to));
            line class=(class) style=[(!style.is_empty()).then_some(style)] x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
        }
    }
}

/// Shades where all of these perceptrons fire.
pub(crate) fn shade(perceptrons: &[&Perceptron]) -> Markup {
    let mut area = square();
    for perceptron in perceptrons {
        area = firing_part(&area, perceptron).0;
    }
    html! { polygon class="fires" points=(points(area.into_iter().map(to_px))) {} }
}

/// The corners of a polygon, as its `points` attribute wants them.
pub(crate) fn points(corners: impl Iterator<Item = Point>) -> String {
    let corners: Vec<String> = corners.map(|(x, y)| format!("{x},{y}")).collect();
    corners.join(" ")
}

/// Writes "fires" and "silent" into the plane, each where it is clearest; all of the perceptrons
/// must fire for "fires".
pub(crate) fn sides(perceptrons: &[&Perceptron]) -> Markup {
    // Where no corner is in the way, as the distance from the nearest line, below 0 if one is silent.
    let places = [
        (0.5, 0.5),
        (-0.18, -0.29),
        (1.18, 1.29),
        (-0.18, 1.29),
        (1.18, -0.29),
    ];
    let depth = |place: &Point| {
        let depths = perceptrons.iter().map(|perceptron| {
            let weights = &perceptron.neuron.weights;
            excess(perceptron, *place) / weights.dot(weights).sqrt()
        });
        depths.fold(f64::INFINITY, f64::min)
    };
    let deepest = places
        .into_iter()
        .max_by(|a, b| depth(a).total_cmp(&depth(b)));
    let shallowest = places
        .into_iter()
        .min_by(|a, b| depth(a).total_cmp(&depth(b)));
    html! {
        @for (word, place, sign) in [("fires", deepest, 1.0), ("silent", shallowest, -1.0)] {
            // Nearer to a line than this the word would lie across it.
            @if let Some(place) = place.filter(|place| sign * depth(place) > 0.12) {
                @let (x, y) = to_px(place);
                text text-anchor="middle" x=(x) y=(y + 5.0) { (word) }
            }
        }
    }
}

pub(crate) fn axes(name1: &str, name2: &str) -> Markup {
    let (left, bottom) = to_px((RANGE.0, RANGE.0));
    let (x0, y0) = to_px((0.0, 0.0));
    let (x1, y1) = to_px((1.0, 1.0));
    let (x, y) = (px((x0 + x1) / 2.0), px((y0 + y1) / 2.0));
    html! {
        rect class="axis" x=(left) y="1" width=(SIDE - 1.0 - left) height=(bottom - 1.0) {}
        @for (x, text) in [(x0, "0"), (x, name1), (x1, "1")] {
            text class="tick" text-anchor="middle" x=(x) y=(bottom + 17.0) { (text) }
        }
        // A longer name is turned to run along its axis.
        @let turn = if name2.len() > 2 { " rotate(-90)" } else { "" };
        @for (y, text, turn) in [(y0, "0", ""), (y, name2, turn), (y1, "1", "")] {
            g transform={ "translate(11 " (y) ")" (turn) } {
                text class="tick" text-anchor="middle" y="5" { (text) }
            }
        }
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
            // Below to the right of it, or to its left at the right edge.
            @let (anchor, x) = if x > 195.0 { ("end", x - 9.0) } else { ("start", x + 9.0) };
            text class="tick" text-anchor=(anchor) x=(px(x)) y=(px(y + 15.0)) { (format!("{:.3}", row.margin)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use logic_gates::{GATES, search};

    use super::*;

    /// On which side of the drawn line a point lies: the sign of the area that they span.
    fn side(point: Point, line: &[Point]) -> f64 {
        let [(x1, y1), (x2, y2)] = [line[0], line[1]].map(to_px);
        let (x, y) = to_px(point);
        ((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)).signum()
    }

    #[test]
    fn the_drawn_line_separates_as_the_table_says() {
        let mut lines = 0;
        for gate in GATES {
            let Some(best) = search(&gate).best else {
                continue;
            };
            let (_, ends) = firing_part(&square(), &best);
            // "Never" and "always" have no line.
            if ends.is_empty() {
                continue;
            }
            lines += 1;
            let sides = TruthTable::of(&best)
                .rows
                .into_iter()
                .map(|row| (row.output, side((row.inputs[0], row.inputs[1]), &ends)));
            let sides: Vec<(f64, f64)> = sides.collect();
            for (output, side) in &sides {
                for (other_output, other_side) in &sides {
                    assert_eq!(
                        output == other_output,
                        side == other_side,
                        "{}",
                        gate.name
                    );
                }
            }
        }
        assert_eq!(lines, 12);
    }
}
