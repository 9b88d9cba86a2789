use maud::{Markup, html};
use ndarray::{Array1, array};
use threshold::Perceptron;

use crate::draw::marks::{Anchor::Middle, Area, Line, Point, Rect, Text};
use crate::draw::number::Px;
use crate::draw::plot::{Plot, Scale};

/// The side of a plane in pixels, the names of its axes included.
pub(crate) const SIDE: f64 = 240.0;
/// Room for the axes' names, left and below.
pub(crate) const MARGIN: f64 = 22.0;
/// The part of the plane that is drawn, in both directions.
const RANGE: (f64, f64) = (-0.6, 1.6);

/// x1 to the right, x2 upwards.
const PLOT: Plot = {
    let unit = (SIDE - MARGIN) / (RANGE.1 - RANGE.0);
    Plot {
        x: Scale {
            at: (RANGE.0, MARGIN),
            unit,
        },
        y: Scale {
            at: (RANGE.1, 0.0),
            unit: -unit,
        },
    }
};

/// From the plane to the drawing.
pub(crate) fn to_px(inputs: Point) -> Point {
    PLOT.to_px(inputs)
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

/// Two numbers as an array.
pub(crate) fn pair(first: f64, second: f64) -> Array1<f64> {
    array![first, second]
}

/// By how much the sum reaches beyond the threshold at this point.
fn excess(perceptron: &Perceptron, (x1, x2): Point) -> f64 {
    perceptron.neuron.weighted_sum(&pair(x1, x2)) - perceptron.threshold
}

fn square() -> Vec<Point> {
    let (low, high) = RANGE;
    vec![(low, low), (high, low), (high, high), (low, high)]
}

/// The perceptron's line, if it crosses the drawing.
pub(crate) fn line(perceptron: &Perceptron, class: &'static str) -> Option<Line> {
    match firing_part(&square(), perceptron).1[..] {
        [from, to] => Some(Line(class, to_px(from), to_px(to))),
        _ => None,
    }
}

/// Where the line leaves the drawing, the higher of its two ends.
pub(crate) fn upper_end(perceptron: &Perceptron) -> Option<Point> {
    let (_, ends) = firing_part(&square(), perceptron);
    ends.into_iter().max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Shades where all of these perceptrons fire.
pub(crate) fn shade(perceptrons: &[&Perceptron]) -> Markup {
    let mut area = square();
    for perceptron in perceptrons {
        area = firing_part(&area, perceptron).0;
    }
    for corner in &mut area {
        *corner = to_px(*corner);
    }
    html! { (Area("fires", &area)) }
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
    let (mut deepest, mut shallowest) = (places[0], places[0]);
    for place in places {
        if depth(&place) >= depth(&deepest) {
            deepest = place;
        }
        if depth(&place) < depth(&shallowest) {
            shallowest = place;
        }
    }
    html! {
        @for (word, place, sign) in [("fires", deepest, 1.0), ("silent", shallowest, -1.0)] {
            // Nearer to a line than this the word would lie across it.
            @if sign * depth(&place) > 0.12 {
                @let (x, y) = to_px(place);
                (Text("bare", Middle, (x, y + 5.0), word))
            }
        }
    }
}

pub(crate) fn axes(name1: &str, name2: &str) -> Markup {
    let (left, bottom) = to_px((RANGE.0, RANGE.0));
    let (x0, y0) = to_px((0.0, 0.0));
    let (x1, y1) = to_px((1.0, 1.0));
    let (x, y) = ((x0 + x1) / 2.0, (y0 + y1) / 2.0);
    html! {
        (Rect("axis", (left, 1.0), (SIDE - 1.0 - left, bottom - 1.0)))
        @for (x, text) in [(x0, "0"), (x, name1), (x1, "1")] {
            (Text("tick", Middle, (x, bottom + 17.0), text))
        }
        // A longer name is turned to run along its axis.
        @let turn = if name2.len() > 2 { " rotate(-90)" } else { "" };
        @for (y, text, turn) in [(y0, "0", ""), (y, name2, turn), (y1, "1", "")] {
            g transform={ "translate(11 " (Px(y)) ")" (turn) } {
                (Text("tick", Middle, (0.0, 5.0), text))
            }
        }
    }
}
