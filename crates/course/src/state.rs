use check::{Report, Row};
use serde::Serialize;

/// How an exercise stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum State {
    /// The file is as it was given out.
    Untouched,
    /// The verdict is on its way.
    Checking,
    /// The compiler refuses the file; its first error.
    DoesNotCompile {
        message: String,
        /// The line in the reader's file, if the error stands there.
        line: Option<usize>,
        /// The compiler's own words.
        details: String,
    },
    /// Another exercise of the lesson has to compile first.
    Waiting { on: String },
    /// The answer was judged, and is not right yet.
    Wrong {
        rows: Vec<Case>,
        note: String,
        advice: String,
    },
    /// The answer is right; what is worth knowing of it, such as its margin.
    Solved { note: String },
    /// There is no verdict, and why.
    Stopped { problem: String },
}

/// A case that was looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Case {
    pub(crate) case: String,
    pub(crate) expected: String,
    pub(crate) got: String,
    pub(crate) agrees: bool,
}

impl State {
    /// What is asked for is there: the answer is right.
    pub(crate) fn is_solved(&self) -> bool {
        matches!(self, State::Solved { .. })
    }

    /// Whether the state is a verdict on the file alone, which holds for as long as the file stays.
    pub(crate) fn is_verdict(&self) -> bool {
        matches!(self, State::Wrong { .. } | State::Solved { .. })
    }
}

impl From<Report> for State {
    fn from(report: Report) -> State {
        let right = report.right();
        match report {
            Report {
                solved: true, note, ..
            } => State::Solved { note },
            Report { rows, note, .. } if rows.is_empty() => {
                State::Stopped { problem: note }
            }
            Report {
                rows, note, advice, ..
            } => State::Wrong {
                rows: rows.into_iter().map(Case::from).collect(),
                note: if right {
                    "Your answer is right.".to_string()
                } else {
                    note
                },
                advice,
            },
        }
    }
}

impl From<Row> for Case {
    fn from(row: Row) -> Case {
        Case {
            agrees: row.agrees(),
            case: row.case,
            expected: row.expected,
            got: row.got,
        }
    }
}
