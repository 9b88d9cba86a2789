use std::fmt;

use logic_gates::Gate;
use ndarray::array;
use threshold::Perceptron;

use crate::Comparison;

// ANCHOR: tenths
/// Bias and two weights, w0, w1, w2, counted in whole tenths, so that nudging by 0.1 never drifts.
pub type Tenths = [i32; 3];

/// The article's first guess at NOR: (0.4, 0.7, −0.2).
pub const FIRST_GUESS: Tenths = [4, 7, -2];

/// The perceptron with these tenths as bias and weights.
pub fn perceptron(tenths: Tenths) -> Perceptron {
    let [w0, w1, w2] = tenths.map(|tenths| f64::from(tenths) / 10.0);
    Perceptron::new(w0, array![w1, w2])
}
// ANCHOR_END: tenths

// ANCHOR: log
/// A first guess, each later attempt, and the gate that they aim at.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// What is asked for.
    pub gate: Gate,
    /// Every attempt so far, the first guess first; never empty.
    pub attempts: Vec<Tenths>,
}

impl Log {
    /// A log that starts with this guess.
    ///
    /// # Panics
    ///
    /// - If the gate has not four rows: a log is for gates of two inputs.
    pub fn new(gate: Gate, guess: Tenths) -> Log {
        assert!(
            gate.targets.len() == 4,
            "a log of attempts needs a gate of two inputs, but {} has {} rows",
            gate.name,
            gate.targets.len(),
        );
        Log {
            gate,
            attempts: vec![guess],
        }
    }

    /// Moves the newest attempt by these tenths and writes down the result.
    pub fn nudge(&mut self, by: Tenths) {
        let [w0, w1, w2] = self.newest();
        self.attempts.push([w0 + by[0], w1 + by[1], w2 + by[2]]);
    }
    // ANCHOR_END: log

    /// The newest attempt.
    pub fn newest(&self) -> Tenths {
        self.attempts[self.attempts.len() - 1]
    }

    /// The newest attempt beside the gate.
    pub fn comparison(&self) -> Comparison {
        Comparison::of(&perceptron(self.newest()), &self.gate)
    }
}

impl fmt::Display for Log {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "attempt    w0    w1    w2  nudges  wrong rows  margin")?;
        let mut nudges = 0;
        let mut previous = self.attempts[0];
        for (number, attempt) in self.attempts.iter().enumerate() {
            let steps = attempt.iter().zip(previous);
            nudges += steps.map(|(new, old)| (new - old).abs()).sum::<i32>();
            previous = *attempt;

            let comparison = Comparison::of(&perceptron(*attempt), &self.gate);
            let [w0, w1, w2] = attempt.map(|tenths| f64::from(tenths) / 10.0);
            let margin = match comparison.wrong_rows() {
                0 if comparison.table.smallest_margin() == 0.0 => "tie".to_string(),
                0 => format!("{:.3}", comparison.table.smallest_margin()),
                _ => "-".to_string(),
            };
            writeln!(
                f,
                "{:>7}  {w0:>4.1}  {w1:>4.1}  {w2:>4.1}  {nudges:>6}  {:>10}  {margin:>6}",
                number + 1,
                comparison.wrong_rows(),
            )?;
        }
        Ok(())
    }
}
