use maud::{Markup, html};
use ndarray::array;
use threshold::Perceptron;

use crate::canvas::px;

/// The side of a plane in pixels, the names of its axes included.
pub(crate) const SIDE: f64 = 240.0;
/// Room for the axes' names, left and below.
pub(crate) const MARGIN: f64 = 22.0;
/// The part of the plane that is drawn, in both directions.
const RANGE: (f64, f64) = (-0.6, 1.6);

/// A point of the plane: x1 and x2.
pub(crate) type Point = (f64, f64);

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
        (-0.32, -0.47),
        (1.32, 1.47),
        (-0.32, 1.47),
        (1.32, -0.47),
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
                text style="stroke: none" text-anchor="middle" x=(x) y=(y + 5.0) { (word) }
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
