use maud::{Markup, html};

use crate::draw::frame::{figure, svg};

/// From the first formal neuron to back-propagation.
pub(crate) fn timeline() -> Markup {
    let events = [
        (1943, "McCulloch, Pitts", "a neuron as logic; no learning"),
        (1949, "Hebb", "what is used grows stronger"),
        (1958, "Rosenblatt", "a perceptron learns its weights"),
        (1960, "Widrow, Hoff", "error taken before the threshold"),
        (1962, "Novikoff", "proof that the learning ends"),
        (1969, "Minsky, Papert", "what one layer cannot do"),
        (1980, "Fukushima", "Neocognitron: layers that see"),
        (
            1986,
            "Rumelhart, Hinton, Williams",
            "errors sent back through layers",
        ),
    ];
    figure(
        svg(
            (340.0, 462.0),
            "A line of time from 1943 to 1986",
            "Eight steps, each with its year, who took it, and what it was; the text tells them.",
            html! {
                line class="axis" x1="66" y1="10" x2="66" y2="452" {}
                // Evenly spaced, for reading; the years stand beside.
                @for (i, (year, who, what)) in events.iter().enumerate() {
                    @let y = 30 + 56 * i;
                    text class="strong" text-anchor="end" x="50" y=(y + 5) { (year) }
                    @if *year == 1958 { circle class="hollow" cx="66" cy=(y) r="11" {} }
                    circle class="ink" cx="66" cy=(y) r="6" {}
                    text class="strong" x="86" y=(y) { (who) }
                    text x="86" y=(y + 20) { (what) }
                }
            },
        ),
        "Eight steps, drawn at equal distances. The ringed one is what you will build.",
        html! {},
    )
}
