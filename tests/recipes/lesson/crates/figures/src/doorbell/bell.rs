use doorbell::rings;
use maud::{Markup, html};

use crate::draw::frame::{figure, says, svg};
use crate::draw::marks::{Anchor::Start, Text};
use crate::draw::number::label;
use crate::touch::control::Control::Number;
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::numbers;

/// One press.
pub(crate) fn bell() -> Markup {
    figure(drawing(1.0), "One press, two rings.", html! {})
}

/// Any number of presses.
pub(crate) const BELL: Touch = Touch {
    name: "live-bell",
    part: part!("part-one"),
    caption: "Press the button.",
    controls: &[Number(
        "presses",
        "how often the button is pressed",
        0.0..=9.0,
        1.0,
    )],
    start: || vec![1.0],
    draw: |state| {
        let [presses] = numbers(state, ["presses"])?;
        let told = ["It rings ", &label(rings(presses)), " times."].concat();
        Ok(html! { (drawing(presses)) (says(&told)) })
    },
};

fn drawing(presses: f64) -> Markup {
    let told = label(rings(presses));
    svg(
        (200.0, 60.0),
        "A doorbell",
        "How often the bell rings.",
        html! { (Text("strong", Start, (20.0, 36.0), &told)) },
    )
}
