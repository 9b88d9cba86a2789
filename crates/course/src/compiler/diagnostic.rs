//! An error of the compiler, as cargo hands it over.

use std::path::PathBuf;

use serde::Deserialize;

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

#[derive(Default, Deserialize)]
pub(crate) struct Diagnostic {
    pub(crate) level: String,
    pub(crate) message: String,
    pub(crate) code: Option<Code>,
    pub(crate) rendered: Option<String>,
    pub(crate) spans: Vec<Span>,
    /// Notes and helps.
    pub(crate) children: Vec<Diagnostic>,
}

#[derive(Deserialize)]
pub(crate) struct Code {
    pub(crate) code: String,
}

#[derive(Default, Deserialize)]
pub(crate) struct Span {
    pub(crate) file_name: PathBuf,
    pub(crate) line_start: usize,
    pub(crate) line_end: usize,
    pub(crate) column_start: usize,
    pub(crate) column_end: usize,
    pub(crate) is_primary: bool,
    pub(crate) label: Option<String>,
    pub(crate) text: Vec<Text>,
    pub(crate) suggested_replacement: Option<String>,
    pub(crate) expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
pub(crate) struct Text {
    pub(crate) text: String,
}

#[derive(Deserialize)]
pub(crate) struct Expansion {
    pub(crate) span: Span,
}

impl Diagnostic {
    /// Where the error is, and where the macros were called that it lies in. The other places that the
    /// compiler names only help to explain.
    pub(crate) fn places(&self) -> impl Iterator<Item = &Span> {
        let primary = self.spans.iter().filter(|span| span.is_primary);
        primary.flat_map(Span::and_expansions)
    }

    /// What the compiler says at the place itself.
    pub(crate) fn label(&self) -> Option<&str> {
        let mut primary = self.spans.iter().filter(|span| span.is_primary);
        primary.find_map(|span| span.label.as_deref())
    }

    /// The first line of each help.
    pub(crate) fn helps(&self) -> impl Iterator<Item = (&Diagnostic, &str)> {
        let helps = self.children.iter().filter(|child| child.level == "help");
        helps.filter_map(|help| Some((help, help.message.lines().next()?)))
    }
}

impl Span {
    /// The span, and where the macros were called that it lies in.
    fn and_expansions(&self) -> impl Iterator<Item = &Span> {
        std::iter::successors(Some(self), |span| {
            span.expansion.as_deref().map(|Expansion { span }| span)
        })
    }

    /// The exercise in whose file the span lies.
    pub(crate) fn exercise(&self) -> Option<String> {
        let folder = self.file_name.parent()?.file_name()?;
        let id = self.file_name.file_stem()?.to_string_lossy();
        (folder == "exercises" && id != "mod").then(|| id.into_owned())
    }

    /// The exercise that the source text of the span mentions: `super::g4::W0`, or `pub mod g4;`.
    pub(crate) fn names_exercise(&self) -> Option<String> {
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
        for (code, id) in [
            ("    (\"g4\", || g4(super::g4::W0)),", Some("g4")),
            ("pub mod u3;", Some("u3")),
            ("    .fold(f64::INFINITY, f64::min)", None),
            ("    super::gate::weights(w0)", None),
            ("let y = u8::from(x);", None),
        ] {
            let text = code.to_string();
            let span = Span {
                text: vec![Text { text }],
                ..Span::default()
            };
            assert_eq!(span.names_exercise().as_deref(), id, "{code}");
        }
    }
}
