//! Gives a verdict on an exercise: runs the reader's answer where it can do no harm, holds what it
//! shows to the answer key, and says what to do next.
//!
//! A lesson's `checks/` judge its answers and return what they have [`Seen`]; its test target turns
//! that into a [`Verdict`].

// What could end the program says why it never does: what comes from outside may be anything.
#![cfg_attr(
    not(test),
    warn(
        clippy::allow_attributes_without_reason,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod guard;
pub mod proof;
mod report;
mod verdict;

pub use guard::without_detours;
pub use report::{AS_LINE, Report, table};
pub use verdict::{Verdict, body, verdict};

/// What an answer shows when it is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Every case that was looked at, in a fixed order. The answer is right if each agrees.
    pub rows: Vec<Row>,
    /// About a wrong answer: what went wrong, by its name if it is a known mistake. About a right
    /// one: what is worth knowing, such as its margin.
    pub note: String,
}

/// One case: what was asked for, and what the answer gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was looked at, such as `row 01`.
    pub case: String,
    /// What a right answer gives.
    pub expected: String,
    /// What this answer gives.
    pub got: String,
}

/// The exercises of a lesson, in order: each one's id, and the judge of the reader's answer.
pub type Checks = &'static [(&'static str, fn() -> Seen)];

impl Seen {
    /// What an answer shows: all cases, the note if it is wrong, and the note if it is right.
    pub fn new(
        rows: Vec<Row>,
        if_wrong: impl Into<String>,
        if_right: impl Into<String>,
    ) -> Seen {
        let mut seen = Seen {
            rows,
            note: if_wrong.into(),
        };
        if seen.right() {
            seen.note = if_right.into();
        }
        seen
    }

    /// Whether the answer is right.
    pub fn right(&self) -> bool {
        self.rows.iter().all(Row::agrees)
    }
}

impl Row {
    /// Whether the answer gave what was asked for.
    pub fn agrees(&self) -> bool {
        self.expected == self.got
    }

    /// A case whose value is a number, compared to nine decimals so that rounding does not matter.
    pub fn number(case: impl Into<String>, expected: f64, got: f64) -> Row {
        Row::text(case, number(expected), number(got))
    }

    /// A case whose value is a word.
    pub fn text(
        case: impl Into<String>,
        expected: impl Into<String>,
        got: impl Into<String>,
    ) -> Row {
        Row {
            case: case.into(),
            expected: expected.into(),
            got: got.into(),
        }
    }
}

/// A number to nine decimals, without trailing zeros, and −0 as 0.
pub fn number(value: f64) -> String {
    if value.is_finite() && value.abs() < 1e6 {
        ((value * 1e9).round() / 1e9 + 0.0).to_string()
    } else {
        value.to_string()
    }
}

/// Numbers as a point: `(0, 0.5, -1)`.
pub fn list(numbers: &[f64]) -> String {
    let shown: Vec<String> = numbers.iter().map(|value| number(*value)).collect();
    format!("({})", shown.join(", "))
}

/// Whether an answer gives in all these cases what a known mistake gives.
pub fn same<Case: Copy, Value: PartialEq>(
    cases: &[Case],
    answer: impl Fn(Case) -> Value,
    mistake: impl Fn(Case) -> Value,
) -> bool {
    cases.iter().all(|case| answer(*case) == mistake(*case))
}

/// A number to three decimals.
pub fn thousandths(number: f64) -> String {
    // A half goes up, as at school.
    format!("{:.3}", (number * 1000.0).round() / 1000.0)
}
