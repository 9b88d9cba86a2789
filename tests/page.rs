//! The pages of the book as they are written: what is prose and what stands in a fence.

use crate::read;

/// A page of the book.
pub struct Page {
    /// Such as `neuron.md`.
    pub name: String,
    /// All of it.
    pub text: String,
    /// Its lines and its fenced blocks, in order.
    pub parts: Vec<Part>,
}

/// A part of a page.
pub enum Part {
    /// A line outside all fences: prose, a heading, a directive, or nothing.
    Line(String),
    /// A fenced block.
    Block {
        /// What stands behind the opening fence.
        language: String,
        /// The lines between the fences.
        lines: Vec<String>,
    },
}

impl Page {
    /// Takes the text of a page apart.
    ///
    /// # Panics
    ///
    /// - If a fenced block is never closed.
    pub fn new(name: &str, text: &str) -> Page {
        let mut parts = Vec::new();
        let mut fence: Option<(String, Vec<String>)> = None;
        for line in text.lines() {
            let mark = line.trim_start().strip_prefix("```");
            fence = match (fence, mark) {
                (None, Some(language)) => Some((language.to_string(), Vec::new())),
                (Some((language, lines)), Some(_)) => {
                    parts.push(Part::Block { language, lines });
                    None
                }
                (Some((language, mut lines)), None) => {
                    lines.push(line.trim().to_string());
                    Some((language, lines))
                }
                (None, None) => {
                    parts.push(Part::Line(line.to_string()));
                    None
                }
            };
        }
        assert!(fence.is_none(), "{name}: a fenced block is never closed");
        Page {
            name: name.to_string(),
            text: text.to_string(),
            parts,
        }
    }

    /// The lines outside all fences.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Line(line) => Some(&**line),
            Part::Block { .. } => None,
        })
    }

    /// What each of its directives of this name shows, such as `figure`.
    pub fn directives(&self, name: &str) -> Vec<&str> {
        self.lines()
            .filter_map(|line| directive(line, name))
            .collect()
    }

    /// The pictures that it shows: those that it asks for, and what an exercise may be tried with, such
    /// as `try-g3`, whether there is one or not.
    pub fn pictures(&self) -> Vec<String> {
        let figures = self.directives("figure").into_iter().map(String::from);
        let exercises = self.directives("exercise").into_iter();
        let ids = exercises.filter_map(|exercise| exercise.split('/').next_back());
        figures.chain(ids.map(|id| format!("try-{id}"))).collect()
    }
}

/// What a line shows, if it is a directive of this name: `{{#figure step}}` shows `step`.
pub fn directive<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let inside = line.trim().strip_prefix("{{#")?.strip_suffix("}}")?;
    inside.strip_prefix(name)?.strip_prefix(' ')
}

/// Every page of the book, in the order in which `SUMMARY.md` lists them.
///
/// # Panics
///
/// - If one cannot be read.
pub fn pages() -> Vec<Page> {
    listed(&read("book/src/SUMMARY.md"))
}

/// The pages that are read one after the other, from the introduction on: those above the line in
/// `SUMMARY.md`. Below it stands what one looks things up in.
pub fn course_pages() -> Vec<Page> {
    let summary = read("book/src/SUMMARY.md");
    let (course, _) = summary.split_once("\n---\n").expect("a line");
    listed(course)
}

fn listed(summary: &str) -> Vec<Page> {
    let links = summary.split("](").skip(1);
    let names = links.filter_map(|link| link.split(')').next());
    names
        .map(|name| Page::new(name, &read(&format!("book/src/{name}"))))
        .collect()
}
