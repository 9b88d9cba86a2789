use maud::{Markup, html};

use crate::draw::frame::{figure, svg};
use crate::draw::marks::{Anchor::Start, Cross, Disc, Frame, Line, Text};
use crate::draw::number::Px;

const ROW: f64 = 40.0;
/// Where a mark lies in its row.
const AT: (f64, f64) = (34.0, 20.0);

/// What the marks of all pictures mean.
pub(crate) fn legend() -> Markup {
    let marks = [
        (arrow("raises"), "raises the sum: the thicker, the more"),
        (arrow("lowers"), "lowers the sum: the thicker, the more"),
        (
            html! { (Line("silent", (34.0, 6.0), (34.0, 34.0))) },
            "silent: adds nothing",
        ),
        (disc(true, false), "1: fires, or is asked to"),
        (disc(false, false), "0: is silent, or is asked to be"),
        (disc(false, true), "a tie: just on the threshold"),
        (html! { (disc(true, false)) (Cross(AT)) }, "answered wrong"),
        (
            html! { (disc(false, false)) (Frame(AT)) },
            "the row that is looked at",
        ),
    ];
    figure(
        svg(
            (340.0, ROW * marks.len() as f64),
            "The marks of all pictures",
            "Each mark, and beside it what it means.",
            html! {
                @for (i, (mark, meaning)) in marks.iter().enumerate() {
                    g transform={ "translate(0 " (Px(ROW * i as f64)) ")" } {
                        (mark)
                        (Text("", Start, (72.0, 25.0), meaning))
                    }
                }
            },
        ),
        "The marks of all pictures. A colour never stands alone: shape, dash or word says the same.",
        html! {},
    )
}

fn arrow(class: &str) -> Markup {
    html! {
        line class=(class) x1="10" y1="20" x2="46" y2="20" style="stroke-width: 4" {}
        polygon class=(class) points="58,20 46,12 46,28" {}
    }
}

fn disc(filled: bool, tie: bool) -> Markup {
    html! { (Disc { at: AT, radius: 8.0, filled, tie }) }
}
