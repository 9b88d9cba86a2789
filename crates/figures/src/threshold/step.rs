use maud::{Markup, html};
use threshold::{THRESHOLD, step as fires};

use crate::draw::frame::{figure, svg};
use crate::draw::number::{label, px};
use crate::draw::plot::{Plot, Scale};

/// Left and right end of the z axis.
const RANGE: (f64, f64) = (-0.5, 1.5);

/// z to the right, the output upwards.
const PLOT: Plot = Plot {
    x: Scale {
        at: (RANGE.0, 20.0),
        unit: 160.0,
    },
    y: Scale {
        at: (0.0, 140.0),
        unit: -90.0,
    },
};

fn x(z: f64) -> f64 {
    px(PLOT.x.to_px(z))
}

fn y(output: f64) -> f64 {
    px(PLOT.y.to_px(output))
}

/// The step: silent below the threshold, firing from it on.
pub(crate) fn step() -> Markup {
    let (left, right) = RANGE;
    let edge = x(THRESHOLD);
    // What the step itself answers left of the threshold, and on it.
    let (below, on_it) = (y(fires(left, THRESHOLD)), y(fires(THRESHOLD, THRESHOLD)));
    figure(
        svg(
            (360.0, 200.0),
            "The step",
            "The output is 0 while z is below the threshold, and 1 from the threshold on.",
            html! {
                rect class="fires" x=(edge) y="14" width=(x(right) - edge) height=(y(0.0) - 14.0) {}
                line class="axis" x1=(x(left)) y1=(y(0.0)) x2=(x(right)) y2=(y(0.0)) {}
                line class="axis" x1=(x(0.0)) y1="14" x2=(x(0.0)) y2=(y(0.0) + 8.0) {}
                line class="threshold" x1=(edge) y1="14" x2=(edge) y2=(y(0.0) + 8.0) {}
                line class="result" x1=(x(left)) y1=(below) x2=(edge) y2=(below) {}
                line class="result" x1=(edge) y1=(on_it) x2=(x(right)) y2=(on_it) {}
                circle class="hollow" cx=(edge) cy=(below) r="6" {}
                circle class="ink" cx=(edge) cy=(on_it) r="6" {}
                text text-anchor="end" x=(x(0.0) - 8.0) y=(y(1.0) + 5.0) { "y = 1" }
                text text-anchor="end" x=(x(0.0) - 8.0) y=(y(0.0) - 10.0) { "y = 0" }
                text text-anchor="middle" x=(px((x(0.0) + edge) / 2.0)) y=(y(0.0) - 10.0) { "silent" }
                text style="stroke: none" text-anchor="middle" x=(px((edge + x(right)) / 2.0)) y=(y(1.0) - 12.0) { "fires" }
                text class="tick" text-anchor="middle" x=(x(0.0)) y="166" { "0" }
                text text-anchor="middle" x=(edge) y="166" { "θ = " (label(THRESHOLD)) }
                text class="tick" text-anchor="middle" x=(x(1.0)) y="166" { "1" }
                text text-anchor="middle" x=(x(right) - 6.0) y="166" { "z" }
            },
        ),
        "The step. At the threshold itself the filled end counts: a tie fires.",
        html! {},
    )
}
