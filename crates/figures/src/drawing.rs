use maud::{Markup, html};

use crate::{Drawing, framed};

/// A nerve cell above, the artificial neuron below, each part in the same place.
pub(crate) fn neuron() -> Markup {
    let drawing = Drawing {
        size: (560, 410),
        alt:
            "A nerve cell and an artificial neuron, the same parts in the same places: \
              dendrites and inputs, synapses and weights, cell body and sum, \
              initial segment and threshold, axon and output"
                .to_string(),
        marks: html! {
            (cell())
            g transform="translate(0 220)" { (artificial()) }
        },
    };
    let caption = "The same parts in the same places: what receives, what weighs, \
                   what adds up, what decides, and what passes on.";
    framed("neuron", caption, &[drawing])
}

fn cell() -> Markup {
    html! {
        text class="strong" x="10" y="20" { "nerve cell" }
        // Dendrites, their synapses of three sizes, the body, the axon and its endings.
        path class="outline" d="M60 60 C110 62 130 90 190 98 M60 112 C110 112 140 112 186 112 M60 164 C110 162 130 134 190 126" {}
        circle class="ink" cx="60" cy="60" r="8" {}
        circle class="ink" cx="60" cy="112" r="5" {}
        circle class="ink" cx="60" cy="164" r="7" {}
        path class="outline body" d="M190 92 C200 66 262 66 276 94 C284 104 292 108 304 110 L304 116 C292 118 284 122 276 132 C262 158 200 158 190 132 C184 120 184 104 190 92 Z" {}
        circle class="hollow thin" cx="232" cy="112" r="13" {}
        path class="outline" d="M304 113 H470 M470 113 C486 108 494 94 506 88 M470 113 C488 114 496 113 510 113 M470 113 C486 118 494 132 506 138" {}
        line class="threshold" x1="312" y1="92" x2="312" y2="134" {}
        text text-anchor="middle" x="60" y="196" { "synapses" }
        text text-anchor="middle" x="172" y="62" { "dendrites" }
        text text-anchor="middle" x="232" y="182" { "cell body" }
        text text-anchor="middle" x="336" y="82" { "initial segment" }
        text text-anchor="middle" x="440" y="142" { "axon" }
    }
}

fn artificial() -> Markup {
    html! {
        text class="strong" x="10" y="20" { "artificial neuron" }
        @for (y, end, weight, width) in [(60, 98, "w1", 7), (112, 112, "w2", 3), (164, 126, "w3", 5)] {
            line class="outline" x1="60" y1=(y) x2="192" y2=(end) style={ "stroke-width: " (width) } {}
            circle class="hollow" cx="50" cy=(y) r="13" {}
            text text-anchor="middle" x="50" y=(y + 5) { "x" (weight.trim_start_matches('w')) }
            text text-anchor="middle" x="112" y=((y * 6 + end * 4) / 10 - 8) { (weight) }
        }
        circle class="outline body" cx="232" cy="112" r="42" {}
        text class="large" text-anchor="middle" x="232" y="122" { "Σ" }
        text text-anchor="middle" x="232" y="182" { "sum z, with bias w0" }
        line class="outline" x1="274" y1="112" x2="300" y2="112" {}
        rect class="outline body" x="300" y="88" width="48" height="48" {}
        path class="result" d="M308 126 H324 V98 H340" {}
        text text-anchor="middle" x="336" y="78" { "threshold θ" }
        line class="outline" x1="348" y1="112" x2="490" y2="112" {}
        polygon class="ink" points="504,112 488,105 488,119" {}
        text text-anchor="middle" x="440" y="142" { "output y" }
    }
}

/// From the first formal neuron to back-propagation.
pub(crate) fn timeline() -> Markup {
    let events = [
        (
            1943,
            "McCulloch and Pitts",
            "a neuron as logic, without learning",
        ),
        (1949, "Hebb", "connections that are used grow stronger"),
        (1958, "Rosenblatt", "the perceptron learns its weights"),
        (
            1960,
            "Widrow and Hoff",
            "the error is taken before the threshold",
        ),
        (1962, "Novikoff", "a proof that the learning ends"),
        (1969, "Minsky and Papert", "what one layer cannot do"),
        (1980, "Fukushima", "the Neocognitron: many layers that see"),
        (
            1986,
            "Rumelhart, Hinton, Williams",
            "back-propagation for many layers",
        ),
    ];
    let marks = html! {
        line class="axis" x1="78" y1="14" x2="78" y2="446" {}
        @for (i, (year, who, what)) in events.iter().enumerate() {
            // Evenly spaced, for reading; the years stand beside.
            @let y = 30 + 56 * i;
            text class="strong" text-anchor="end" x="62" y=(y + 5) { (year) }
            circle class="ink" cx="78" cy=(y) r="6" {}
            text class="strong" x="98" y=(y) { (who) }
            text x="98" y=(y + 20) { (what) }
        }
    };
    let drawing = Drawing {
        size: (420, 460),
        alt: "A line from 1943 to 1986 with eight events, told in this chapter"
            .to_string(),
        marks,
    };
    framed("timeline", "Forty-three years in eight steps.", &[drawing])
}
