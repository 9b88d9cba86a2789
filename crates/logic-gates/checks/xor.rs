//! XOR from gates.

use check::{Row, Seen};
use logic_gates::{Gate, XOR};

/// XOR, as a function of two inputs.
pub fn g8(xor: fn([f64; 2]) -> f64) -> Seen {
    let corners = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let outputs = corners.map(xor);
    let rows = corners.iter().zip(XOR.targets).zip(outputs);
    let rows: Vec<Row> = rows
        .map(|(([x1, x2], target), output)| {
            Row::number(format!("row {x1}{x2}"), *target, output)
        })
        .collect();
    let outputs = outputs.map(|output| (output * 1e9).round() / 1e9);
    let mistake = match Gate::with_outputs(&outputs) {
        Some(built) => Some(format!(
            "You built \u{201c}{}\u{201d}{}",
            built.name,
            about(built.name)
        )),
        None => {
            let strange = rows.iter().find(|row| row.got != "0" && row.got != "1");
            strange.map(|row| {
                format!(
                    "On {} it gives {}, but an output is 0 or 1. Do not calculate with answers: let \
                     a gate look at them.",
                    row.case, row.got
                )
            })
        }
    };
    Seen::new(rows, mistake, "", "")
}

/// What the gate that was built says, and where to look.
fn about(built: &str) -> &'static str {
    match built {
        "AND" => {
            ": whatever OR and AND say together, AND has said alone. Which gate tells that not \
             both are on?"
        }
        "XNOR" => {
            ", the opposite of XOR: it says 1 when both inputs are the same. Which gate should \
             look at the other two?"
        }
        "OR" => {
            ": it says 1 when both inputs are on, too. Which gate tells that not both are on?"
        }
        "NAND" => {
            ": it says 1 when no input is on, too. Which gate tells that at least one is on?"
        }
        "always" => {
            ": on every row at least one of OR and NAND says 1. Which gate asks for both?"
        }
        "never" => {
            ": AND and NAND, for example, never say 1 on the same row. Which two gates both say \
             1 where XOR shall?"
        }
        "x1" | "x2" | "not x1" | "not x2" => {
            ": only one input decides. XOR has to look at both."
        }
        _ => ", not XOR. Which of the gates say 1 on a row that differs?",
    }
}
