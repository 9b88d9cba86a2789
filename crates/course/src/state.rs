use check::{Report, Row};
use serde::{Serialize, Serializer};

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
        #[serde(serialize_with = "as_cases")]
        rows: Vec<Row>,
        note: String,
        advice: String,
    },
    /// The answer is right; what is worth knowing of it, such as its margin.
    Solved { note: String },
    /// There is no verdict, and why.
    Stopped { problem: String },
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
                rows,
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

/// For the page, which is also told of each row whether it agrees.
fn as_cases<S: Serializer>(rows: &[Row], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Case<'a> {
        case: &'a str,
        expected: &'a str,
        got: &'a str,
        agrees: bool,
    }
    serializer.collect_seq(rows.iter().map(|row| Case {
        case: &row.case,
        expected: &row.expected,
        got: &row.got,
        agrees: row.agrees(),
    }))
}
