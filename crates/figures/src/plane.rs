use error_update::{TrainingSet, trace, zeros};
use logic_gates::{AND, Gate, NAND, NOR, OR, TruthTable, XOR};
use manual_tuning::{FIRST_GUESS, Log, perceptron};
use maud::{Markup, html};
use ndarray::array;
use threshold::Perceptron;

use crate::{Drawing, framed, px};

/// The side of one plane in pixels, its axes' names included.
const SIDE: f64 = 240.0;
/// The part of the plane that is drawn, in both directions.
const RANGE: (f64, f64) = (-0.4, 1.4);
const MARGIN: f64 = 22.0;

/// A point of the plane: x1 and x2.
type Point = (f64, f64);

/// From the plane to the drawing: x1 to the right, x2 upwards.
pub(crate) fn to_px((x1, x2): Point) -> Point {
    // One pixel is left for the frame.
    let unit = (SIDE - MARGIN - 1.0) / (RANGE.1 - RANGE.0);
    let (from_left, from_top) = (unit * (x1 - RANGE.0), unit * (RANGE.1 - x2));
    (px(MARGIN + from_left), px(from_top + 1.0))
}

/// The part of the plane that is drawn.
fn square() -> Vec<Point> {
    let (low, high) = RANGE;
    vec![(low, low), (high, low), (high, high), (low, high)]
}

