//! What is worked out by hand: nobody is told what is right.

use check::{Row, Seen, known};
use logic_gates::AND;
use manual_tuning::difference;

const ROWS: [&str; 4] = ["row 00", "row 01", "row 10", "row 11"];

/// Four differences of a guess at AND.
pub fn m1(answer: [f64; 4]) -> Seen {
    let predicted = [0.0, 0.0, 1.0, 0.0];
    let mut right = [0.0; 4];
    for (i, actual) in AND.targets.iter().enumerate() {
        right[i] = difference(*actual, predicted[i]);
    }
    let upside_down = [right[3], right[2], right[1], right[0]];
    let marks = right.map(|difference| if difference == 0.0 { 1.0 } else { 0.0 });
    let mistake = known(&[
        (
            answer == right.map(|difference| 0.0 - difference),
            "Reversed: you have taken predicted minus actual. Start from the actual value.",
        ),
        (
            answer == right.map(f64::abs),
            "The signs are missing: they say which way a row is off.",
        ),
        (
            answer == predicted,
            "That is what was predicted. Subtract it from the actual value.",
        ),
        (
            answer == AND.targets,
            "These are the actual values. Subtract what was predicted from them.",
        ),
        (
            answer == upside_down,
            "The rows stand upside down: begin with row 00.",
        ),
        (
            answer == marks,
            "The rows that are right have a 1. Write down how far off each row is.",
        ),
    ]);
    let mistake = mistake.map_or_else(|| row_by_row(right, answer), String::from);
    let rows = (0..4).map(|i| Row::number(ROWS[i], right[i], answer[i]).to_work_out());
    Seen::new(rows.collect(), Some(mistake), "", "")
}

/// What is wrong with each difference.
fn row_by_row(right: [f64; 4], answer: [f64; 4]) -> String {
    let about = |right: f64, got: f64| {
        if got == right {
            ""
        } else if ![-1.0, 0.0, 1.0].contains(&got) {
            "a difference of zeros and ones is -1, 0 or 1"
        } else if right == 0.0 {
            "nothing is left when both values are the same"
        } else if got == 0.0 {
            "predicted and actual are not the same"
        } else {
            "the sign is turned around"
        }
    };
    let rows = (0..4).filter(|i| !about(right[*i], answer[*i]).is_empty());
    let rows = rows.map(|i| format!("{}: {}.", ROWS[i], about(right[i], answer[i])));
    rows.collect::<Vec<_>>().join(" ")
}

/// What to do with each number after row 01 has fired and should not have.
pub fn m2(answer: [&str; 3]) -> Seen {
    let right = ["lower", "leave", "lower"];
    let mistake = match answer.iter().find_map(|word| strange(word)) {
        Some(strange) => strange,
        None => about(answer),
    };
    let names = ["w0", "w1", "w2"];
    let rows = (0..3).map(|i| Row::text(names[i], right[i], answer[i]).to_work_out());
    Seen::new(rows.collect(), Some(mistake.trim_end()), "", "")
}

/// What is wrong with a word that is none of the three.
fn strange(word: &str) -> Option<String> {
    let three = ["raise", "lower", "leave"];
    if three.contains(&word) {
        None
    } else if word == "?" {
        Some("Write a word in place of each \"?\".".to_string())
    } else if three.contains(&word.trim().to_lowercase().as_str()) {
        Some(format!(
            "\"{word}\" is not written as asked: small letters only, and no space."
        ))
    } else {
        Some(format!(
            "\"{word}\" is none of the three: write \"raise\", \"lower\" or \"leave\"."
        ))
    }
}

/// What these three words would do.
fn about(answer: [&str; 3]) -> String {
    let whole = known(&[
        (
            answer == ["raise", "leave", "raise"],
            "Reversed: it fired and should have been silent, so the sum was too high.",
        ),
        (
            answer == ["lower", "lower", "leave"],
            "You have read the row from the other end: in row 01 the first digit is x1's.",
        ),
        (
            answer == ["leave", "leave", "leave"],
            "Nothing would change, so the row would stay wrong.",
        ),
    ]);
    if let Some(whole) = whole {
        return whole.to_string();
    }
    let [bias, silent, on] = answer;
    let raised = match (bias, on) {
        ("raise", "raise") => "w0 and w2",
        ("raise", _) => "w0",
        (_, "raise") => "w2",
        _ => "",
    };
    let mut all = String::new();
    if !raised.is_empty() {
        all += &format!("Raising {raised} makes the sum larger, and it was too high. ");
    }
    if bias == "leave" {
        all += "The bias is forgotten: it takes part in every sum. ";
    }
    if on == "leave" {
        all += "w2 is forgotten: x2 was on, so w2 took part in this sum. ";
    }
    if silent != "leave" {
        let moving = if silent == "raise" {
            "Raising"
        } else {
            "Lowering"
        };
        all += &format!(
            "w1 was multiplied by 0 on this row. {moving} it changes nothing here, and may spoil \
             another row. "
        );
    }
    all
}
