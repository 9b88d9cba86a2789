use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::answer::{self, Outcome};
use super::guard::without_detours;
use super::key;
use super::report::{Found, Report};
use crate::{Row, Seen, without_returns};

/// What a reader may want to see of what an answer gives or prints: characters of a line, and lines.
const CHARACTERS: usize = 200;
const LINES: usize = 20;

/// An exercise of a lesson, with the reader's answer.
#[derive(Clone, Copy)]
pub(crate) struct Exercise {
    /// Such as `g4`.
    pub(crate) id: &'static str,
    /// The answer as it was compiled.
    pub(crate) source: &'static [u8],
    /// Judges the answer.
    pub(crate) judge: fn() -> Seen,
}

impl Exercise {
    /// Whether the file of this exercise in `kind`, such as `starters`, is as it was compiled.
    fn is(&self, folder: &Path, kind: &str) -> bool {
        let path = folder.join(kind).join(format!("{}.rs", self.id));
        let compiled = without_returns(self.source);
        fs::read(path).is_ok_and(|text| without_returns(&text) == compiled)
    }

    /// Whether the answer may use what stands in another file.
    fn leans_on_others(&self) -> bool {
        let text = String::from_utf8_lossy(self.source);
        ["super", "crate"].iter().any(|word| text.contains(word))
    }
}

/// Gives a verdict on the answer to one of the exercises of the lesson in `folder`: on what stands on disk,
/// or none.
pub(crate) fn verdict(folder: &Path, exercise: &Exercise, all: &[Exercise]) -> Report {
    let id = exercise.id;
    let lesson = folder.file_name().unwrap_or_default().to_string_lossy();
    let is_on_disk = || {
        let mut others = all.iter().filter(|_| exercise.leans_on_others());
        exercise.is(folder, "exercises")
            && others.all(|other| other.is(folder, "exercises"))
    };
    let compiled = without_returns(exercise.source);
    let mut report = Report {
        file: format!("crates/{lesson}/exercises/{id}.rs"),
        compiled: String::from_utf8_lossy(&compiled).into_owned(),
        printed: String::new(),
        found: Found::Outdated,
    };
    if !is_on_disk() {
        return report;
    }
    if exercise.is(folder, "starters") {
        report.found = Found::Untouched;
        return report;
    }
    let judged = answer::judge(id);
    if !is_on_disk() {
        return report;
    }
    report.found = match judged {
        // This program has been deleted, by another that compiles it anew.
        Err(error) if error.kind() == ErrorKind::NotFound => Found::Outdated,
        Err(error) => {
            Found::Stopped(format!("The check could not be started: {error}."))
        }
        Ok(Outcome { seen, printed }) => {
            report.printed = without_detours(&first_lines(&printed));
            match seen {
                Err(problem) => Found::Stopped(in_signs(&problem)),
                Ok(seen) => {
                    let rows: Vec<Row> = seen.rows.into_iter().map(shown).collect();
                    let keys = folder.join("checks").join("key");
                    let key = format!("crates/{lesson}/checks/key/{id}.snap");
                    Found::Judged {
                        advice: key::advice(&keys, &key, id, &rows),
                        rows,
                        note: in_signs(&seen.note),
                    }
                }
            }
        }
    };
    report
}

fn first_lines(printed: &str) -> String {
    let mut lines = printed.trim_end().lines();
    let first = lines.by_ref().take(LINES).map(in_a_line);
    let mut first: Vec<String> = first.collect();
    if lines.next().is_some() {
        first.push("…".to_string());
    }
    first.join("\n")
}

/// A case whose value fits into a table, whatever the answer gave.
fn shown(row: Row) -> Row {
    Row {
        got: in_a_line(&row.got),
        ..row
    }
}

/// The beginning of a text, in one line.
fn in_a_line(text: &str) -> String {
    let mut signs = text.chars();
    let mut line: String = signs.by_ref().take(CHARACTERS).collect();
    if signs.next().is_some() {
        line.push('…');
    }
    in_signs(&line.replace('\n', "\\n"))
}

/// A text in which what would command a terminal is written out; line ends stay.
fn in_signs(text: &str) -> String {
    let signs = text.chars().map(|sign| match sign {
        '\n' => sign.to_string(),
        sign if sign.is_control() => sign.escape_default().to_string(),
        sign => sign.to_string(),
    });
    signs.collect()
}
