//! What the compiler says, and which exercise it means.

mod code;
mod comma;
mod diagnostic;
mod explained;
mod habits;
mod help;
mod pasted;
mod signs;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use check::without_detours;

pub(crate) use diagnostic::Message;

use crate::exercise;
use crate::source::{conflict, text};
use crate::state::State;
use comma::decimal_comma;
use diagnostic::Diagnostic;
use explained::section;
use habits::{habit, sizes};
use help::{help, semicolon, without_help};
use pasted::pasted;

/// The compiler's errors: the first in each exercise, and the first that belongs to none.
pub(crate) struct Errors {
    root: PathBuf,
    lesson: String,
    of: BTreeMap<String, State>,
    other: Option<State>,
}

impl Errors {
    /// Those of this lesson, of which none is known yet.
    pub(crate) fn new(root: &Path, lesson: &str) -> Errors {
        Errors {
            root: root.to_path_buf(),
            lesson: lesson.to_string(),
            of: BTreeMap::new(),
            other: None,
        }
    }

    /// The exercises that do not compile, and how each stands.
    pub(crate) fn exercises(&self) -> BTreeMap<String, State> {
        self.of.clone()
    }

    /// How all other exercises stand, if the errors are in none.
    pub(crate) fn elsewhere(&self) -> State {
        self.other.clone().unwrap_or_else(|| State::Stopped {
            problem: "The compiler refused this lesson without saying why.".to_string(),
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.of.is_empty() && self.other.is_none()
    }

    pub(crate) fn add(&mut self, error: Diagnostic) {
        let places = || error.places();
        let in_file = places()
            .find_map(|place| Some((place.exercise()?, Some(place.line_start))));
        // The reader's names are used by the judge: an error there may be about a name of theirs.
        let by_name =
            || places().find_map(|place| Some((place.names_exercise()?, None)));
        match in_file.or_else(by_name) {
            Some((id, line)) => {
                if !self.of.contains_key(&id) {
                    let state = self.in_exercise(&id, &error, line);
                    self.of.insert(id, state);
                }
            }
            None => {
                let state = || told(&error, error.message.clone(), None);
                self.other.get_or_insert_with(state);
            }
        }
    }

    /// How an exercise stands after an error in its file, or, if no line is known, in the judge because of
    /// that file.
    fn in_exercise(&self, id: &str, error: &Diagnostic, line: Option<usize>) -> State {
        let file = exercise::file(&self.lesson, "exercises", id);
        let plainer = match text(&self.root.join(&file), &format!("{id}.rs")) {
            Err(problem) => Some(problem),
            Ok(text) => {
                let mistake = conflict(&text, line)
                    .or_else(|| pasted(&text, error, line))
                    .or_else(|| decimal_comma(&text, error, line))
                    .or_else(|| semicolon(error))
                    .or_else(|| habit(&text, error, line));
                mistake.map(|(line, told)| (Some(line), told))
            }
        };
        match (plainer, line) {
            (Some((line, message)), _) => State::DoesNotCompile {
                message,
                line,
                help: None,
                explained: None,
                details: without_help(&details(error)),
            },
            (None, None) => match sizes(error) {
                // What the compiler says is about the check alone.
                Some((asked, given)) => State::DoesNotCompile {
                    message: format!(
                        "The check asks for {asked} numbers, and the type in {id}.rs says {given}: \
                         write the type as in starters/{id}.rs."
                    ),
                    line: None,
                    help: None,
                    explained: None,
                    details: String::new(),
                },
                None => told(
                    error,
                    format!(
                        "The check uses what {id}.rs defines, and something there is missing or \
                     has another name or type than in starters/{id}.rs: {}",
                        error.message
                    ),
                    None,
                ),
            },
            (None, line) => State::DoesNotCompile {
                message: without_detours(&error.message),
                line,
                help: help(error).map(|help| without_detours(&help)),
                explained: section(&self.root, error),
                details: details(error),
            },
        }
    }
}

/// An error in other words than the compiler's, whose advice would be about another place.
fn told(error: &Diagnostic, message: String, line: Option<usize>) -> State {
    State::DoesNotCompile {
        message: without_detours(&message),
        line,
        help: None,
        explained: None,
        details: details(error),
    }
}

fn details(error: &Diagnostic) -> String {
    without_detours(error.rendered.as_deref().unwrap_or_default())
}
