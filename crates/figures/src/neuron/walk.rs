use logic_gates::{TIE, and};
use maud::{Markup, html};
use ndarray::ArrayRef1;
use neuron::Neuron;

use crate::draw::frame::{Table, figure, says, svg, table};
use crate::draw::marks::{
    Anchor::{End, Middle, Start},
    Area, Disc, Line, Rect, Text,
};
use crate::draw::number::{Px, label};
use crate::draw::plane::pair;
use crate::touch::control::Control::{Number, Switch};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::{numbers, switch};

const WIDTH: f64 = 360.0;
/// From one arrow down to the next.
const ROW: f64 = 48.0;

/// One part of the sum, as an arrow from where the sum was to where it is now.
struct Arrow {
    name: String,
    start: f64,
    end: f64,
}

/// The lamp's weighted sum while it is dark and nothing moves, as a walk: an arrow for the bias and for
/// each input, laid end to end along the z axis, from 0 to z.
pub(crate) fn in_the_dark() -> Markup {
    let (neuron, inputs) = (and().neuron, pair(1.0, 0.0));
    let table = table(&HEADS, &rows(&neuron, &inputs));
    figure(
        drawing(&neuron, None, &inputs),
        &ends(&neuron, &inputs),
        table,
    )
}

/// The walk of any weights.
pub(crate) const WALK: Touch = Touch {
    name: "live-walk",
    part: part!("part-one"),
    caption: "Move the weights and the bias, and switch the sensors on and off. \
              The arrows are laid end to end; where the last one ends, there is z.",
    controls: &[
        Number("w0", "the bias", -2.0..=2.0, 0.1),
        Number("w1", "how loudly darkness votes", -2.0..=2.0, 0.1),
        Number("w2", "how loudly movement votes", -2.0..=2.0, 0.1),
        Switch("x1", "it is dark"),
        Switch("x2", "something moves"),
    ],
    start: lamp_and_guest,
    draw: draw_walk,
};

/// The lamp, and a guest at night.
pub(crate) fn lamp_and_guest() -> Vec<f64> {
    let lamp = and().neuron;
    vec![lamp.bias, lamp.weights[0], lamp.weights[1], 1.0, 1.0]
}

/// The state: w0, w1, w2, x1, x2.
fn draw_walk(state: &[f64]) -> Result<Markup, String> {
    let [w0, w1, w2, x1, x2] = numbers(state, ["w0", "w1", "w2", "x1", "x2"])?;
    let inputs = pair(switch(x1, "x1")?, switch(x2, "x2")?);
    let neuron = Neuron::new(w0, pair(w1, w2));
    Ok(html! {
        (drawing(&neuron, None, &inputs))
        (open_table(&neuron, &inputs))
        (says(&ends(&neuron, &inputs)))
    })
}

const HEADS: [&str; 3] = ["part", "adds", "sum so far"];

/// The numbers of the arrows.
fn rows(neuron: &Neuron, inputs: &ArrayRef1<f64>) -> Vec<Vec<String>> {
    let row = |arrow: Arrow| {
        let length = label(arrow.end - arrow.start);
        vec![arrow.name, length, label(arrow.end)]
    };
    arrows(neuron, inputs).into_iter().map(row).collect()
}

/// The same beside a picture that can be touched.
pub(crate) fn open_table(neuron: &Neuron, inputs: &ArrayRef1<f64>) -> Table {
    let mut table = Table::new(&HEADS);
    for row in rows(neuron, inputs) {
        table.row(false);
        for cell in row {
            table.text(&cell);
        }
    }
    table
}

fn ends(neuron: &Neuron, inputs: &ArrayRef1<f64>) -> String {
    format!(
        "The walk ends at z = {}.",
        label(neuron.weighted_sum(inputs))
    )
}

