//! Every picture of the book, drawn from the lessons' own types.
//!
//! A picture is one or more SVG drawings inside a `<figure>`, on a single line, so that Markdown
//! passes it on as it is. Where it shows numbers, the same numbers follow as a table. Colours are
//! classes (`raises`, `lowers`, `silent` …) that the book's style sheet fills in for each of its
//! themes; shape, dash or text always says the same a second time.
//!
//! Some can be touched: see [`Live`]. Compiled to WebAssembly, this crate draws them in the page.

mod attempts;
mod draw;
mod flowers;
mod gates;
mod history;
mod judges;
mod layers;
mod legend;
mod mistakes;
mod neuron;
mod plane;
mod speed;
mod stepper;
mod threshold;
mod touch;
mod tries;
mod tuning;

pub use plane::plane;
pub use touch::picture::Live;

use maud::Markup;

/// Every still picture: by which name the book asks for it, and what draws it.
const STILL: &[(&str, fn() -> Markup)] = &[
    ("neuron", neuron::cell::neuron),
    ("timeline", history::timeline),
    ("legend", legend::legend),
    ("walk-dark", neuron::walk::in_the_dark),
    ("step", threshold::step::step),
    ("plane", plane::lamp),
    ("gates", gates::gates),
    ("xor", gates::xor),
    ("manual-tuning", attempts::manual_tuning),
    ("updates-or", attempts::updates),
    ("mistakes", mistakes::mistakes),
    ("iris", flowers::iris),
    ("speed", speed::speed),
];

/// Every picture that can be touched. A page knows them by their numbers in this list.
pub const LIVE: &[Live] = &[
    neuron::walk::WALK,
    threshold::ruler::RULER,
    plane::PLANE,
    layers::LAYERS,
    tuning::TUNING,
    stepper::UPDATES,
    stepper::STEPPER,
    stepper::FLOWERS,
    tries::G3,
    tries::G4,
    tries::G5,
    tries::G6,
    tries::G7,
    tries::M3,
    tries::M4,
];

/// The names of all pictures.
pub fn names() -> impl Iterator<Item = &'static str> {
    let still = STILL.iter().map(|(name, _)| *name);
    still.chain(LIVE.iter().map(|picture| picture.name))
}

/// The picture of this name, as one line of HTML; none if there is no such picture.
pub fn figure(name: &str) -> Option<String> {
    if let Some((_, draw)) = STILL.iter().find(|(still, _)| *still == name) {
        return Some(draw().into_string());
    }
    let number = LIVE.iter().position(|picture| picture.name == name)?;
    Some(LIVE[number].figure(number).into_string())
}
