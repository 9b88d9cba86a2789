//! Every picture of the book, drawn from the lessons' own types.
//!
//! A picture is an SVG inside a `<figure>`, on a single line, so that Markdown passes it on as it
//! is. Colours are names (`raises`, `lowers`, `silent` …) that the book's style sheet fills in for
//! each of its themes; shape, dash or text always says the same a second time.

mod chart;
mod drawing;
mod flowers;
mod plane;
mod ruler;

use maud::{Markup, html};

/// The pictures that the book may ask for.
pub const NAMES: [&str; 16] = [
    "neuron",
    "timeline",
    "ruler",
    "ruler-dark",
    "step",
    "plane",
    "plane-nor",
    "plane-or",
    "plane-nand",
    "xor",
    "xor-two-layers",
    "manual-tuning",
    "updates-or",
    "mistakes",
    "iris",
    "gates",
];

/// The picture of this name, as one line of HTML; none if there is no such picture.
pub fn figure(name: &str) -> Option<String> {
    let picture = match name {
        "neuron" => drawing::neuron(),
        "timeline" => drawing::timeline(),
        "ruler" => ruler::lamp("ruler", [1.0, 1.0]),
        "ruler-dark" => ruler::lamp("ruler-dark", [1.0, 0.0]),
        "step" => ruler::step(),
        "plane" => plane::and(),
        "plane-nor" => plane::nor(),
        "plane-or" => plane::or(),
        "plane-nand" => plane::nand(),
        "gates" => plane::gates(),
        "xor" => plane::xor(),
        "xor-two-layers" => plane::two_layers(),
        "manual-tuning" => plane::manual_tuning(),
        "updates-or" => plane::updates(),
        "mistakes" => chart::mistakes(),
        "iris" => flowers::iris(),
        _ => return None,
    };
    Some(picture.into_string())
}

/// One drawing of a picture.
struct Drawing {
    /// Width and height of its own coordinates; in the page it is no wider than so many pixels.
    size: (u32, u32),
    /// What it shows, in a few words, for those who do not see it.
    alt: String,
    /// What is inside the `<svg>`.
    marks: Markup,
}

/// A picture: its drawings, which stand side by side where there is room, and a caption.
fn framed(name: &str, caption: &str, drawings: &[Drawing]) -> Markup {
    html! {
        figure class="figure" {
            @for (number, Drawing { size: (width, height), alt, marks }) in drawings.iter().enumerate() {
                @let title = format!("figure-{name}-{number}");
                svg viewBox={"0 0 " (width) " " (height)} style={"width: " (width) "px"} role="img" aria-labelledby=(title) {
                    title id=(title) { (alt) }
                    (marks)
                }
            }
            figcaption { (caption) }
        }
    }
}

/// A number as a label: at most two decimals, and a real minus sign.
fn label(number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0 + 0.0;
    rounded.to_string().replace('-', "−")
}

/// A coordinate: a tenth of a pixel is enough.
fn px(position: f64) -> f64 {
    (position * 10.0).round() / 10.0 + 0.0
}
