//! Gives a verdict on an exercise: runs the reader's answer where it can do no harm, holds what it
//! shows to the answer key, and says what to do next.
//!
//! A lesson's `checks/` judge its answers and return what they have [`Seen`]; its program `exercises`,
//! made by [`tests!`], turns that into a [`Report`].

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

// A page that shows a verdict has the judges only: nothing is compiled, started or compared there.
#[cfg(any(unix, windows))]
mod program;
#[cfg(any(unix, windows))]
pub mod proof;

#[cfg(any(unix, windows))]
pub use program::{
    AS_LINE, Found, Report, body, not_begun, program, table, without_detours,
};

/// What an answer shows when it is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Every case that was looked at, in a fixed order. The answer is right if each agrees.
    pub rows: Vec<Row>,
    /// About a wrong answer: what went wrong, by its name if it is a known mistake. About a right
    /// one: what is worth knowing, such as its margin.
    pub note: String,
    /// Whether the note names a known mistake, and would not be said of just any wrong answer.
    pub named: bool,
}

/// One case: what was asked for, and what the answer gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was looked at, such as `row 01`.
    pub case: String,
    /// What a right answer gives; none where the reader has to work that out.
    pub expected: Option<String>,
    /// What this answer gives.
    pub got: String,
    /// Whether this answer gave what was asked for.
    pub agrees: bool,
}

/// The exercises of a lesson, in order: each one's id, and the judge of the reader's answer.
pub type Checks = &'static [(&'static str, fn() -> Seen)];

impl Seen {
    /// What an answer shows: all cases; about a wrong one the known mistake that it is, or else what is
    /// said of any other; and the note if it is right.
    pub fn new<Text: Into<String>>(
        rows: Vec<Row>,
        mistake: Option<Text>,
        otherwise: &str,
        if_right: impl Into<String>,
    ) -> Seen {
        let right = rows.iter().all(|row| row.agrees);
        Seen {
            named: !right && mistake.is_some(),
            note: match mistake {
                _ if right => if_right.into(),
                Some(mistake) => mistake.into(),
                None => otherwise.to_string(),
            },
            rows,
        }
    }

    /// Whether the answer is right.
    pub fn right(&self) -> bool {
        !self.rows.is_empty() && self.rows.iter().all(|row| row.agrees)
    }
}

impl Row {
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
        let (expected, got) = (expected.into(), got.into());
        Row {
            case: case.into(),
            agrees: expected == got,
            expected: Some(expected),
            got,
        }
    }

    /// The same case, but nobody is told what is right: the reader has to work it out.
    #[must_use]
    pub fn to_work_out(self) -> Row {
        Row {
            expected: None,
            ..self
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

/// What is said of the first of these mistakes that was made, if any was.
pub fn known<'a>(mistakes: &[(bool, &'a str)]) -> Option<&'a str> {
    let mut made = mistakes.iter().filter(|(made, _)| *made);
    made.next().map(|(_, told)| *told)
}

/// A number to three decimals.
pub fn thousandths(number: f64) -> String {
    // A half goes up, as at school.
    format!("{:.3}", (number * 1000.0).round() / 1000.0)
}

/// A margin that is no tie: however small, it is not shown as 0.
pub fn margin(margin: f64) -> String {
    match thousandths(margin) {
        none if none == "0.000" => "below 0.001".to_string(),
        some => some,
    }
}

/// The bytes of a text without its carriage returns: git and editors put them in and take them out, and
/// they are no edit.
pub fn without_returns(text: &[u8]) -> Vec<u8> {
    text.iter().copied().filter(|byte| *byte != b'\r').collect()
}
