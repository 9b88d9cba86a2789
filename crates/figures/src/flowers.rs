use error_update::{SPECIES, iris as flowers, train, zeros};
use maud::{Markup, html};
use ndarray::array;
use threshold::Perceptron;

use crate::{Drawing, framed, px};

const SIZE: (u32, u32) = (520, 380);
/// Petal length and width, in columns of the data, counted from 0.
const PETAL: [usize; 2] = [2, 3];

/// From centimetres to the drawing.
fn to_px(length: f64, width: f64) -> (f64, f64) {
    (px(50.0 + 66.0 * length), px(330.0 - 116.0 * width))
}

/// All flowers by the length and width of their petals, and the line learned from these two.
pub(crate) fn iris() -> Markup {
    let setosa = flowers(SPECIES[0]).with_inputs(&PETAL);
    // A rate above 0 is never refused, and lengths in centimetres do not overflow.
    let learned = train(zeros(2), &setosa, 0.1, 1000)
        .map_or(zeros(2), |training| training.perceptron);
    let drawing = Drawing {
        size: SIZE,
        alt: "Petal length and width of 150 irises: the setosas lie apart, at the lower left, \
              and the learned line runs between them and the others"
            .to_string(),
        marks: html! { (axes()) (line(&learned)) (marks()) },
    };
    let caption = "Each mark is a flower; equal flowers lie on top of each other. \
                   The line was learned from petal length and width alone.";
    framed("iris", caption, &[drawing])
}

fn marks() -> Markup {
    html! {
        @for (number, species) in SPECIES.into_iter().enumerate() {
            @for (lengths, label) in flowers(species).rows() {
                @if label == 1.0 {
                    @let (x, y) = to_px(lengths[PETAL[0]], lengths[PETAL[1]]);
                    (mark(number, x, y))
                }
            }
            @let y = 40.0 + 24.0 * number as f64;
            (mark(number, 72.0, y))
            text x="86" y=(y + 5.0) { (species) }
        }
    }
}

fn mark(species: usize, x: f64, y: f64) -> Markup {
    html! {
        @match species {
            0 => { circle class="ink" cx=(x) cy=(y) r="4" {} }
            1 => { circle class="hollow thin" cx=(x) cy=(y) r="4" {} }
            _ => { path class="hollow thin" d={ "M" (x) " " (px(y - 5.0)) " l5 9 h-10 z" } {} }
        }
    }
}

fn axes() -> Markup {
    let ((left, bottom), (right, top)) = (to_px(0.0, 0.0), to_px(7.0, 2.7));
    html! {
        line class="axis" x1=(left) y1=(bottom) x2=(right) y2=(bottom) {}
        line class="axis" x1=(left) y1=(bottom) x2=(left) y2=(top) {}
        @for cm in 1..=7 {
            text class="tick" text-anchor="middle" x=(to_px(f64::from(cm), 0.0).0) y=(bottom + 18.0) { (cm) }
        }
        @for cm in 1..=2 {
            text class="tick" text-anchor="end" x=(left - 8.0) y=(to_px(0.0, f64::from(cm)).1 + 5.0) { (cm) }
        }
        text class="tick" text-anchor="middle" x=(px((left + right) / 2.0)) y=(bottom + 40.0) { "petal length (cm)" }
        text class="tick" text-anchor="middle" transform={ "translate(16 " (px((top + bottom) / 2.0)) ") rotate(-90)" } { "petal width (cm)" }
    }
}

/// From where the line meets the petal-length axis to where it meets the other.
fn line(learned: &Perceptron) -> Markup {
    let excess = |length, width| {
        learned.neuron.weighted_sum(&array![length, width]) - learned.threshold
    };
    let weights = &learned.neuron.weights;
    let from = to_px(0.0, -excess(0.0, 0.0) / weights[1]);
    let to = to_px(-excess(0.0, 0.0) / weights[0], 0.0);
    html! { line class="line" x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) {} }
}
