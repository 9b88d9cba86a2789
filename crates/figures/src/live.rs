use maud::{Markup, html};

use crate::canvas::says;
use crate::controls::{Control, controls};
use crate::{layers, plane, ruler, stepper, tries, tuning};

/// A picture that the reader can touch: a function of a few numbers, its state.
pub struct Live {
    /// By which the book asks for it, and a link names it.
    pub name: &'static str,
    /// What can be done with it.
    caption: &'static str,
    /// What sets the numbers of its state, in the page.
    pub(crate) controls: &'static [Control],
    /// The state in which the book shows it.
    start: fn() -> Vec<f64>,
    /// Draws a state, or says what is wrong with it.
    pub(crate) draw: Draw,
}

/// Every picture that can be touched. A page knows them by their numbers in this list.
pub const LIVE: [Live; 15] = [
    Live {
        name: "live-walk",
        caption: "Move the weights and the bias, and switch the sensors on and off. \
                  The arrows are laid end to end; where the last one ends, there is z.",
        controls: ruler::WALK,
        start: ruler::walk_start,
        draw: ruler::draw_walk,
    },
    Live {
        name: "live-ruler",
        caption: "Move the weights, the bias and the threshold. In the shaded part it fires.",
        controls: ruler::RULER,
        start: ruler::ruler_start,
        draw: ruler::draw_ruler,
    },
    Live {
        name: "live-plane",
        caption: "Choose a gate, and lay the line. Filled corners ask for 1, hollow ones for 0; \
                  crossed ones are answered wrong, and a half-filled one is a tie.",
        controls: plane::CONTROLS,
        start: plane::start,
        draw: plane::draw,
    },
    Live {
        name: "live-layers",
        caption: "Follow a row through both layers: its corner is framed, and so is the place where \
                  OR and NAND put it. A bias moves its line without turning it.",
        controls: layers::CONTROLS,
        start: layers::start,
        draw: layers::draw,
    },
    Live {
        name: "live-tuning",
        caption: "Nudge the guess of this page into a NOR. Faint lines are your attempts before.",
        controls: tuning::CONTROLS,
        start: Vec::new,
        draw: tuning::draw,
    },
    Live {
        name: "live-updates",
        caption: "OR once more, a row at a time. The framed corner is the row looked at; the faint \
                  line is where the line was before it.",
        controls: stepper::UPDATES,
        start: stepper::updates_start,
        draw: stepper::draw_gate,
    },
    Live {
        name: "live-stepper",
        caption: "Choose a gate, a learning rate and an order, and watch it learn. The framed corner \
                  is the row looked at; the faint line is where the line was before it.",
        controls: stepper::STEPPER,
        start: stepper::stepper_start,
        draw: stepper::draw_gate,
    },
    Live {
        name: "live-flowers",
        caption: "Setosa against the rest, from two lengths. The framed mark is the flower looked \
                  at. “Next mistake” skips those that are answered right.",
        controls: stepper::FLOWERS,
        start: stepper::flowers_start,
        draw: stepper::draw_flowers,
    },
    tries::G3,
    tries::G4,
    tries::G5,
    tries::G6,
    tries::G7,
    tries::M3,
    tries::M4,
];

impl Live {
    /// The same for every exercise that asks for weights.
    pub(crate) const fn of_exercise(
        name: &'static str,
        controls: &'static [Control],
        start: fn() -> Vec<f64>,
        draw: Draw,
    ) -> Live {
        Live {
            name,
            caption: "Try it here: the answer is judged as your file will be.",
            controls,
            start,
            draw,
        }
    }

    /// The numbers in which the book shows it.
    pub fn start(&self) -> Vec<f64> {
        (self.start)()
    }

    /// The picture in this state, as one line of HTML. Numbers that cannot be drawn are no error: the
    /// picture says what is wrong with them.
    pub fn draw(&self, state: &[f64]) -> String {
        drawn(self.draw, state)
    }
}

pub(crate) type Draw = fn(&[f64]) -> Result<Markup, String>;

pub(crate) fn drawn(draw: Draw, state: &[f64]) -> String {
    match draw(state) {
        Ok(picture) => picture.into_string(),
        Err(refusal) => says(&refusal).into_string(),
    }
}

/// The live picture of this name as the book shows it: its controls, hidden until the page's script
/// has brought them to life, and its drawing.
pub(crate) fn live(name: &str) -> Option<Markup> {
    let number = LIVE.iter().position(|live| live.name == name)?;
    let live = &LIVE[number];
    let start: Vec<String> = live.start().iter().map(f64::to_string).collect();
    Some(html! {
        figure class="figure live" id=(live.name) data-live=(number) data-start=(start.join(",")) {
            (controls(live))
            div class="drawn" { (maud::PreEscaped(live.draw(&live.start()))) }
            figcaption { (live.caption) }
        }
    })
}
