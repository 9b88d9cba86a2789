use error_update::{Step, Training, TrainingSet, trace, train, zeros};
use maud::{Markup, html};
use neuron::Neuron;
use threshold::Perceptron;

use crate::draw::chart::chart;
use crate::draw::frame::Table;
use crate::draw::number::label;
use crate::touch::state::choice;

/// The state without its last number, the step: that one may be larger than what is drawn.
pub(crate) fn split(state: &[f64]) -> (&[f64], f64) {
    match state.split_last() {
        Some((step, rest)) => (rest, *step),
        None => (state, 0.0),
    }
}

/// The numbers of the rows in one of three orders: as they are, backwards, and mixed.
pub(crate) fn in_order(order: f64, n_rows: usize) -> Result<Vec<usize>, String> {
    let rows = 0..n_rows;
    Ok(match choice(order, "order", 3)? {
        0 => rows.collect(),
        1 => rows.rev().collect(),
        // 67 shares no divisor with 4 or 150, so that each row comes by once.
        _ => rows.map(|row| row * 67 % n_rows).collect(),
    })
}

/// A whole training, and how far the reader has come in it.
pub(crate) struct Replay {
    training: Training,
    /// Of the whole training.
    pub(crate) steps: Vec<Step>,
    /// How many of them have been taken.
    pub(crate) at: usize,
    n_rows: usize,
}

impl Replay {
    pub(crate) fn new(
        set: &TrainingSet,
        rate: f64,
        epochs: usize,
        at: f64,
    ) -> Result<Replay, String> {
        let training = train(zeros(2), set, rate, epochs)
            .map_err(|_| "The learning rate η has to be above 0, such as 0.1.")?;
        let steps = trace(zeros(2), set, rate, training.epochs.len()).steps;
        let last = steps.len();
        if !(at >= 0.0 && at <= last as f64 && at.fract() == 0.0) {
            return Err(format!(
                "There is no such step. They count from 0 to {last}."
            ));
        }
        Ok(Replay {
            training,
            steps,
            at: at as usize,
            n_rows: set.n_rows(),
        })
    }

    /// The row that was looked at last.
    pub(crate) fn looked_at(&self) -> Option<&Step> {
        self.steps[..self.at].last()
    }

    pub(crate) fn now(&self) -> Perceptron {
        self.after(self.at)
    }

    /// As it was before the last row moved it; nothing if it did not.
    pub(crate) fn before(&self) -> Vec<Perceptron> {
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
    pub(crate) fn next_mistake(&self) -> Option<usize> {
        let mut rest = self.steps[self.at..].iter();
        let mistake = rest.position(|step| step.error != 0.0)?;
        Some(self.at + mistake + 1)
    }

    /// The plane, the mistakes so far, and what the last step has done; `play` is the step that comes
    /// next when the picture moves by itself.
    pub(crate) fn draw(
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
