use maud::{Markup, PreEscaped, html};

use crate::draw::frame::says;
use crate::touch::control::{Control, controls};
use crate::touch::part::Part;

/// A picture that the reader can touch: a function of a few numbers, its state.
pub struct Touch {
    /// By which the book asks for it, and a link names it.
    pub name: &'static str,
    /// Whose file draws it in the page.
    pub part: Part,
    /// What can be done with it.
    pub(crate) caption: &'static str,
    /// What sets the numbers of its state, in the page.
    pub(crate) controls: &'static [Control],
    /// The state in which the book shows it.
    pub(crate) start: fn() -> Vec<f64>,
    /// Draws a state, or says what is wrong with it.
    pub(crate) draw: Draw,
}

pub(crate) type Draw = fn(&[f64]) -> Result<Markup, String>;

impl Touch {
    /// The numbers in which the book shows it.
    pub fn start(&self) -> Vec<f64> {
        (self.start)()
    }

    /// The picture in this state, as one line of HTML. Numbers that cannot be drawn are no error: the
    /// picture says what is wrong with them.
    pub fn draw(&self, state: &[f64]) -> String {
        drawn(self.draw, state)
    }

    /// As the book shows it: its controls, hidden until the page's script has brought them to life,
    /// and its drawing. The page's script draws it by its number in the list.
    pub(crate) fn figure(&self, number: usize) -> Markup {
        let state = self.start();
        let start: Vec<String> = state.iter().map(f64::to_string).collect();
        html! {
            figure class="figure touch" id=(self.name) data-touch=(number) data-part=(self.part.name) data-start=(start.join(",")) {
                (controls(self.name, state.len(), self.controls))
                div class="drawn" { (PreEscaped(self.draw(&state))) }
                figcaption { (self.caption) }
            }
        }
    }
}

pub(crate) fn drawn(draw: Draw, state: &[f64]) -> String {
    match draw(state) {
        Ok(picture) => picture.into_string(),
        Err(refusal) => says(&refusal).into_string(),
    }
}
