//! Judges a perceptron that shall be a gate; lesson 4 uses it too.

use check::{Row, Seen, thousandths};
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
    let digit = |number: &f64| if *number == 1.0 { "1" } else { "0" };
    let rows = table.rows.iter().zip(gate.targets).map(|(row, target)| {
        let inputs: String = row.inputs.iter().map(digit).collect();
        Row::text(format!("row {inputs}"), digit(target), digit(&row.output))
    });
    let says = diagnosis(&perceptron, gate).unwrap_or_else(|| {
        format!(
            "the smallest margin is {}; the best possible is {}",
            thousandths(table.smallest_margin()),
            thousandths(best)
        )
    });
    // A page draws the table; what writes it as text would weigh five kilobytes there.
    let mistake = if cfg!(target_family = "wasm") {
        says.clone()
    } else {
        format!("{says}\n\n{table}")
    };
    Seen::new(rows.collect(), mistake, says)
}
