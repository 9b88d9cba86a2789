//! Every picture of the book, drawn from the lessons' own types.
//!
//! A picture is one or more SVG drawings inside a `<figure>`, on a single line, so that Markdown
//! passes it on as it is. Where it shows numbers, the same numbers follow as a table. Colours are
//! classes (`raises`, `lowers`, `silent` …) that the book's style sheet fills in for each of its
//! themes; shape, dash or text always says the same a second time.
//!
//! Some can be touched: see [`Touch`]. Compiled to WebAssembly, this crate draws them in the page.

mod draw;
#[cfg(test)]
mod drawing;
mod error_update;
mod history;
mod legend;
mod logic_gates;
mod manual_tuning;
mod neuron;
mod speed;
mod threshold;
mod touch;

pub use touch::part::Part;
pub use touch::picture::Touch;

use maud::Markup;

/// A still picture: by which name the book asks for it, and what draws it.
type Still = (&'static str, fn() -> Markup);

/// Every still picture.
const STILL: &[Still] = &[
    ("neuron", neuron::cell::neuron),
    ("timeline", history::timeline),
    ("legend", legend::legend),
    ("walk-dark", neuron::walk::in_the_dark),
    ("step", threshold::step::step),
    ("plane", logic_gates::plane::lamp),
    ("gates", logic_gates::gates::gates),
    ("xor", logic_gates::gates::xor),
    ("manual-tuning", manual_tuning::attempts::manual_tuning),
    ("updates-or", error_update::updates::updates),
    ("mistakes", error_update::mistakes::mistakes),
    ("iris", error_update::flowers::iris),
    ("speed", speed::speed),
];

/// Every picture that can be touched. A page knows them by their numbers in this list.
pub const TOUCH: &[Touch] = &[
    neuron::walk::WALK,
    threshold::ruler::RULER,
    logic_gates::plane::PLANE,
    logic_gates::layers::LAYERS,
    manual_tuning::tuning::TUNING,
    error_update::stepper::UPDATES,
    error_update::stepper::STEPPER,
    error_update::flowers::FLOWERS,
    logic_gates::tries::G3,
    logic_gates::tries::G4,
    logic_gates::tries::G5,
    logic_gates::tries::G6,
    logic_gates::tries::G7,
    manual_tuning::tries::M3,
    manual_tuning::tries::M4,
];

/// The names of all pictures.
pub fn names() -> impl Iterator<Item = &'static str> {
    let still = STILL.iter().map(|(name, _)| *name);
    still.chain(TOUCH.iter().map(|picture| picture.name))
}

/// The picture of this name, as one line of HTML; none if there is no such picture.
pub fn figure(name: &str) -> Option<String> {
    if let Some((_, draw)) = STILL.iter().find(|(still, _)| *still == name) {
        return Some(draw().into_string());
    }
    let number = TOUCH.iter().position(|picture| picture.name == name)?;
    Some(TOUCH[number].figure(number).into_string())
}
