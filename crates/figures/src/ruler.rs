use maud::{Markup, html};
use ndarray::array;
use threshold::{Perceptron, THRESHOLD, step as fires};

use crate::{Drawing, framed, label, px};

const WIDTH: u32 = 520;
/// Pixels for 1 on the z axis.
const UNIT: f64 = 280.0;
/// Where z = 0 is drawn.
const ZERO: f64 = 230.0;

fn x(z: f64) -> f64 {
    px(ZERO + UNIT * z)
}

/// The lamp's weighted sum for these inputs, as arrows laid end to end.
pub(crate) fn lamp(name: &str, inputs: [f64; 2]) -> Markup {
    let lamp = logic_gates::and();
    let inputs = array![inputs[0], inputs[1]];
    let z = lamp.neuron.weighted_sum(&inputs);
    let on = fires(z, lamp.threshold) == 1.0;
    let caption = format!(
        "The walk ends at z = {}, {} θ = {}: the lamp is {}.",
        label(z),
        if on { "not left of" } else { "left of" },
        label(lamp.threshold),
        if on { "on" } else { "off" },
    );
    let contributions = lamp.neuron.contributions(&inputs);
    let mut steps = vec![("w0".to_string(), lamp.neuron.bias)];
    for (i, contribution) in contributions.iter().enumerate() {
        steps.push((format!("w{0}·x{0}", i + 1), *contribution));
    }
    let drawing = Drawing {
        size: (WIDTH, 232),
        alt: alt(&steps, z),
        marks: draw(&lamp, &steps, z),
    };
    framed(name, &caption, &[drawing])
}

fn alt(steps: &[(String, f64)], z: f64) -> String {
    let parts: Vec<String> = steps
        .iter()
        .map(|(name, step)| format!("{name} = {}", label(*step)))
        .collect();
    format!(
        "Arrows laid end to end: {}; z = {}",
        parts.join(", "),
        label(z)
    )
}

fn draw(lamp: &Perceptron, steps: &[(String, f64)], z: f64) -> Markup {
    let threshold = x(lamp.threshold);
    let mut from = 0.0;
    let arrows = steps.iter().enumerate().map(|(i, (name, step))| {
        let (start, end) = (from, from + step);
        from = end;
        arrow(40.0 + 46.0 * i as f64, start, end, name)
    });
    let arrows: Vec<Markup> = arrows.collect();
    html! {
        rect class="fires" x=(threshold) y="14" width=(f64::from(WIDTH) - threshold) height="166" {}
        line class="threshold" x1=(threshold) y1="14" x2=(threshold) y2="180" {}
        text x=(threshold + 6.0) y="28" { "θ = " (label(lamp.threshold)) ", fires" }
        @for arrow in arrows { (arrow) }
        (axis())
        line class="result" x1=(x(z)) y1="160" x2=(x(z)) y2="190" {}
        circle class="ink" cx=(x(z)) cy="180" r="5" {}
        text class="strong" text-anchor="middle" x=(x(z)) y="222" { "z = " (label(z)) }
    }
}

fn arrow(y: f64, start: f64, end: f64, name: &str) -> Markup {
    let value = end - start;
    let (from, to) = (x(start), x(end));
    if value == 0.0 {
        return html! {
            line class="silent" x1=(from) y1=(y - 8.0) x2=(from) y2=(y + 46.0) {}
            text x=(from + 8.0) y=(y + 6.0) { (name) " = 0, silent" }
        };
    }
    let class = if value > 0.0 { "raises" } else { "lowers" };
    let head = if value > 0.0 { -12.0 } else { 12.0 };
    // Arrows point at their end; the label stands above the middle.
    html! {
        line class="guide" x1=(to) y1=(y) x2=(to) y2=(y + 46.0) {}
        line class=(class) x1=(from) y1=(y) x2=(to + head) y2=(y) style={ "stroke-width: " (px(2.0 + 4.0 * value.abs())) } {}
        polygon class=(class) points={ (to) "," (y) " " (to + head) "," (y - 7.0) " " (to + head) "," (y + 7.0) } {}
        text text-anchor="middle" x=(px((from + to) / 2.0)) y=(y - 10.0) { (name) " = " (label(value)) }
    }
}

fn axis() -> Markup {
    html! {
        line class="axis" x1="10" y1="180" x2=(WIDTH - 10) y2="180" {}
        @for z in [-0.5, 0.0, 0.5, 1.0] {
            line class="axis" x1=(x(z)) y1="176" x2=(x(z)) y2="184" {}
            text class="tick" text-anchor="middle" x=(x(z)) y="200" { (label(z)) }
        }
    }
}

/// The step: silent below the threshold, firing from it on.
pub(crate) fn step() -> Markup {
    let (threshold, low, high) = (x(THRESHOLD), 150.0, 50.0);
    let marks = html! {
            line class="axis" x1="10" y1=(low) x2=(WIDTH - 10) y2=(low) {}
            line class="axis" x1=(x(0.0)) y1="30" x2=(x(0.0)) y2="160" {}
            line class="threshold" x1=(threshold) y1=(high) x2=(threshold) y2=(low) {}
            line class="result" x1="10" y1=(low) x2=(threshold) y2=(low) {}
            line class="result" x1=(threshold) y1=(high) x2=(WIDTH - 10) y2=(high) {}
            circle class="hollow" cx=(threshold) cy=(low) r="6" {}
            circle class="ink" cx=(threshold) cy=(high) r="6" {}
            text text-anchor="end" x=(x(0.0) - 8.0) y=(high + 5.0) { "y = 1" }
            text text-anchor="end" x=(x(0.0) - 8.0) y=(low - 8.0) { "y = 0" }
            text text-anchor="middle" x=(threshold) y="178" { "θ = " (label(THRESHOLD)) }
            text text-anchor="middle" x=(x(0.0)) y="178" { "0" }
            text text-anchor="end" x=(WIDTH - 12) y="178" { "z" }
    };
    let alt =
        "The output is 0 while z is below the threshold, and 1 from the threshold on";
    let drawing = Drawing {
        size: (WIDTH, 190),
        alt: alt.to_string(),
        marks,
    };
    let caption =
        "The step. At the threshold itself the filled end counts: a tie fires.";
    framed("step", caption, &[drawing])
}
