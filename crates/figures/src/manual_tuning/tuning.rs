use check::thousandths;
use logic_gates::NOR;
use manual_tuning::{Comparison, FIRST_GUESS, Log, advice, perceptron};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::{Table, says};
use crate::draw::number::label;
use crate::draw::sheet::{describe, line_and_corners, sheet};
use crate::touch::control::Control::Nudges;
use crate::touch::part::part;
use crate::touch::picture::Touch;

/// Lesson 4 with the reader's own nudges.
pub(crate) const TUNING: Touch = Touch {
    name: "live-tuning",
    part: part!("part-one"),
    caption: "Nudge the guess of this page into a NOR. Faint lines are your attempts before.",
    controls: &[Nudges(&["w0", "w1", "w2"])],
    start: Vec::new,
    draw,
};

/// More than anybody needs, and few enough to draw.
const MOST: usize = 200;
/// How many earlier lines are still faintly there.
const FAINT: usize = 6;

/// The state: 1, 2 and 3 raise w0, w1 and w2 by a tenth, −1, −2 and −3 lower them.
fn draw(state: &[f64]) -> Result<Markup, String> {
    if state.len() > MOST {
        return Err(format!("These are more than {MOST} nudges. Start over."));
    }
    let mut log = Log::new(NOR, FIRST_GUESS);
    for nudge in state {
        let mut by = [0; 3];
        match nudge.abs() {
            weight @ (1.0 | 2.0 | 3.0) => {
                by[weight as usize - 1] = nudge.signum() as i32
            }
            _ => {
                return Err(
                    "A nudge is a number from 1 to 3 for the weight that goes up, \
                            or from −1 to −3 for the one that goes down."
                        .to_string(),
                );
            }
        }
        log.nudge(by);
    }
    let attempts: Vec<Perceptron> = log
        .attempts
        .iter()
        .map(|tenths| perceptron(*tenths))
        .collect();
    let (now, before) = attempts.split_last().expect("the guess is an attempt");
    let comparison = log.comparison();
    let verdict = match comparison.wrong_rows() {
        0 if comparison.table.smallest_margin() == 0.0 => {
            "This is NOR, on a tie: a last digit decides. Can you give it room?"
                .to_string()
        }
        0 => "This is NOR, with room on both sides.".to_string(),
        wrong => format!("{wrong} of 4 rows are wrong."),
    };
    let (neuron, weights) = (&now.neuron, &now.neuron.weights);
    let [w0, w1, w2] = [neuron.bias, weights[0], weights[1]].map(label);
    let faint = &before[before.len().saturating_sub(FAINT)..];
    Ok(html! {
        (sheet("NOR", &describe(now, &NOR), line_and_corners(now, &NOR, faint)))
        (rows(&comparison))
        (attempts_so_far(&attempts))
        (says(&format!("Attempt {}: w0 {w0}, w1 {w1}, w2 {w2}. {verdict}", attempts.len())))
    })
}

/// As [`Comparison`] prints itself.
fn rows(comparison: &Comparison) -> Table {
    let heads = [
        "x1",
        "x2",
        "z",
        "predicted",
        "actual",
        "difference",
        "advice",
    ];
    let mut table = Table::new(&heads);
    for (row, difference) in comparison.table.rows.iter().zip(&comparison.differences) {
        table.row(false);
        let [x1, x2] = [row.inputs[0], row.inputs[1]];
        for number in [x1, x2, row.z, row.output, row.output + difference] {
            table.number(number);
        }
        table.text(match *difference {
            0.0 => "0",
            difference if difference.is_sign_positive() => "+1",
            _ => "−1",
        });
        table.text(&advice(row, *difference));
    }
    table
}

/// As [`Log`] prints itself; each attempt is one nudge away from the one before it.
fn attempts_so_far(attempts: &[Perceptron]) -> Table {
    let heads = [
        "attempt",
        "w0",
        "w1",
        "w2",
        "nudges",
        "wrong rows",
        "margin",
    ];
    let mut table = Table::new(&heads);
    for (nudges, attempt) in attempts.iter().enumerate() {
        let comparison = Comparison::of(attempt, &NOR);
        let wrong = comparison.wrong_rows();
        let (number, weights) = (nudges as f64, &attempt.neuron.weights);
        table.row(false);
        for number in [
            number + 1.0,
            attempt.neuron.bias,
            weights[0],
            weights[1],
            number,
            wrong as f64,
        ] {
            table.number(number);
        }
        table.text(&match comparison.table.smallest_margin() {
            _ if wrong > 0 => "–".to_string(),
            0.0 => "tie".to_string(),
            margin => thousandths(margin),
        });
    }
    table
}

#[cfg(test)]
mod tests {
    use super::TUNING;

    #[test]
    fn a_nor_is_told_and_whether_it_has_room() {
        let mut nudges = vec![1.0];
        let told = |nudges: &[f64]| TUNING.draw(nudges);
        assert!(told(&nudges).contains("of 4 rows are wrong."));
        nudges.extend([-2.0; 8]);
        assert!(told(&nudges).contains("This is NOR, on a tie"));
        nudges.extend([1.0, -2.0]);
        assert!(told(&nudges).contains("This is NOR, with room on both sides."));
    }
}
