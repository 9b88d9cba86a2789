//! Judges a perceptron that shall be a gate; lesson 4 uses it too.

use check::{Row, Seen, thousandths};
use logic_gates::{Gate, NAND, Row as Answer, TruthTable};
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
        let case = format!("row {}", name(&row.inputs));
        Row::text(case, digit(target), digit(&row.output))
    });
    let says = diagnosis(&perceptron, gate).unwrap_or_else(|| {
        format!(
            "the smallest margin is {}; the best possible is {}",
            thousandths(table.smallest_margin()),
            thousandths(best)
        )
    });
    Seen::new(rows.collect(), Some(format!("{says}\n\n{table}")), "", says)
}

/// Says in words what keeps a perceptron from being `gate`, by its name if the mistake is a known
/// one, or from being it with room on every row; nothing if it is.
///
/// # Panics
///
/// - If the gate has another number of inputs than the perceptron.
pub fn diagnosis(perceptron: &Perceptron, gate: &Gate) -> Option<String> {
    let table = TruthTable::of(perceptron);
    assert!(
        table.rows.len() == gate.targets.len(),
        "{} has {} rows, but this perceptron has {}",
        gate.name,
        gate.targets.len(),
        table.rows.len(),
    );
    let pairs = table.rows.iter().zip(gate.targets);
    let wrong: Vec<_> = pairs
        .filter(|(row, target)| row.output != **target)
        .map(|(row, _)| row)
        .collect();
    not_finite(perceptron)
        .or_else(|| on_a_tie(&table, &wrong))
        .or_else(|| {
            (!wrong.is_empty()).then(|| by_name(perceptron, gate, &table, &wrong))
        })
}

/// About the first number that is none, counted from the bias.
fn not_finite(perceptron: &Perceptron) -> Option<String> {
    let neuron = &perceptron.neuron;
    let mut numbers = std::iter::once(&neuron.bias).chain(&neuron.weights);
    let i = numbers.position(|number| !number.is_finite())?;
    Some(format!("w{i} has to be a plain number, such as 0.6."))
}

/// About rows on which rounding decides, unless one is wrong for another reason.
fn on_a_tie(table: &TruthTable, wrong: &[&Answer]) -> Option<String> {
    let ties: Vec<&Answer> = table.rows.iter().filter(|row| row.tie).collect();
    if ties.is_empty() || !wrong.iter().all(|row| row.tie) {
        return None;
    }
    if wrong.is_empty() {
        return Some(format!(
            "right, but there is a tie on {}, so the last digit decides. \
             Can you give it more room?",
            names(&ties)
        ));
    }
    let advice = if wrong.iter().any(|row| row.output == 0.0) {
        "there z is the threshold up to its last digit, and it falls on the wrong side. Move a \
         number a little, so that no row hangs on a last digit."
    } else {
        "there z is the threshold, and to reach it is enough, so it fires. Move a number a \
         little, so that z stays below."
    };
    Some(format!("A tie on {}: {advice}", names(wrong)))
}

/// What was built in place of `gate`, and the likeliest reason; at least one row is wrong.
fn by_name(
    perceptron: &Perceptron,
    gate: &Gate,
    table: &TruthTable,
    wrong: &[&Answer],
) -> String {
    let outputs = table.outputs();
    let differ = if wrong.len() == 1 {
        "differs"
    } else {
        "differ"
    };
    let differ = format!("{} {differ}", names(wrong));
    let mut text = if outputs.iter().all(|output| *output == outputs[0]) {
        let always = if outputs[0] == 1.0 { "always" } else { "never" };
        format!("It {always} fires: {differ}.")
    } else if let Some(built) = Gate::with_outputs(&outputs) {
        format!(
            "You built \u{201c}{}\u{201d}, not \u{201c}{}\u{201d}: {differ}.",
            built.name, gate.name
        )
    } else if outputs == [0.0, 1.0] {
        format!("It copies its input: {differ}.")
    } else {
        format!("Not \u{201c}{}\u{201d} yet: {differ}.", gate.name)
    };
    let neuron = &perceptron.neuron;
    let fires_first = gate.targets[0] == 1.0;
    if neuron.bias == 0.0 && fires_first {
        text += " The bias is still 0, and on the first row it is alone.";
    } else if gate.targets == NAND.targets && is_its_opposite_flipped(perceptron, gate)
    {
        text += " These are the weights of the opposite gate with all signs turned around. That \
                  is not enough: the bias has to be mirrored at the threshold.";
    } else if fires_first && outputs[0] == 0.0 {
        text +=
            " On the first row the bias is alone, and it does not reach the threshold.";
    } else if let Some(i) = neuron.weights.iter().position(|weight| *weight == 0.0) {
        text += &format!(" w{} is 0, so its input has no vote.", i + 1);
    }
    text
}

/// Whether turning all signs around gives the gate that says 1 where `gate` says 0.
fn is_its_opposite_flipped(perceptron: &Perceptron, gate: &Gate) -> bool {
    let mut flipped = perceptron.clone();
    flipped.neuron.bias = -flipped.neuron.bias;
    flipped.neuron.weights = -flipped.neuron.weights;
    let outputs = TruthTable::of(&flipped).outputs();
    outputs
        .iter()
        .zip(gate.targets)
        .all(|(output, target)| *output == 1.0 - target)
}

/// These rows in words, such as "rows 01 and 10".
fn names(rows: &[&Answer]) -> String {
    let names: Vec<String> = rows.iter().map(|row| name(&row.inputs)).collect();
    match &names[..] {
        [one] => format!("row {one}"),
        [first @ .., last] => format!("rows {} and {last}", first.join(", ")),
        [] => String::new(),
    }
}

/// A row is called as its inputs are, such as 01.
fn name(inputs: &Array1<f64>) -> String {
    inputs.iter().map(digit).collect()
}

fn digit(number: &f64) -> &'static str {
    if *number == 1.0 { "1" } else { "0" }
}
