use std::fmt;

use super::fields;
use crate::Row;

/// The environment variable that asks for reports as lines, for programs. Each begins and ends with a word
/// that nobody else knows: the first line of the standard input.
pub const AS_LINE: &str = "CHECK_AS_LINE";

/// What a check found out about an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The file that the reader edits.
    pub file: String,
    /// Its text, as it was compiled.
    pub compiled: String,
    /// What its code printed.
    pub printed: String,
    /// The verdict.
    pub found: Found,
}

/// A verdict, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// The file is as it was given out.
    Untouched,
    /// The file on disk is not the one that was compiled.
    Outdated,
    /// The answer could not be judged, and why.
    Stopped(String),
    /// The answer was judged: it is right if every row agrees.
    Judged {
        /// Every case that was looked at.
        rows: Vec<Row>,
        /// The judge's note.
        note: String,
        /// What to do about an answer key that is not in order; mostly empty.
        advice: String,
    },
}

impl Report {
    /// Whether the answer is right.
    pub fn solved(&self) -> bool {
        match &self.found {
            Found::Judged { rows, .. } => {
                !rows.is_empty() && rows.iter().all(|row| row.agrees)
            }
            _ => false,
        }
    }

    /// The report as one line that begins and ends with this word.
    pub fn line(&self, word: &str) -> String {
        let mut all = vec![
            self.file.clone(),
            self.compiled.clone(),
            self.printed.clone(),
        ];
        match &self.found {
            Found::Untouched => all.push("untouched".to_string()),
            Found::Outdated => all.push("outdated".to_string()),
            Found::Stopped(problem) => {
                all.extend(["stopped".to_string(), problem.clone()]);
            }
            Found::Judged { rows, note, advice } => {
                all.extend(["judged".to_string(), note.clone(), advice.clone()]);
                all.extend(fields::from_rows(rows));
            }
        }
        fields::line(word, &all)
    }

    /// Reads such a line; nothing if it is none, or has another word.
    pub fn from_line(word: &str, line: &str) -> Option<Report> {
        let all = fields::of(word, line)?;
        let [file, compiled, printed, found @ ..] = all.as_slice() else {
            return None;
        };
        let found = match found {
            [kind] if kind == "untouched" => Found::Untouched,
            [kind] if kind == "outdated" => Found::Outdated,
            [kind, problem] if kind == "stopped" => Found::Stopped(problem.clone()),
            [kind, note, advice, rows @ ..] if kind == "judged" => Found::Judged {
                rows: fields::to_rows(rows),
                note: note.clone(),
                advice: advice.clone(),
            },
            _ => return None,
        };
        Some(Report {
            file: file.clone(),
            compiled: compiled.clone(),
            printed: printed.clone(),
            found,
        })
    }
}

/// What is said of a file that is as it was given out.
pub fn not_begun(file: &str) -> String {
    format!("Edit {file}: the task stands at its top, and a hint at its end.")
}

/// The report in full, for its reader.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let file = &self.file;
        let hint = "There is a hint at its end.";
        match &self.found {
            Found::Untouched => write!(f, "{}", not_begun(file))?,
            Found::Outdated => {
                let id = file.rsplit('/').next().unwrap_or_default();
                let id = id.trim_end_matches(".rs");
                writeln!(
                    f,
                    "{file}, or a file that it uses, is not the one that was compiled. It was saved a \
                     moment ago, or it has an old date, and cargo looks only at dates.\n\
                     Get a verdict with: cargo course check {id}"
                )?;
            }
            Found::Stopped(problem) => writeln!(f, "{problem}\n\nEdit {file}. {hint}")?,
            Found::Judged { rows, note, advice } => {
                if !self.solved() {
                    let note = note.trim_end();
                    writeln!(f, "{}\n{note}\n\nEdit {file}. {hint}", table(rows))?;
                }
                if !advice.is_empty() {
                    write!(f, "\n{advice}")?;
                }
            }
        }
        if !self.printed.is_empty() {
            writeln!(f, "\nYour code printed:\n{}", self.printed)?;
        }
        Ok(())
    }
}

/// The cases with the answer's values, beside those that are expected if these may be shown; an arrow
/// marks each difference.
pub fn table(rows: &[Row]) -> String {
    let column = |head: &str, cell: fn(&Row) -> &str| -> Vec<String> {
        let cells = rows.iter().map(cell);
        let cells: Vec<&str> = std::iter::once(head).chain(cells).collect();
        let width = cells.iter().map(|cell| cell.chars().count()).max();
        let width = width.unwrap_or_default();
        let left = head.is_empty();
        let pad = |cell| match left {
            true => format!("{cell:width$}"),
            false => format!("{cell:>width$}"),
        };
        cells.into_iter().map(pad).collect()
    };
    let mut columns = vec![column("", |row| &row.case)];
    if rows.iter().any(|row| row.expected.is_some()) {
        columns.push(column("expected", |row| {
            row.expected.as_deref().unwrap_or("?")
        }));
    }
    columns.push(column("yours", |row| &row.got));
    let marks = rows.iter().map(|row| if row.agrees { "" } else { "<-" });
    columns.push(std::iter::once("").chain(marks).map(String::from).collect());

    let mut text = String::new();
    for line in 0..=rows.len() {
        let cells = columns.iter().filter_map(|column| column.get(line));
        let cells: Vec<&str> = cells.map(String::as_str).collect();
        text += cells.join("  ").trim_end();
        text.push('\n');
    }
    text
}
