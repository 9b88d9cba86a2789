use error_update::{SPECIES, iris as flowers, train, zeros};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::canvas::{framed, label, px, svg, table};
use crate::half_plane::{Point, firing_part, points};

/// Petal length and width, in columns of the data, counted from 0.
const PETAL: [usize; 2] = [2, 3];
/// The longest and the widest petal that there is room for, in cm.
const ROOM: Point = (7.0, 2.7);

/// From centimetres to the drawing.
fn to_px((length, width): Point) -> Point {
    (px(38.0 + 45.0 * length), px(290.0 - 104.0 * width))
}

/// All flowers by the length and width of their petals, and the line learned from these two.
pub(crate) fn iris() -> Markup {
    let setosa = flowers(SPECIES[0]).with_inputs(&PETAL);
    let learned = train(zeros(2), &setosa, 0.1, 1000)
        .expect("a rate of 0.1 is never refused, and lengths in cm do not overflow")
        .perceptron;
    let rows: Vec<Vec<String>> = SPECIES
        .iter()
        .map(|species| numbers(species, &learned))
        .collect();
    framed(
        svg(
            (360, 336),
            "The petals of 150 irises",
            "Petal length to the right, petal width upwards. The setosas lie apart at the lower left; \
             the learned line runs between them and the others.",
            html! { (ground(&learned)) (marks()) },
        ),
        "Each mark is a flower; where marks coincide, they lie on top of each other. \
         The line was learned from petal length and width alone.",
        table(
            &[
                "species",
                "flowers",
                "length (cm)",
                "width (cm)",
                "called setosa",
            ],
            &rows,
        ),
    )
}

/// Of one species: how many flowers, from where to where, and how many the perceptron fires for.
fn numbers(species: &str, learned: &Perceptron) -> Vec<String> {
    let petals = petals(species);
    let range = |lengths: Vec<f64>| {
        let least = lengths.iter().copied().fold(f64::INFINITY, f64::min);
        let most = lengths.iter().copied().fold(0.0, f64::max);
        format!("{} to {}", label(least), label(most))
    };
    let set = flowers(species).with_inputs(&PETAL);
    let fired = set
        .rows()
        .filter(|(inputs, label)| *label == 1.0 && learned.predict(inputs) == 1.0)
        .count();
    vec![
        species.to_string(),
        petals.len().to_string(),
        range(petals.iter().map(|petal| petal.0).collect()),
        range(petals.iter().map(|petal| petal.1).collect()),
        fired.to_string(),
    ]
}

/// Petal length and width of each flower of a species.
fn petals(species: &str) -> Vec<Point> {
    let set = flowers(species).with_inputs(&PETAL);
    set.rows()
        .filter(|(_, label)| *label == 1.0)
        .map(|(inputs, _)| (inputs[0], inputs[1]))
        .collect()
}

fn marks() -> Markup {
    html! {
        @for (number, species) in SPECIES.into_iter().enumerate() {
            @for petal in petals(species) { (mark(number, to_px(petal))) }
            @let y = 24.0 + 22.0 * number as f64;
            (mark(number, (56.0, y)))
            text x="68" y=(y + 5.0) { (species) }
        }
    }
}

fn mark(species: usize, (x, y): Point) -> Markup {
    html! {
        @match species {
            0 => { circle class="ink" cx=(x) cy=(y) r="3.5" {} }
            1 => { circle class="hollow thin" cx=(x) cy=(y) r="3.5" {} }
            _ => { path class="hollow thin" d={ "M" (x) " " (px(y - 4.5)) " l4.5 8 h-9 z" } {} }
        }
    }
}

/// The axes, and the line with the side on which it fires.
fn ground(learned: &Perceptron) -> Markup {
    let area = [(0.0, 0.0), (ROOM.0, 0.0), ROOM, (0.0, ROOM.1)];
    let (fires, ends) = firing_part(&area, learned);
    let ((left, bottom), (right, top)) = (to_px(area[0]), to_px(area[2]));
    html! {
        polygon class="fires" points=(points(fires.into_iter().map(to_px))) {}
        line class="axis" x1=(left) y1=(bottom) x2=(right) y2=(bottom) {}
        line class="axis" x1=(left) y1=(bottom) x2=(left) y2=(top) {}
        @for cm in 0..=7 {
            @let (x, _) = to_px((f64::from(cm), 0.0));
            text class="tick" text-anchor="middle" x=(x) y=(bottom + 18.0) { (cm) }
        }
        @for cm in 0..=2 {
            @let (_, y) = to_px((0.0, f64::from(cm)));
            text class="tick" text-anchor="end" x=(left - 6.0) y=(y + 5.0) { (cm) }
        }
        text class="tick" text-anchor="middle" x=(px((left + right) / 2.0)) y=(bottom + 38.0) { "petal length (cm)" }
        g transform={ "translate(14 " (px((top + bottom) / 2.0)) ") rotate(-90)" } {
            text class="tick" text-anchor="middle" { "petal width (cm)" }
        }
        text style="stroke: none" x=(left + 8.0) y=(to_px((0.0, 1.0)).1 + 5.0) { "fires" }
        text style="stroke: none" text-anchor="end" x=(right - 8.0) y=(to_px((0.0, 0.25)).1) { "silent" }
        @if let [from, to] = ends[..] {
            @let ((x1, y1), (x2, y2)) = (to_px(from), to_px(to));
            line class="line" x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
        }
    }
}
