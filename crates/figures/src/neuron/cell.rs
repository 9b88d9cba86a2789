use maud::{Markup, html};

use crate::draw::frame::{figure, svg};

/// A nerve cell above, the artificial neuron below, each part in the same place.
pub(crate) fn neuron() -> Markup {
    figure(
        svg(
            (360.0, 424.0),
            "A nerve cell, and the artificial neuron",
            "Above, a nerve cell, below, an artificial neuron, the same parts in the same places: \
             signals arrive as inputs do, synapses are weights, the cell body is the sum, \
             the initial segment of the axon is the threshold, the axon is the output.",
            html! {
                // What belongs together stands below each other.
                @for x in [24, 84, 170, 232, 306] {
                    line class="guide" x1=(x) y1="24" x2=(x) y2="400" {}
                }
                (cell())
                g transform="translate(0 212)" { (artificial()) }
            },
        ),
        "The same parts in the same places. Of the three synapses one is strong, one is weak, \
         and the dashed one is calming: its weight is negative, and lowers the sum.",
        html! {},
    )
}

fn cell() -> Markup {
    html! {
        text class="strong" x="4" y="18" { "nerve cell" }
        // The signals come in from the left, and end in synapses of three kinds.
        path class="outline" style="stroke-width: 1.5" d="M4 58 C30 50 50 54 68 60 M4 110 H76 M4 158 C30 168 50 164 70 158" {}
        circle class="ink" cx="75" cy="62" r="9" {}
        circle class="ink" cx="79" cy="110" r="5" {}
        circle class="lowers" cx="76" cy="156" r="7" {}
        path class="outline" d="M89 66 C112 74 118 88 146 98 M106 75 C110 62 118 60 124 52 M89 110 H146 M108 110 C114 104 116 100 118 96 M88 152 C112 146 120 132 146 122 M108 142 C114 150 118 154 120 164" {}
        path class="outline body" style="fill: var(--bg)" d="M136 96 C146 64 194 64 203 94 C206 104 210 107 220 108 V112 C210 113 206 116 203 126 C194 156 146 156 136 124 C133 114 133 106 136 96 Z" {}
        circle class="thin" style="fill: none; stroke: currentColor" cx="168" cy="110" r="11" {}
        // The initial segment is the thick piece; what insulates the axon follows.
        path class="outline" d="M218 110 H326 M326 110 C336 104 338 94 346 88 M326 110 H346 M326 110 C336 116 338 126 346 132" {}
        line class="outline" style="stroke-width: 7; stroke-linecap: butt" x1="220" y1="110" x2="246" y2="110" {}
        @for x in [254, 288] {
            rect class="outline body" style="fill: var(--bg)" x=(x) y="103" width="30" height="14" rx="7" {}
        }
        @for y in [87, 110, 133] { circle class="ink" cx="349" cy=(y) r="4" {} }
        text x="4" y="192" { "signals" }
        text text-anchor="middle" x="84" y="42" { "synapses" }
        text text-anchor="middle" x="98" y="192" { "dendrites" }
        text text-anchor="middle" x="170" y="172" { "cell body" }
        text text-anchor="middle" x="246" y="72" { "initial segment" }
        text text-anchor="middle" x="306" y="146" { "axon" }
    }
}

fn artificial() -> Markup {
    html! {
        text class="strong" x="4" y="18" { "artificial neuron" }
        @for (i, y, end, class, width) in [(1, 58, 94, "raises", 7), (2, 110, 110, "raises", 2), (3, 162, 126, "lowers", 5)] {
            line class=(class) x1="38" y1=(y) x2="138" y2=(end) style={ "stroke-width: " (width) } {}
            circle class="hollow" cx="24" cy=(y) r="14" {}
            text text-anchor="middle" x="24" y=(y + 5) { "x" (i) }
            text text-anchor="middle" x="84" y=((y + end) / 2 - 9) { "w" (i) }
        }
        circle class="outline body" style="fill: var(--bg)" cx="170" cy="110" r="36" {}
        text class="large" text-anchor="middle" x="170" y="120" { "+" }
        line class="outline" x1="206" y1="110" x2="212" y2="110" {}
        rect class="outline body" style="fill: var(--bg)" x="212" y="90" width="40" height="40" {}
        path class="result" d="M219 121 H232 V99 H245" {}
        line class="outline" x1="252" y1="110" x2="334" y2="110" {}
        polygon class="ink" points="350,110 334,103 334,117" {}
        text x="4" y="198" { "inputs" }
        text text-anchor="middle" x="84" y="36" { "weights" }
        text text-anchor="middle" x="170" y="172" { "sum z" }
        text text-anchor="middle" x="170" y="190" { "with bias w0" }
        text text-anchor="middle" x="246" y="72" { "threshold" }
        text text-anchor="middle" x="306" y="146" { "output" }
    }
}
