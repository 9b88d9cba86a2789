//! Judges a perceptron that shall be a gate; lesson 4 uses it too.

use check::{Row, Seen, margin, thousandths};
use logic_gates::{Gate, Row as Answer, TruthTable};
use ndarray::Array1;
use threshold::Perceptron;

#[path = "names.rs"]
mod names;
use names::{digit, in_words, name};
#[path = "why.rs"]
mod why;
use why::Attempt;

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
    let diagnosis = diagnosis(&perceptron, gate);
    let praise = diagnosis.clone().unwrap_or_else(|| {
        let smallest = margin(table.smallest_margin());
        let best = thousandths(best);
        format!("the smallest margin is {smallest}; the best possible is {best}")
    });
    let mistake = diagnosis.map(|says| format!("{says}\n\n{table}"));
    Seen::new(rows.collect(), mistake, "", praise)
}

/// What was seen of an answer that also has a rule to keep, as its first row, and what is said if the rule
/// is broken.
pub fn with_rule(seen: Seen, rule: Row, broken: impl Into<String>) -> Seen {
    let note = if rule.agrees {
        seen.note
    } else {
        broken.into()
    };
    let rows = [vec![rule], seen.rows].concat();
    Seen::new(rows, Some(note.clone()), "", note)
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
    let opposite = wrong.len() == outputs.len();
    let differ = match wrong {
        _ if opposite => "every row differs".to_string(),
        [_] => format!("{} differs", names(wrong)),
        _ => format!("{} differ", names(wrong)),
    };
    let built = if outputs.iter().all(|output| *output == outputs[0]) {
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
    let rows = &table.rows;
    let attempt = Attempt {
        gate,
        perceptron,
        rows,
    };
    format!("{built} {}", attempt.reason())
}

/// These rows in words, such as "rows 01 and 10".
fn names(rows: &[&Answer]) -> String {
    let names: Vec<String> = rows.iter().map(|row| name(&row.inputs)).collect();
    let word = if names.len() == 1 { "row" } else { "rows" };
    format!("{word} {}", in_words(&names))
}
