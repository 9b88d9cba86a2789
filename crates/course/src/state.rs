use check::{Found, Report, Row};
use serde::{Serialize, Serializer};

/// How an exercise stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum State {
    /// The file is as it was given out; where to begin.
    Untouched { note: String },
    /// The verdict is on its way.
    Checking,
    /// The compiler refuses the file; its first error.
    DoesNotCompile {
        message: String,
        /// The line in the reader's file, if the error stands there.
        line: Option<usize>,
        /// What the compiler advises, in a line.
        help: Option<String>,
        /// The section of the page on the compiler's messages that explains this one.
        explained: Option<String>,
        /// The compiler's own words.
        details: String,
    },
    /// The answer was judged, and is not right yet.
    Wrong {
        #[serde(serialize_with = "as_cases")]
        rows: Vec<Row>,
        note: String,
        advice: String,
    },
    /// The answer is right; what is worth knowing of it, such as its margin, and what to do about its
    /// key, if anything.
    Solved { note: String, advice: String },
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

/// A state, and what it was given on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Given {
    pub(crate) state: State,
    /// The fingerprint of the file as it was compiled; none if it is that of the file on disk.
    pub(crate) compiled: Option<u64>,
}

impl Given {
    /// A state that holds for the file on disk, whatever it is.
    pub(crate) fn on_the_file(state: State) -> Given {
        Given {
            state,
            compiled: None,
        }
    }
}

impl State {
    /// How an exercise stands by this report; nothing if another file was compiled than stands on disk.
    pub(crate) fn from_report(report: Report) -> Option<State> {
        let solved = report.solved();
        let printed = match report.printed.as_str() {
            "" => String::new(),
            printed => format!("\n\nYour code printed:\n{printed}"),
        };
        let with_printed = |text: String| (text + &printed).trim_start().to_string();
        Some(match report.found {
            Found::Untouched => State::untouched(&report.file),
            Found::Outdated => return None,
            Found::Stopped(problem) => State::Stopped {
                problem: with_printed(problem),
            },
            Found::Judged { note, advice, .. } if solved => State::Solved {
                note,
                advice: with_printed(advice),
            },
            Found::Judged { rows, note, advice } => State::Wrong {
                rows,
                note: with_printed(note),
                advice,
            },
        })
    }

    /// The state of a file that is as it was given out.
    pub(crate) fn untouched(file: &str) -> State {
        State::Untouched {
            note: check::not_begun(file),
        }
    }
}

/// For the page: what is expected only where the reader need not work it out.
fn as_cases<S: Serializer>(rows: &[Row], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Case<'a> {
        case: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        expected: Option<&'a str>,
        got: &'a str,
        agrees: bool,
    }
    serializer.collect_seq(rows.iter().map(|row| Case {
        case: &row.case,
        expected: row.expected.as_deref(),
        got: &row.got,
        agrees: row.agrees,
    }))
}
