use maud::{Markup, html};
use ndarray::ArrayRef1;
use neuron::Neuron;
use threshold::Perceptron;

use crate::canvas::{framed, label, px, svg, table};

const WIDTH: u32 = 360;
/// From one arrow down to the next.
const ROW: f64 = 48.0;

/// One part of the sum, as an arrow from where the sum was to where it is now.
struct Arrow {
    name: String,
    start: f64,
    end: f64,
}

/// The weighted sum as a walk: an arrow for the bias and for each input, laid end to end along the z
/// axis, from 0 to z.
///
/// Shapes: `inputs` is `(n_inputs,)`; up to five keep the picture readable.
///
/// # Panics
///
/// - If there are more or fewer inputs than weights.
pub fn walk(neuron: &Neuron, inputs: &ArrayRef1<f64>) -> String {
    let caption = format!(
        "The walk ends at z = {}.",
        label(neuron.weighted_sum(inputs))
    );
    picture(neuron, None, inputs, &caption)
}

/// The [`walk`], and whether it ends left or right of the threshold.
///
/// # Panics
///
/// - If there are more or fewer inputs than weights.
pub fn ruler(perceptron: &Perceptron, inputs: &ArrayRef1<f64>) -> String {
    let fires = perceptron.predict(inputs) == 1.0;
    let caption = format!(
        "The walk ends at z = {}, {} θ = {}: it {}.",
        label(perceptron.neuron.weighted_sum(inputs)),
        if fires { "not left of" } else { "left of" },
        label(perceptron.threshold),
        if fires { "fires" } else { "stays silent" },
    );
    picture(
        &perceptron.neuron,
        Some(perceptron.threshold),
        inputs,
        &caption,
    )
}

fn picture(
    neuron: &Neuron,
    threshold: Option<f64>,
    inputs: &ArrayRef1<f64>,
    caption: &str,
) -> String {
    let arrows = arrows(neuron, inputs);
    let z = neuron.weighted_sum(inputs);
    let values: Vec<String> = arrows
        .iter()
        .map(|arrow| format!("{} = {}", arrow.name, label(arrow.end - arrow.start)))
        .collect();
    let rows: Vec<Vec<String>> = arrows
        .iter()
        .map(|arrow| {
            let length = label(arrow.end - arrow.start);
            vec![arrow.name.clone(), length, label(arrow.end)]
        })
        .collect();
    let height = 92.0 + ROW * arrows.len() as f64;
    let drawing = svg(
        (WIDTH, height as u32),
        &format!("The walk to z = {}", label(z)),
        &format!("Arrows laid end to end from 0: {}.", values.join(", ")),
        draw(threshold, &arrows, z),
    );
    let table = table(&["part", "adds", "sum so far"], &rows);
    framed(drawing, caption, table).into_string()
}

fn arrows(neuron: &Neuron, inputs: &ArrayRef1<f64>) -> Vec<Arrow> {
    let mut sum = neuron.bias;
    let bias = Arrow {
        name: "w0".to_string(),
        start: 0.0,
        end: sum,
    };
    let mut arrows = vec![bias];
    for (i, part) in neuron.contributions(inputs).iter().enumerate() {
        let name = format!("w{0}·x{0}", i + 1);
        arrows.push(Arrow {
            name,
            start: sum,
            end: sum + part,
        });
        sum += part;
    }
    arrows
}

fn draw(threshold: Option<f64>, arrows: &[Arrow], z: f64) -> Markup {
    // The lamp's walks all fit between these; a longer walk stretches the axis.
    let ends = arrows.iter().map(|arrow| arrow.end);
    let places = ends.chain(threshold);
    let low = places.clone().fold(-0.5, f64::min) - 0.22;
    let high = places.fold(0.7, f64::max) + 0.42;
    let x = |z: f64| px(f64::from(WIDTH) * (z - low) / (high - low));
    let base = 40.0 + ROW * arrows.len() as f64;
    let mut between_ticks = 0.5;
    while (high - low) / between_ticks > 6.0 {
        between_ticks *= 2.0;
    }
    let ticks = (low / between_ticks).ceil() as i32..=(high / between_ticks) as i32;

    html! {
        @if let Some(threshold) = threshold {
            rect class="fires" x=(x(threshold)) y="10" width=(px(f64::from(WIDTH) - x(threshold))) height=(base - 10.0) {}
            line class="threshold" x1=(x(threshold)) y1="10" x2=(x(threshold)) y2=(base) {}
            text style="stroke: none" x=(x(threshold) + 7.0) y="26" { "θ = " (label(threshold)) }
            text style="stroke: none" x=(x(threshold) + 7.0) y="44" { "fires" }
        }
        line class="axis" x1="0" y1=(base) x2=(WIDTH) y2=(base) {}
        @for z in ticks.map(|tick| between_ticks * f64::from(tick)) {
            line class="axis" x1=(x(z)) y1=(base - 4.0) x2=(x(z)) y2=(base + 4.0) {}
            text class="tick" text-anchor="middle" x=(x(z)) y=(base + 20.0) { (label(z)) }
        }
        @for (i, step) in arrows.iter().enumerate() {
            (arrow(step, x(step.start), x(step.end), 40.0 + ROW * i as f64))
        }
        circle class="ink" cx=(x(z)) cy=(base) r="6" {}
        text class="strong" text-anchor="middle" x=(x(z)) y=(base + 44.0) { "z = " (label(z)) }
    }
}

/// An arrow at this height, from and to these places, and the way down from its end to the next.
fn arrow(arrow: &Arrow, from: f64, to: f64, y: f64) -> Markup {
    let value = arrow.end - arrow.start;
    let next = y + ROW;
    if value == 0.0 {
        // A silent input moves nothing: the way goes straight down.
        return html! {
            line class="silent" x1=(from) y1=(y) x2=(from) y2=(next) {}
            text x=(from + 8.0) y=(y + 8.0) { (arrow.name) " = 0" }
            text x=(from + 8.0) y=(y + 25.0) { "silent" }
        };
    }
    let class = if value > 0.0 { "raises" } else { "lowers" };
    let head = if value > 0.0 { -12.0 } else { 12.0 };
    html! {
        line class="guide" x1=(to) y1=(y) x2=(to) y2=(next) {}
        line class=(class) x1=(from) y1=(y) x2=(px(to + head)) y2=(y) style={ "stroke-width: " (px(2.0 + 4.0 * value.abs().min(2.0))) } {}
        polygon class=(class) points={ (to) "," (y) " " (px(to + head)) "," (y - 8.0) " " (px(to + head)) "," (y + 8.0) } {}
        text text-anchor="middle" x=(px((from + to) / 2.0)) y=(y - 12.0) { (arrow.name) " = " (label(value)) }
    }
}
