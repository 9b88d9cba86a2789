//! The pages of the book as they are written: what is prose and what stands in a fence.

use std::fs;

use crate::root;

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
}

/// Every page of the book, in the order of their names.
///
/// # Panics
///
/// - If they cannot be read.
pub fn pages() -> Vec<Page> {
    let mut pages = Vec::new();
    for file in fs::read_dir(root().join("book/src")).expect("the book is there") {
        let path = file.expect("readable").path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let name = path.file_name().expect("a file").to_string_lossy();
            let text = fs::read_to_string(&path).expect("UTF-8 text");
            pages.push(Page::new(&name, &text));
        }
    }
    assert!(pages.len() > 20, "only {} pages found", pages.len());
    pages.sort_by(|one, other| one.name.cmp(&other.name));
    pages
}
