//! What is worth knowing besides how the exercises stand: nothing as a rule.

use std::collections::BTreeMap;

/// At most one notice about each subject.
#[derive(Default)]
pub(crate) struct Notices(BTreeMap<Subject, String>);

/// What a notice is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// Whether a save is noticed.
    Watching,
    /// Whether this program is as new as its source.
    Program,
    /// Whether the pages are as new as theirs.
    Book,
}

impl Notices {
    /// What is to be said of a subject from now on. Returns it if that is another thing than before.
    pub(crate) fn set(
        &mut self,
        subject: Subject,
        text: Option<String>,
    ) -> Option<&str> {
        if self.about(subject) == text.as_deref() {
            return None;
        }
        match text {
            Some(text) => self.0.insert(subject, text),
            None => self.0.remove(&subject),
        };
        self.about(subject)
    }

    /// What there is to be said of a subject.
    pub(crate) fn about(&self, subject: Subject) -> Option<&str> {
        self.0.get(&subject).map(String::as_str)
    }

    /// All of them.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}
