use std::ops::RangeInclusive;

use maud::{Markup, html};

/// What sets one number of a state, or several. The page's script knows it by its attributes:
/// `data-at` says which number.
pub(crate) enum Control {
    /// A slider over a range, and a box for any number: its name, what it is, and how far the slider
    /// goes in one step.
    Number(&'static str, &'static str, RangeInclusive<f64>, f64),
    /// On or off.
    Switch(&'static str, &'static str),
    /// One of a list.
    Choice(&'static str, &'static [&'static str]),
    /// Buttons that walk through the steps of a training, and a slider over all of them.
    Steps,
    /// Buttons that raise or lower these by a tenth: each press is one more number.
    Nudges(&'static [&'static str]),
}

use Control::{Choice, Nudges, Number, Steps, Switch};

/// Which of a state's numbers the first of these controls sets. They set the last ones; what stands
/// before them is fixed.
pub(crate) fn first(numbers: usize, controls: &[Control]) -> usize {
    numbers.saturating_sub(controls.len())
}

/// Which of a state's numbers is the step of a training, if there is one.
pub(crate) fn steps(numbers: usize, controls: &[Control]) -> Option<usize> {
    let mut kinds = controls.iter();
    let place = kinds.position(|control| matches!(control, Steps))?;
    Some(first(numbers, controls) + place)
}

/// The controls of the picture of this name with a state of so many numbers, hidden until they work.
pub(crate) fn controls(picture: &str, numbers: usize, controls: &[Control]) -> Markup {
    let first = first(numbers, controls);
    let steps = steps(numbers, controls);
    html! {
        form class="controls" hidden autocomplete="off" {
            @for (i, control) in controls.iter().enumerate() {
                (input(picture, first + i, control, steps))
            }
            button type="reset" { "Start over" }
        }
    }
}

/// A control of the number `at`. If there are steps, they begin anew when it moves.
fn input(picture: &str, at: usize, control: &Control, steps: Option<usize>) -> Markup {
    let id = format!("{picture}-{at}");
    let steps = steps.filter(|steps| *steps != at);
    html! {
        @match control {
            Number(name, what, range, step) => div class="control" {
                label for=(id) { (name) span class="what" { " " (what) } }
                input id=(id) type="range" min=(range.start()) max=(range.end()) step=(step) data-at=(at) data-restart=[steps];
                input type="text" size="5" maxlength="24" aria-label={ (name) ", typed" } data-at=(at) data-restart=[steps];
            },
            Switch(name, what) => div class="control" {
                label { input type="checkbox" data-at=(at); " " (name) span class="what" { " " (what) } }
            },
            Choice(name, list) => div class="control" {
                label for=(id) { (name) }
                select id=(id) data-at=(at) data-restart=[steps] {
                    @for (i, option) in list.iter().enumerate() { option value=(i) { (option) } }
                }
            },
            Steps => div class="control" role="group" aria-label="steps" {
                button type="button" data-go="back" data-at=(at) { "Back" }
                button type="button" data-go="next" data-at=(at) { "Step" }
                button type="button" data-go="mistake" data-at=(at) { "Next mistake" }
                button type="button" data-play=(at) { "Play" }
                label for=(id) { "step" }
                input id=(id) type="range" min="0" max="1" step="1" data-at=(at) data-last;
            },
            Nudges(names) => div class="control" role="group" aria-label="nudges by a tenth" {
                @for (i, name) in names.iter().enumerate() {
                    span class="pair" {
                        button type="button" data-push={ "-" (i + 1) } aria-label={ "lower " (name) } { "−" }
                        " " (name) " "
                        button type="button" data-push=(i + 1) aria-label={ "raise " (name) } { "+" }
                    }
                }
                button type="button" data-pop { "Take back" }
            },
        }
    }
}
