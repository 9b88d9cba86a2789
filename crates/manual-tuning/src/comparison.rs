use std::fmt;

use logic_gates::{Gate, Row, TruthTable};
use threshold::Perceptron;

/// How far, and which way, the answer is off: +1 too low, −1 too high, 0 right.
///
/// `difference = actual − predicted`
// ANCHOR: difference
pub fn difference(actual: f64, predicted: f64) -> f64 {
    actual - predicted
}
// ANCHOR_END: difference

// ANCHOR: comparison
/// What a perceptron answers, beside what the gate asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The perceptron's answers.
    pub table: TruthTable,
    /// Actual − predicted, one a row: +1, 0 or −1.
    pub differences: Vec<f64>,
}
// ANCHOR_END: comparison

impl Comparison {
    /// Compares the two on every row.
    ///
    /// # Panics
    ///
    /// - If the gate has another number of inputs than the perceptron.
    ///
    /// # Example
    ///
    /// ```
    /// use logic_gates::NOR;
    /// use manual_tuning::{Comparison, FIRST_GUESS, perceptron};
    ///
    /// let comparison = Comparison::of(&perceptron(FIRST_GUESS), &NOR);
    /// assert_eq!(comparison.differences, [1.0, 0.0, -1.0, -1.0]);
    /// assert_eq!(comparison.wrong_rows(), 3);
    /// ```
    pub fn of(perceptron: &Perceptron, gate: &Gate) -> Comparison {
        let table = TruthTable::of(perceptron);
        assert!(
            table.rows.len() == gate.targets.len(),
            "the truth table of {} has {} rows, but the perceptron's has {}",
            gate.name,
            gate.targets.len(),
            table.rows.len(),
        );
        let outputs = table.outputs();
        let pairs = gate.targets.iter().zip(&outputs);
        let differences =
            pairs.map(|(actual, predicted)| difference(*actual, *predicted));
        Comparison {
            differences: differences.collect(),
            table,
        }
    }

    /// How many rows are not yet as the gate asks.
    pub fn wrong_rows(&self) -> usize {
        self.differences.iter().filter(|d| **d != 0.0).count()
    }

    /// The differences of all rows added up, for w0, w1, w2, … each over the rows in which it was
    /// on. It looks like good advice, and is not: see the trap in the chapter.
    pub fn summed_over_rows(&self) -> Vec<f64> {
        let n_inputs = self.table.rows[0].inputs.len();
        let mut sums = vec![0.0; n_inputs + 1];
        for (row, difference) in self.table.rows.iter().zip(&self.differences) {
            sums[0] += difference;
            for (sum, input) in sums[1..].iter_mut().zip(&row.inputs) {
                *sum += difference * input;
            }
        }
        sums
    }
}

/// Which weights to move for this row: those that were on, the bias among them, for it always is.
pub fn advice(row: &Row, difference: f64) -> String {
    let verb = match difference {
        d if d > 0.0 => "raise",
        d if d < 0.0 => "lower",
        _ => return "leave".to_string(),
    };
    let mut on = vec!["w0".to_string()];
    for (i, input) in row.inputs.iter().enumerate() {
        if *input != 0.0 {
            on.push(format!("w{}", i + 1));
        }
    }
    format!("{verb} {}", on.join(", "))
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for i in 1..=self.table.rows[0].inputs.len() {
            write!(f, "x{i}  ")?;
        }
        writeln!(f, "     z  predicted  actual  difference  advice")?;

        for (row, difference) in self.table.rows.iter().zip(&self.differences) {
            for input in &row.inputs {
                write!(f, "{input:>2}  ")?;
            }
            let actual = row.output + difference;
            let advice = advice(row, *difference);
            let difference = if *difference == 0.0 {
                "0".to_string()
            } else {
                format!("{difference:+}")
            };
            writeln!(
                f,
                "{:>6.2}  {:>9}  {actual:>6}  {difference:>10}  {advice}",
                row.z, row.output
            )?;
        }
        Ok(())
    }
}
