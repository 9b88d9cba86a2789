use error_update::{Step, Training, TrainingSet, trace, train, zeros};
use maud::{Markup, html};
use neuron::Neuron;
use threshold::Perceptron;

use crate::draw::chart::chart;
use crate::draw::frame::Table;
use crate::draw::marks::Frame;
use crate::draw::number::label;
use crate::draw::plane::to_px;
use crate::draw::sheet::{describe, line_and_corners, sheet};
use crate::flowers;
use crate::plane::{GATE_NAMES, GATES};
use crate::touch::control::Control::{Choice, Number, Steps};
use crate::touch::picture::Live;
use crate::touch::state::{choice, numbers};

/// When a gate is given up: the slowest of them takes 53 at a rate of 0.01.
const EPOCHS: usize = 60;
/// When the flowers are given up.
const EPOCHS_OF_FLOWERS: usize = 30;

/// OR at rate 1, as the page works it by hand.
pub(crate) const UPDATES: Live = Live {
    name: "live-updates",
    caption: "OR once more, a row at a time. The framed corner is the row looked at; the faint \
              line is where the line was before it.",
    controls: &[Steps],
    start: || vec![1.0, 1.0, 0.0, 2.0],
    draw: draw_gate,
};

/// The learning of any gate; NAND at rate 1 to begin with.
pub(crate) const STEPPER: Live = Live {
    name: "live-stepper",
    caption: "Choose a gate, a learning rate and an order, and watch it learn. The framed corner \
              is the row looked at; the faint line is where the line was before it.",
    controls: &[
        Choice("gate", GATE_NAMES),
        Number("η", "the learning rate", 0.1, 2.0),
        Choice(
            "order of the rows",
            &["00, 01, 10, 11", "11, 10, 01, 00", "00, 11, 10, 01"],
        ),
        Steps,
    ],
    start: || vec![2.0, 1.0, 0.0, 8.0],
    draw: draw_gate,
};

/// The learning of setosa by petal length and width: as the page trains them, after the last flower
/// has been seen twice.
pub(crate) const FLOWERS: Live = Live {
    name: "live-flowers",
    caption: "Setosa against the rest, from two lengths. The framed mark is the flower looked \
              at. “Next mistake” skips those that are answered right.",
    controls: &[
        Number("η", "the learning rate", 0.1, 2.0),
        Choice(
            "order of the flowers",
            &["as in the file, by species", "backwards", "mixed"],
        ),
        Steps,
    ],
    start: || vec![0.1, 0.0, 300.0],
    draw: draw_flowers,
};

/// The state: the numbers of gate and order, the rate between them, and how many rows have been looked
/// at.
fn draw_gate(state: &[f64]) -> Result<Markup, String> {
    let (state, step) = split(state);
    let [gate, rate, order] = numbers(state, ["gate", "η", "order"])?;
    let gate = GATES[choice(gate, "gate", GATES.len())?];
    let set = TrainingSet::gate(&gate).in_order(&in_order(order, 4)?);
    let course = Course::new(&set, rate, EPOCHS, step)?;
    let (now, before) = (course.now(), course.before());
    let row =
        |step: &Step| ["row ", &label(step.inputs[0]), &label(step.inputs[1])].concat();
    let plane = sheet(
        gate.name,
        &describe(&now, &gate),
        html! {
            (line_and_corners(&now, &gate, &before))
            @if let Some(step) = course.looked_at() {
                (Frame(to_px((step.inputs[0], step.inputs[1]))))
            }
        },
    );
    Ok(course.draw(gate.name, plane, &row, course.at + 1))
}

/// The state: the rate, the number of the order, and how many flowers have been looked at.
fn draw_flowers(state: &[f64]) -> Result<Markup, String> {
    let (state, step) = split(state);
    let [rate, order] = numbers(state, ["η", "order"])?;
    let set = flowers::setosa();
    let set = set.in_order(&in_order(order, set.n_rows())?);
    let course = Course::new(&set, rate, EPOCHS_OF_FLOWERS, step)?;
    let flower = |step: &Step| {
        let species = if step.target == 1.0 {
            "setosa"
        } else {
            "flower"
        };
        let [length, width] = [step.inputs[0], step.inputs[1]].map(label);
        format!("a {species} of {length} × {width} cm")
    };
    let looked_at = course
        .looked_at()
        .map(|step| (step.inputs[0], step.inputs[1]));
    let plane = flowers::drawing(&course.now(), &course.before(), looked_at);
    let next = course.next_mistake().unwrap_or(course.steps.len());
    Ok(course.draw("setosa", plane, &flower, next))
}

/// The state without its last number, the step: that one may be larger than what is drawn.
fn split(state: &[f64]) -> (&[f64], f64) {
    match state.split_last() {
        Some((step, rest)) => (rest, *step),
        None => (state, 0.0),
    }
}

/// The numbers of the rows in one of three orders: as they are, backwards, and mixed.
fn in_order(order: f64, n_rows: usize) -> Result<Vec<usize>, String> {
    let rows = 0..n_rows;
    Ok(match choice(order, "order", 3)? {
        0 => rows.collect(),
        1 => rows.rev().collect(),
        // 67 shares no divisor with 4 or 150, so that each row comes by once.
        _ => rows.map(|row| row * 67 % n_rows).collect(),
    })
}

