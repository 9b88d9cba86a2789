//! The likeliest reason why a perceptron is not the gate that it shall be.

use std::iter::once;

use check::number;
use logic_gates::{Gate, NAND, Row, TIE, TruthTable};
use ndarray::Array1;
use threshold::Perceptron;

use super::names::{in_words, name};

/// A perceptron with at least one wrong row.
pub struct Attempt<'a> {
    /// What it shall be.
    pub gate: &'a Gate,
    /// What it is.
    pub perceptron: &'a Perceptron,
    /// What it says.
    pub rows: &'a [Row],
}

impl Attempt<'_> {
    /// The likeliest reason, in a sentence.
    pub fn reason(&self) -> String {
        self.untouched()
            .or_else(|| self.inputs_swapped())
            .or_else(|| self.opposite_turned())
            .or_else(|| self.wrong_way())
            .or_else(|| self.other_threshold())
            .or_else(|| self.first_row_silent())
            .or_else(|| self.without_vote())
            .or_else(|| self.one_number_off())
            .unwrap_or_else(|| self.sums())
    }

    /// A bias of 0 where the first row shall fire, or nothing but zeros.
    fn untouched(&self) -> Option<String> {
        let neuron = &self.perceptron.neuron;
        let reason = if neuron.bias != 0.0 {
            return None;
        } else if neuron.weights.iter().all(|weight| *weight == 0.0) {
            "All numbers are 0, so every sum is 0."
        } else if self.fires_first() {
            "The bias is still 0, and on the first row it is alone."
        } else {
            return None;
        };
        Some(reason.to_string())
    }

    fn inputs_swapped(&self) -> Option<String> {
        let backwards = self.perceptron.neuron.weights.iter().rev().copied();
        let outputs = self.outputs(self.perceptron.neuron.bias, backwards.collect());
        (outputs == self.gate.targets).then(|| {
            "The inputs are swapped: w1 belongs to x1, and w2 to x2.".to_string()
        })
    }

    /// The weights of NAND's opposite, turned around, with its bias or that turned around too.
    fn opposite_turned(&self) -> Option<String> {
        let neuron = &self.perceptron.neuron;
        let (bias, weights) = (neuron.bias, &neuron.weights);
        let is_opposite = |bias: f64| {
            let outputs = self.outputs(bias, -weights).into_iter();
            let opposite = outputs.map(|output| 1.0 - output);
            opposite.eq(self.gate.targets.iter().copied())
        };
        let reason = if self.gate.targets != NAND.targets {
            return None;
        } else if is_opposite(-bias) {
            "These are the weights of the opposite gate with all signs turned around. That is \
             not enough: the bias has to be mirrored at the threshold."
        } else if is_opposite(bias) {
            "These are the weights of the opposite gate with their signs turned around. That is \
             not enough: the bias has to change too."
        } else {
            return None;
        };
        Some(reason.to_string())
    }

    /// Numbers whose sign is wrong whatever the others are, or a bias that would be right without its sign.
    fn wrong_way(&self) -> Option<String> {
        let neuron = &self.perceptron.neuron;
        let numbers = once(&neuron.bias).chain(&neuron.weights).enumerate();
        let wrong = numbers.filter(|(i, number)| *number * self.pull_of(*i) < 0.0);
        let wrong: Vec<String> = wrong.map(|(i, _)| called(i)).collect();
        let pull = if wrong.len() == 1 { "pulls" } else { "pull" };
        let wrong = in_words(&wrong).replace("the bias", "The bias");
        if !wrong.is_empty() {
            Some(format!("{wrong} {pull} the wrong way."))
        } else if self.parted_at(self.perceptron.threshold + 2.0 * neuron.bias) {
            Some("Look at the sign of the bias.".to_string())
        } else {
            None
        }
    }

    /// Above 0 if this number, counted from the bias, has to be above 0, below 0 if below, 0 if it may be
    /// either.
    fn pull_of(&self, number: usize) -> f64 {
        let Some(input) = number.checked_sub(1) else {
            // The bias is alone on the first row.
            return self.gate.targets[0];
        };
        // Does the gate say 1 more often with this input, or without?
        let pairs = self.rows.iter().zip(self.gate.targets);
        pairs
            .map(|(row, target)| (2.0 * row.inputs[input] - 1.0) * target)
            .sum()
    }

    /// Numbers that would be right with another threshold.
    fn other_threshold(&self) -> Option<String> {
        let Perceptron { neuron, threshold } = self.perceptron;
        let weights_are = |size: fn(f64) -> bool| {
            neuron.weights.iter().all(|weight| size(weight.abs()))
        };
        let reason = if self.parted_at(0.0) {
            "With a threshold of 0 it would be right, but here z has to reach 0.5."
        } else if weights_are(|size| size > 2.0) && self.parted_at(10.0 * threshold) {
            "For a threshold of 0.5 the numbers are ten times too large."
        } else if weights_are(|size| size < 0.2) && self.parted_at(threshold / 10.0) {
            "For a threshold of 0.5 the numbers are ten times too small."
        } else {
            return None;
        };
        Some(reason.to_string())
    }

    fn first_row_silent(&self) -> Option<String> {
        let silent = self.fires_first() && self.rows[0].output == 0.0;
        silent.then(|| {
            format!(
                "On the first row the bias is alone, and {} does not reach the threshold.",
                number(self.perceptron.neuron.bias)
            )
        })
    }

    fn without_vote(&self) -> Option<String> {
        let weights = self.perceptron.neuron.weights.iter().enumerate();
        let zeros = weights.filter(|(_, weight)| **weight == 0.0);
        let zeros: Vec<String> = zeros.map(|(i, _)| called(i + 1)).collect();
        match zeros.len() {
            0 => None,
            1 => Some(format!("{} is 0, so its input has no vote.", zeros[0])),
            _ => Some(format!(
                "{} are 0, so their inputs have no vote.",
                in_words(&zeros)
            )),
        }
    }

    /// The only number that has to change, if one is enough and no other would do.
    fn one_number_off(&self) -> Option<String> {
        let n_weights = self.perceptron.neuron.weights.len();
        let mut enough = (0..=n_weights).filter(|i| self.is_enough(*i));
        let (Some(i), None) = (enough.next(), enough.next()) else {
            return None;
        };
        Some(format!("Only {} is off. {}", called(i), self.sums()))
    }

    /// Whether another value of this number, counted from the bias, makes every row right.
    fn is_enough(&self, number: usize) -> bool {
        let (mut at_least, mut below) = (f64::NEG_INFINITY, f64::INFINITY);
        for (row, target) in self.rows.iter().zip(self.gate.targets) {
            let takes_part = number == 0 || row.inputs[number - 1] == 1.0;
            let missing = self.perceptron.threshold - row.z;
            if !takes_part && row.output != *target {
                return false;
            } else if takes_part && *target == 1.0 {
                at_least = missing.max(at_least);
            } else if takes_part {
                below = missing.min(below);
            }
        }
        let room = at_least..below - TIE;
        !room.is_empty()
    }

    /// Row and sum of the first row that should fire and does not, and of the first that does and should not.
    fn sums(&self) -> String {
        let first = |wrong: f64, too: &str| {
            let mut pairs = self.rows.iter().zip(self.gate.targets);
            let (row, _) =
                pairs.find(|(row, target)| row.output - **target == wrong)?;
            Some(format!(
                "row {} z is {}, too {too}",
                name(&row.inputs),
                number(row.z)
            ))
        };
        let found = [first(-1.0, "low"), first(1.0, "high")];
        let found: Vec<String> = found.into_iter().flatten().collect();
        format!("On {}.", found.join(", and on "))
    }

    fn fires_first(&self) -> bool {
        self.gate.targets[0] == 1.0
    }

    /// Whether a threshold here would lie midway between the sums that shall fire and the others.
    fn parted_at(&self, threshold: f64) -> bool {
        let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
        for (row, target) in self.rows.iter().zip(self.gate.targets) {
            if *target == 1.0 {
                lowest = row.z.min(lowest);
            } else {
                highest = row.z.max(highest);
            }
        }
        let (middle, gap) = ((lowest + highest) / 2.0, lowest - highest);
        (middle - threshold).abs() < gap / 20.0
    }

    /// What it says with other numbers.
    fn outputs(&self, bias: f64, weights: Array1<f64>) -> Vec<f64> {
        TruthTable::of(&Perceptron::new(bias, weights)).outputs()
    }
}

/// What a number is called, counted from the bias.
fn called(number: usize) -> String {
    match number {
        0 => "the bias".to_string(),
        number => format!("w{number}"),
    }
}
