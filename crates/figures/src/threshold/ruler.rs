use maud::{Markup, html};
use neuron::Neuron;
use threshold::{Perceptron, THRESHOLD};

use crate::draw::frame::says;
use crate::draw::number::label;
use crate::draw::plane::pair;
use crate::neuron::walk::{drawing, lamp_and_guest, open_table, tie};
use crate::touch::control::Control::{Number, Switch};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::{numbers, switch};

/// The walk of a perceptron of two inputs, and where its threshold is.
pub(crate) const RULER: Touch = Touch {
    name: "live-ruler",
    part: part!("part-one"),
    caption: "Move the weights, the bias and the threshold. In the shaded part it fires.",
    controls: &[
        Number("w0", "the bias", -2.0..=2.0, 0.1),
        Number("w1", "how loudly darkness votes", -2.0..=2.0, 0.1),
        Number("w2", "how loudly movement votes", -2.0..=2.0, 0.1),
        Number("θ", "the threshold", -2.0..=2.0, 0.1),
        Switch("x1", "it is dark"),
        Switch("x2", "something moves"),
    ],
    start: || {
        // The lamp with its threshold, and a guest at night.
        let mut start = lamp_and_guest();
        start.insert(3, THRESHOLD);
        start
    },
    draw,
};

/// The state: w0, w1, w2, θ, x1, x2.
fn draw(state: &[f64]) -> Result<Markup, String> {
    let names = ["w0", "w1", "w2", "θ", "x1", "x2"];
    let [w0, w1, w2, threshold, x1, x2] = numbers(state, names)?;
    let inputs = pair(switch(x1, "x1")?, switch(x2, "x2")?);
    let neuron = Neuron::new(w0, pair(w1, w2));
    let perceptron = Perceptron { neuron, threshold };
    let neuron = &perceptron.neuron;
    let (z, fires) = (neuron.weighted_sum(&inputs), perceptron.predict(&inputs));
    let place = match (tie(z, threshold), fires == 1.0) {
        (true, true) => "a tie with",
        (true, false) => "by its last digit left of",
        (false, true) => "right of",
        (false, false) => "left of",
    };
    let verdict = format!(
        "The walk ends at z = {}, {place} θ = {}: it {}.",
        label(z),
        label(threshold),
        if fires == 1.0 {
            "fires"
        } else {
            "stays silent"
        },
    );
    Ok(html! {
        (drawing(neuron, Some(threshold), &inputs))
        (open_table(neuron, &inputs))
        (says(&verdict))
    })
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::RULER;
    use crate::drawing::{elements, number, with_class};

    #[test]
    fn a_ruler_may_be_long() {
        let picture = RULER.draw(&[-2.0, 1.5, 3.0, 0.5, 1.0, 1.0]);
        let picture = format!("<figure>{picture}</figure>");
        let document = Document::parse(&picture).expect("well formed");
        let right = number(with_class(&document, "fires"), "width")
            + number(with_class(&document, "fires"), "x");
        for line in elements(&document, "line") {
            for end in ["x1", "x2"] {
                let x = number(line, end);
                assert!((0.0..=right).contains(&x), "{end} = {x} lies outside");
            }
        }
        assert!(picture.contains("z = 2.5"), "{picture}");
    }
}