/// A whole training, and how far the reader has come in it.
struct Course {
    training: Training,
    /// Of the whole training.
    steps: Vec<Step>,
    /// How many of them have been taken.
    at: usize,
    n_rows: usize,
}

impl Course {
    fn new(
        set: &TrainingSet,
        rate: f64,
        epochs: usize,
        at: f64,
    ) -> Result<Course, String> {
        let training = train(zeros(2), set, rate, epochs)
            .map_err(|_| "The learning rate η has to be above 0, such as 0.1.")?;
        let steps = trace(zeros(2), set, rate, training.epochs.len()).steps;
        let last = steps.len();
        if !(at >= 0.0 && at <= last as f64 && at.fract() == 0.0) {
            return Err(format!(
                "There is no such step. They count from 0 to {last}."
            ));
        }
        Ok(Course {
            training,
            steps,
            at: at as usize,
            n_rows: set.n_rows(),
        })
    }

    /// The row that was looked at last.
    fn looked_at(&self) -> Option<&Step> {
        self.steps[..self.at].last()
    }

    fn now(&self) -> Perceptron {
        self.after(self.at)
    }

    /// As it was before the last row moved it; nothing if it did not.
    fn before(&self) -> Vec<Perceptron> {
        match self.looked_at() {
            Some(step) if step.error != 0.0 => vec![self.after(self.at - 1)],
            _ => Vec::new(),
        }
    }

    fn after(&self, steps: usize) -> Perceptron {
        match self.steps[..steps].last() {
            Some(step) => Perceptron::new(step.after.bias, step.after.weights.clone()),
            None => zeros(2),
        }
    }

    /// How many steps it takes to the next that is a mistake.
    fn next_mistake(&self) -> Option<usize> {
        let mut rest = self.steps[self.at..].iter();
        let mistake = rest.position(|step| step.error != 0.0)?;
        Some(self.at + mistake + 1)
    }

    /// The plane, the mistakes so far, and what the last step has done; `play` is the step that comes
    /// next when the picture moves by itself.
    fn draw(
        &self,
        name: &str,
        plane: Markup,
        row: &dyn Fn(&Step) -> String,
        play: usize,
    ) -> Markup {
        let last = self.steps.len();
        let done = self.at == last;
        let mut counts = vec![0; self.at.div_ceil(self.n_rows)];
        for step in &self.steps[..self.at] {
            counts[step.epoch - 1] += usize::from(step.error != 0.0);
        }
        let slots = self.training.epochs.len().max(8);
        let converged = done && self.training.converged;
        let before = self.at.checked_sub(1);
        let next = (!done).then_some(self.at + 1);
        html! {
            (plane)
            (chart(name, &counts, slots, converged))
            (self.parts())
            p class="says" data-last=(last) data-back=[before] data-next=[next]
                data-mistake=[self.next_mistake()] data-play=[next.map(|_| play)] {
                "Step " (self.at) " of " (last) ". " (self.story(row))
            }
        }
    }

    /// Weight by weight what the last step has done.
    fn parts(&self) -> Table {
        let now = self.now().neuron;
        let was = self.after(self.at.saturating_sub(1)).neuron;
        let weight = |neuron: &Neuron, i: usize| match i {
            0 => neuron.bias,
            i => neuron.weights[i - 1],
        };
        let mut table = Table::new(&["", "input", "moves by", "is now", "why"]);
        for (i, name) in ["w0", "w1", "w2"].iter().enumerate() {
            let (input, why) = match self.looked_at() {
                None => (0.0, "not begun"),
                Some(step) => {
                    // The bias's own input is always on.
                    let input = if i == 0 { 1.0 } else { step.inputs[i - 1] };
                    let why = match step.error {
                        0.0 => "answer right",
                        _ if input == 0.0 => "was off",
                        error if error.is_sign_positive() => "sum too low",
                        _ => "sum too high",
                    };
                    (input, why)
                }
            };
            table.row(false);
            table.text(name);
            table.number(input);
            table.number(weight(&now, i) - weight(&was, i));
            table.number(weight(&now, i));
            table.text(why);
        }
        table
    }

    /// The last step in words.
    fn story(&self, row: &dyn Fn(&Step) -> String) -> String {
        let Some(step) = self.looked_at() else {
            return "Before the first row: the bias and all weights are 0.".to_string();
        };
        let fires = step.target - step.error == 1.0;
        let answer = if fires { "it fires" } else { "it is silent" };
        let mut z = label(step.z);
        // Rounded, as numbers are here, it would seem to reach the threshold.
        if !fires && z == label(self.training.perceptron.threshold) {
            z.insert_str(0, "just below ");
        }
        let error = match step.error {
            0.0 => "which is right".to_string(),
            error => format!(
                "but the target is {}: the error is {}",
                label(step.target),
                if error > 0.0 { "+1" } else { "−1" }
            ),
        };
        let mut story = format!(
            "Epoch {}, {}: z is {z}, {answer}, {error}.",
            step.epoch,
            row(step),
        );
        if self.at == self.steps.len() {
            story += if self.training.converged {
                " A whole epoch without a mistake: it has converged."
            } else {
                " Here it gives up: it may need more time, or there is nothing to find."
            };
        }
        story
    }
}
