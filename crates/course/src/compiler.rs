//! What the compiler says, and which exercise it means.

use std::collections::BTreeMap;
use std::path::PathBuf;

use check::without_detours;
use serde::Deserialize;

use crate::state::State;

/// The compiler's errors: the first in each exercise, and the first that belongs to none.
#[derive(Default)]
pub(crate) struct Errors {
    of: BTreeMap<String, State>,
    other: Option<State>,
}

impl Errors {
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
        // The others only help to explain.
        let primary = || error.spans.iter().filter(|span| span.is_primary);
        let spans = || primary().flat_map(Span::and_expansions);
        let in_file =
            spans().find_map(|span| Some((span.exercise()?, Some(span.line_start))));
        // The reader's names are used by the judge: an error there may be about a name of theirs.
        let by_name = || spans().find_map(|span| Some((span.names_exercise()?, None)));
        let found = in_file.or_else(by_name);
        let message = match &found {
            Some((id, None)) => format!(
                "The check uses what {id}.rs defines, and something there is missing or has \
                 another name or type than in starters/{id}.rs: {}",
                error.message
            ),
            _ => error.message.clone(),
        };
        let state = State::DoesNotCompile {
            message: without_detours(&message),
            line: found.as_ref().and_then(|(_, line)| *line),
            details: without_detours(&error.rendered.unwrap_or_default()),
        };
        match found {
            Some((id, _)) => {
                self.of.entry(id).or_insert(state);
            }
            None => {
                self.other.get_or_insert(state);
            }
        }
    }
}

/// A line of `cargo --message-format=json`; of its many fields, those that are used here.
#[derive(Deserialize)]
#[serde(tag = "reason")]
pub(crate) enum Message {
    #[serde(rename = "compiler-message")]
    Compiler { message: Diagnostic },
    #[serde(rename = "compiler-artifact")]
    Artifact {
        target: Target,
        executable: Option<PathBuf>,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
pub(crate) struct Target {
    pub(crate) name: String,
}

#[derive(Deserialize)]
pub(crate) struct Diagnostic {
    pub(crate) level: String,
    message: String,
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: PathBuf,
    line_start: usize,
    is_primary: bool,
    text: Vec<Text>,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

impl Span {
    /// The span, and where the macros were called that it lies in.
    fn and_expansions(&self) -> impl Iterator<Item = &Span> {
        std::iter::successors(Some(self), |span| {
            span.expansion.as_deref().map(|Expansion { span }| span)
        })
    }

    /// The exercise in whose file the span lies.
    fn exercise(&self) -> Option<String> {
        let folder = self.file_name.parent()?.file_name()?;
        let id = self.file_name.file_stem()?.to_string_lossy();
        (folder == "exercises" && id != "mod").then(|| id.into_owned())
    }

    /// The exercise that the source text of the span mentions: `super::g4::W0`, or `pub mod g4;`.
    fn names_exercise(&self) -> Option<String> {
        self.text.iter().find_map(|Text { text }| {
            let module = text.trim().strip_prefix("pub mod ");
            let module = module.and_then(|rest| rest.strip_suffix(';'));
            // A judge names what a reader writes from its own module's parent; `f64` is no exercise.
            let path = || text.split_once("super::")?.1.split_once("::");
            let module = module.or_else(|| path().map(|(module, _)| module));
            module.filter(|id| is_id(id)).map(String::from)
        })
    }
}

/// Whether this is the name of an exercise: a letter for the lesson, and a number.
fn is_id(word: &str) -> bool {
    let digits = word.strip_prefix(|c: char| c.is_ascii_lowercase());
    digits.is_some_and(|digits| digits.parse::<u8>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::{Span, Text};

    #[test]
    fn a_type_is_no_exercise() {
        for (text, id) in [
            ("    (\"g4\", || g4(super::g4::W0)),", Some("g4")),
            ("pub mod u3;", Some("u3")),
            ("    .fold(f64::INFINITY, f64::min)", None),
            ("    super::gate::weights(w0)", None),
            ("let y = u8::from(x);", None),
        ] {
            let span = Span {
                file_name: "crates/logic-gates/checks/judge.rs".into(),
                line_start: 1,
                is_primary: true,
                text: vec![Text {
                    text: text.to_string(),
                }],
                expansion: None,
            };
            assert_eq!(span.names_exercise().as_deref(), id, "{text}");
        }
    }
}