/// The arrows above their axis and, if there is a threshold, where the sum reaches it.
pub(crate) fn drawing(
    neuron: &Neuron,
    threshold: Option<f64>,
    inputs: &ArrayRef1<f64>,
) -> Markup {
    let arrows = arrows(neuron, inputs);
    let z = neuron.weighted_sum(inputs);
    let mut values = "Arrows laid end to end from 0".to_string();
    for arrow in &arrows {
        values += &format!(", {} = {}", arrow.name, label(arrow.end - arrow.start));
    }
    let height = 92.0 + ROW * arrows.len() as f64;
    svg(
        (WIDTH, height),
        &format!("The walk to z = {}", label(z)),
        &values,
        draw(threshold, &arrows, z),
    )
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
    // The lamp's walks all fit between these. A longer walk doubles the axis until there is room, so
    // that a picture that is touched does not change its scale all the time.
    let ends = arrows.iter().map(|arrow| arrow.end).chain(threshold);
    let far = ends.map(f64::abs).fold(0.0, f64::max);
    let mut scale = 1.0;
    while far > scale {
        scale *= 2.0;
    }
    let (low, high) = (-1.1 * scale, 1.4 * scale);
    let x = |z: f64| WIDTH * (z - low) / (high - low);
    let base = 40.0 + ROW * arrows.len() as f64;

    html! {
        @if let Some(threshold) = threshold {
            @let x = x(threshold);
            (Rect("fires", (x, 10.0), (WIDTH - x, base - 10.0)))
            (Line("threshold", (x, 10.0), (x, base)))
            (Text("bare", Start, (x + 7.0, 26.0), &format!("θ = {}", label(threshold))))
            (Text("bare", Start, (x + 7.0, 44.0), "fires"))
        }
        (Line("axis", (0.0, base), (WIDTH, base)))
        @for tick in -2..=2 {
            @let z = 0.5 * scale * f64::from(tick);
            (Line("axis", (x(z), base - 4.0), (x(z), base + 4.0)))
            (Text("tick", Middle, (x(z), base + 20.0), &label(z)))
        }
        @for (i, step) in arrows.iter().enumerate() {
            (arrow(step, x(step.start), x(step.end), 40.0 + ROW * i as f64))
        }
        @match threshold {
            Some(threshold) => (Disc { at: (x(z), base), radius: 6.0, filled: z >= threshold, tie: tie(z, threshold) }),
            // A sum alone neither fires nor is silent.
            None => (Rect("ink", (x(z) - 2.0, base - 8.0), (4.0, 16.0))),
        }
        (Text("strong", Middle, (x(z), base + 44.0), &format!("z = {}", label(z))))
    }
}

/// Whether the sum sits on the threshold, up to rounding.
pub(crate) fn tie(z: f64, threshold: f64) -> bool {
    (z - threshold).abs() < TIE
}

/// An arrow at this height, from and to these places, and the way down from its end to the next.
fn arrow(arrow: &Arrow, from: f64, to: f64, y: f64) -> Markup {
    let value = arrow.end - arrow.start;
    let next = y + ROW;
    if value == 0.0 {
        // A silent input moves nothing: the way goes straight down.
        let (anchor, beside) = if from > 280.0 {
            (End, from - 8.0)
        } else {
            (Start, from + 8.0)
        };
        return html! {
            (Line("silent", (from, y), (from, next)))
            (Text("", anchor, (beside, y + 8.0), &format!("{} = 0", arrow.name)))
            (Text("", anchor, (beside, y + 25.0), "silent"))
        };
    }
    let class = if value.is_sign_negative() {
        "lowers"
    } else {
        "raises"
    };
    let neck = to + (from - to).clamp(-12.0, 12.0);
    // To the right the axis leaves room itself.
    let middle = ((from + to) / 2.0).max(54.0);
    html! {
        (Line("guide", (to, y), (to, next)))
        line class=(class) x1=(Px(from)) y1=(Px(y)) x2=(Px(neck)) y2=(Px(y)) style={ "stroke-width: " (Px(2.0 + 4.0 * value.abs().min(2.0))) } {}
        (Area(class, &[(to, y), (neck, y - 8.0), (neck, y + 8.0)]))
        (Text("", Middle, (middle, y - 12.0), &format!("{} = {}", arrow.name, label(value))))
    }
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::WALK;
    use crate::drawing::elements;

    #[test]
    fn a_silent_input_far_to_the_right_is_named_on_the_left() {
        for (bias, anchor) in [(-0.5, "start"), (1.0, "end")] {
            let picture = WALK.draw(&[bias, 0.6, 0.6, 0.0, 0.0]);
            let picture = format!("<figure>{picture}</figure>");
            let document = Document::parse(&picture).expect("well formed");
            let mut texts = elements(&document, "text");
            let silent = texts.find(|text| text.text() == Some("silent"));
            let silent = silent.expect("both inputs are off");
            assert_eq!(silent.attribute("text-anchor"), Some(anchor), "{bias}");
        }
    }
}
