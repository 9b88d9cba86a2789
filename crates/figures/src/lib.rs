//! Every picture of the book, drawn from the lessons' own types.
//!
//! A picture is one or more SVG drawings inside a `<figure>`, on a single line, so that Markdown
//! passes it on as it is. Where it shows numbers, the same numbers follow as a table. Colours are
//! classes (`raises`, `lowers`, `silent` …) that the book's style sheet fills in for each of its
//! themes; shape, dash or text always says the same a second time.

//!
//! Some can be touched: see [`Live`]. Compiled to WebAssembly, this crate draws them in the page.

mod attempts;
mod canvas;
mod controls;
#[cfg(target_family = "wasm")]
mod export;
mod flowers;
mod gates;
mod half_plane;
mod history;
mod judges;
mod layers;
mod legend;
mod live;
mod marks;
mod mistakes;
mod neuron;
mod plane;
mod ruler;
mod speed;
mod state;
mod step;
mod stepper;
mod tries;
mod tuning;

pub use live::{LIVE, Live};
pub use plane::plane;
pub use ruler::walk;

use ndarray::array;

/// The still pictures that the book may ask for; it may also ask for the [`LIVE`] ones.
pub const NAMES: [&str; 13] = [
    "neuron",
    "timeline",
    "legend",
    "walk-dark",
    "step",
    "plane",
    "gates",
    "xor",
    "manual-tuning",
    "updates-or",
    "mistakes",
    "iris",
    "speed",
];

/// The picture of this name, as one line of HTML; none if there is no such picture.
pub fn figure(name: &str) -> Option<String> {
    let lamp = logic_gates::and();
    let picture = match name {
        "neuron" => neuron::neuron().into_string(),
        "timeline" => history::timeline().into_string(),
        "legend" => legend::legend().into_string(),
        "walk-dark" => walk(&lamp.neuron, &array![1.0, 0.0]),
        "step" => step::step().into_string(),
        "plane" => plane(&lamp, &logic_gates::AND),
        "gates" => gates::gates().into_string(),
        "xor" => gates::xor().into_string(),
        "manual-tuning" => attempts::manual_tuning().into_string(),
        "updates-or" => attempts::updates().into_string(),
        "mistakes" => mistakes::mistakes().into_string(),
        "iris" => flowers::iris().into_string(),
        "speed" => speed::speed().into_string(),
        name => live::live(name)?.into_string(),
    };
    Some(picture)
}
