//! Judges a perceptron that shall be a gate; lesson 4 uses it too.

use check::{Row, Seen};
use logic_gates::{Gate, TruthTable, diagnosis};
use ndarray::Array1;
use threshold::Perceptron;

/// The largest possible margin of a gate that cuts one corner off a square: half of the way from
/// that corner to the diagonal beside it.
pub const BEST: f64 = std::f64::consts::FRAC_1_SQRT_2 / 2.0;

/// A perceptron with this bias and these weights, held to a gate.
pub fn gate(gate: &Gate, best: f64, bias: f64, weights: Array1<f64>) -> Seen {
    let perceptron = Perceptron::new(bias, weights);
    let table = TruthTable::of(&perceptron);
    let rows = table.rows.iter().zip(gate.targets).map(|(row, target)| {
        let inputs: String = row.inputs.iter().map(f64::to_string).collect();
        Row::number(format!("row {inputs}"), *target, row.output)
    });
    let says = diagnosis(&perceptron, gate, best);
    Seen::new(rows.collect(), format!("{says}\n\n{table}"), says)
}
