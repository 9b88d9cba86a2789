use threshold::Perceptron;

use crate::{Gate, NAND, TruthTable};

/// Says in words what keeps a perceptron from being `gate`, by its name if the mistake is a known
/// one, or from being it with room on every row; nothing if it is.
///
/// # Panics
///
/// - If the gate has another number of inputs than the perceptron.
pub fn diagnosis(perceptron: &Perceptron, gate: &Gate) -> Option<String> {
    let neuron = &perceptron.neuron;
    for (i, weight) in [neuron.bias].iter().chain(&neuron.weights).enumerate() {
        if !weight.is_finite() {
            return Some(format!("w{i} has to be a plain number, such as 0.6."));
        }
    }
    let table = TruthTable::of(perceptron);
    let outputs = table.outputs();
    assert!(
        outputs.len() == gate.targets.len(),
        "{} has {} rows, but this perceptron has {}",
        gate.name,
        gate.targets.len(),
        outputs.len(),
    );
    let ties = rows_where(&table, |i| table.rows[i].tie);
    let wrong = rows_where(&table, |i| outputs[i] != gate.targets[i]);

    if wrong.is_empty() {
        return (!ties.is_empty()).then(|| {
            format!(
                "right, but there is a tie on {}, so the last digit decides. \
                 Can you give it more room?",
                rows(&ties)
            )
        });
    }
    let differ = format!("{} differ", rows(&wrong));
    let differ = if wrong.len() == 1 {
        differ + "s"
    } else {
        differ
    };
    if wrong.iter().all(|row| ties.contains(row)) {
        let silent = |i: usize| outputs[i] != gate.targets[i] && outputs[i] == 0.0;
        let advice = if (0..outputs.len()).any(silent) {
            "there z is the threshold up to its last digit, and it falls on the wrong side. Move a \
             number a little, so that no row hangs on a last digit."
        } else {
            "there z is the threshold, and to reach it is enough, so it fires. Move a number a \
             little, so that z stays below."
        };
        return Some(format!("A tie on {}: {advice}", rows(&wrong)));
    }
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
    Some(text)
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

/// The names of these rows: their inputs, such as 01.
fn rows_where(table: &TruthTable, condition: impl Fn(usize) -> bool) -> Vec<String> {
    let numbers = (0..table.rows.len()).filter(|i| condition(*i));
    let digit = |input: &f64| if *input == 1.0 { '1' } else { '0' };
    let name = |i: usize| table.rows[i].inputs.iter().map(digit).collect();
    numbers.map(name).collect()
}

fn rows(names: &[String]) -> String {
    match names {
        [one] => format!("row {one}"),
        [first @ .., last] => format!("rows {} and {last}", first.join(", ")),
        [] => String::new(),
    }
}