/// The part of an area in which the perceptron fires, and where its line enters and leaves it.
pub(crate) fn firing_part(
    area: &[Point],
    perceptron: &Perceptron,
) -> (Vec<Point>, Vec<Point>) {
    let excess = |(x1, x2): Point| {
        perceptron.neuron.weighted_sum(&array![x1, x2]) - perceptron.threshold
    };
    let (mut part, mut crossings) = (Vec::new(), Vec::new());
    for (i, from) in area.iter().enumerate() {
        let to = area[(i + 1) % area.len()];
        let (before, after) = (excess(*from), excess(to));
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

fn line(perceptron: &Perceptron, class: &str) -> Markup {
    let (_, ends) = firing_part(&square(), perceptron);
    html! {
        @if let [from, to] = ends[..] {
            @let ((x1, y1), (x2, y2)) = (to_px(from), to_px(to));
            line class=(class) x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
        }
    }
}

/// Shades where all of these perceptrons fire.
fn shade(perceptrons: &[&Perceptron]) -> Markup {
    let mut area = square();
    for perceptron in perceptrons {
        area = firing_part(&area, perceptron).0;
    }
    let points: Vec<String> = area
        .into_iter()
        .map(to_px)
        .map(|(x, y)| format!("{x},{y}"))
        .collect();
    html! { polygon class="fires" points=(points.join(" ")) {} }
}

fn axes() -> Markup {
    let (left, bottom) = to_px((RANGE.0, RANGE.0));
    let (x0, y0) = to_px((0.0, 0.0));
    let (x1, y1) = to_px((1.0, 1.0));
    html! {
        rect class="axis" x=(left) y="1" width=(SIDE - 1.0 - left) height=(bottom - 1.0) fill="none" {}
        @for (x, y, name) in [(x0, bottom + 17.0, "0"), (x1, bottom + 17.0, "1"), (12.0, y0 + 5.0, "0"), (12.0, y1 + 5.0, "1")] {
            text class="tick" text-anchor="middle" x=(x) y=(y) { (name) }
        }
        text class="tick" text-anchor="middle" x=(px((x0 + x1) / 2.0)) y=(bottom + 17.0) { "x1" }
        text class="tick" text-anchor="middle" x="12" y=(px((y0 + y1) / 2.0 + 5.0)) { "x2" }
    }
}

/// The four rows as corners: filled where the gate asks for 1, hollow where it asks for 0, half
/// filled on a tie, and ringed with a cross where the perceptron answers wrong.
fn corners(gate: &Gate, perceptron: Option<&Perceptron>) -> Markup {
    let rows = TruthTable::of(perceptron.unwrap_or(&zeros(2))).rows;
    html! {
        @for (row, target) in rows.iter().zip(gate.targets) {
            @let (x, y) = to_px((row.inputs[0], row.inputs[1]));
            @let wrong = perceptron.is_some() && row.output != *target;
            @let tie = perceptron.is_some() && row.tie;
            circle class=(if *target == 1.0 && !tie { "ink" } else { "hollow" }) cx=(x) cy=(y) r="8" {}
            @if tie {
                path class="ink" d={ "M" (x) " " (y - 8.0) " a8 8 0 0 1 0 16 z" } {}
            }
            @if wrong {
                circle class="wrong" cx=(x) cy=(y) r="14" {}
                path class="wrong" d={ "M" (x - 10.0) " " (y - 10.0) " l20 20 m0 -20 l-20 20" } {}
            }
        }
    }
}

/// The row that is nearest to the line, and its distance as a dashed measure.
fn margin(perceptron: &Perceptron) -> Markup {
    let table = TruthTable::of(perceptron);
    let nearest = table
        .rows
        .iter()
        .min_by(|a, b| a.margin.total_cmp(&b.margin));
    let weights = &perceptron.neuron.weights;
    html! {
        @if let Some(row) = nearest {
            // Straight across to the line: along the weights, against the excess.
            @let along = (row.z - perceptron.threshold) / weights.dot(weights);
            @let foot = (row.inputs[0] - along * weights[0], row.inputs[1] - along * weights[1]);
            @let ((x1, y1), (x2, y2)) = (to_px((row.inputs[0], row.inputs[1])), to_px(foot));
            line class="measure" x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
        }
    }
}

fn one(perceptron: &Perceptron, gate: &Gate) -> Markup {
    html! {
        (shade(&[perceptron]))
        (axes())
        (line(perceptron, "line"))
        @if TruthTable::of(perceptron).outputs() == gate.targets { (margin(perceptron)) }
        (corners(gate, Some(perceptron)))
    }
}

fn single(name: &str, perceptron: &Perceptron, gate: &Gate) -> Markup {
    let table = TruthTable::of(perceptron);
    let margin = if table.smallest_margin() == 0.0 {
        "one corner lies on the line itself, a tie".to_string()
    } else {
        format!("the nearest corner is {:.3} away", table.smallest_margin())
    };
    let rule = perceptron.to_string().replace('-', "−");
    let caption = format!(
        "{}: {rule}. It fires in the shaded part; {margin}.",
        gate.name
    );
    framed(
        name,
        &caption,
        &[plane(None, gate.name, one(perceptron, gate))],
    )
}

/// A plane with what is drawn on it, and a heading above it if there are several.
fn plane(heading: Option<&str>, shows: &str, drawn: Markup) -> Drawing {
    let top = if heading.is_some() { 26.0 } else { 0.0 };
    let middle = px(MARGIN + (SIDE - MARGIN) / 2.0);
    Drawing {
        size: (SIDE as u32, (SIDE + top) as u32),
        alt: format!("The four corners of the square, and the line: {shows}"),
        marks: html! {
            @if let Some(heading) = heading {
                text class="strong" text-anchor="middle" x=(middle) y="16" { (heading) }
            }
            g transform={ "translate(0 " (top) ")" } { (drawn) }
        },
    }
}

pub(crate) fn and() -> Markup {
    single("plane", &logic_gates::and(), &AND)
}

pub(crate) fn nor() -> Markup {
    single("plane-nor", &logic_gates::nor(), &NOR)
}

pub(crate) fn or() -> Markup {
    single("plane-or", &logic_gates::or(), &OR)
}

pub(crate) fn nand() -> Markup {
    single("plane-nand", &logic_gates::nand(), &NAND)
}

/// The four gates that one neuron can be.
pub(crate) fn gates() -> Markup {
    let gates = [
        (AND, logic_gates::and()),
        (OR, logic_gates::or()),
        (NAND, logic_gates::nand()),
        (NOR, logic_gates::nor()),
    ];
    let planes = gates.map(|(gate, perceptron)| {
        plane(Some(gate.name), gate.name, one(&perceptron, &gate))
    });
    let caption =
        "Four gates, four lines. Filled corners ask for 1; the shaded part fires.";
    framed("gates", caption, &planes)
}

/// XOR's corners, and a perceptron that has three of them right.
pub(crate) fn xor() -> Markup {
    let bare = html! { (axes()) (corners(&XOR, None)) };
    let planes = [
        plane(Some("what XOR asks for"), "XOR, without a line", bare),
        plane(
            Some("one of the best tries"),
            "XOR, one corner wrong",
            one(&logic_gates::or(), &XOR),
        ),
    ];
    let caption = "No straight line has both filled corners on one side and both hollow ones on \
                   the other. The crossed corner is answered wrong.";
    framed("xor", caption, &planes)
}

/// OR's and NAND's lines together, and where both fire.
pub(crate) fn two_layers() -> Markup {
    let (or, nand) = (logic_gates::or(), logic_gates::nand());
    let above = html! { (axes()) (line(&or, "line")) (line(&nand, "line second")) (corners(&XOR, None)) };
    let planes = [
        plane(
            Some("first layer: OR, NAND"),
            "OR's line and NAND's",
            html! { (shade(&[&or])) (shade(&[&nand])) (above) },
        ),
        plane(
            Some("second layer: AND of both"),
            "the strip between them holds the two corners that XOR asks for",
            html! { (shade(&[&or, &nand])) (above) },
        ),
    ];
    let caption = "OR fires above its solid line, NAND below its dashed one. \
                   Where both fire, in the strip, AND fires.";
    framed("xor-two-layers", caption, &planes)
}

/// The lines of lesson 4: the first guess, on a tie, and with room.
pub(crate) fn manual_tuning() -> Markup {
    let mut log = Log::new(NOR, FIRST_GUESS);
    log.nudge([1, 0, 0]);
    log.nudge([0, -8, 0]);
    log.nudge([1, -1, 0]);
    let headings = ["the guess", "bias raised", "w1 lowered", "with room"];
    let planes: Vec<Drawing> = headings
        .iter()
        .zip(&log.attempts)
        .map(|(heading, attempt)| {
            plane(Some(heading), heading, one(&perceptron(*attempt), &NOR))
        })
        .collect();
    let caption = "From the guess to NOR. Crossed corners are answered wrong, \
                   a half-filled one is a tie.";
    framed("manual-tuning", caption, &planes)
}

/// OR learned at rate 1: the line after each update.
pub(crate) fn updates() -> Markup {
    let steps = trace(zeros(2), &TrainingSet::gate(&OR), 1.0, 4).steps;
    let updates = steps.into_iter().filter(|step| step.error != 0.0);
    let planes: Vec<Drawing> = updates
        .enumerate()
        .map(|(i, step)| {
            let error = if step.error > 0.0 { "low" } else { "high" };
            let (x1, x2) = (step.inputs[0], step.inputs[1]);
            let heading = format!("{}. row {x1}{x2} was too {error}", i + 1);
            let perceptron = Perceptron::new(step.after.bias, step.after.weights);
            plane(Some(&heading), &heading, one(&perceptron, &OR))
        })
        .collect();
    let caption = "The line after each update. Crossed corners are still answered wrong; \
                   after the last update none is.";
    framed("updates-or", caption, &planes)
}
