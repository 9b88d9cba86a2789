use std::fmt;

use crate::Row;

/// The environment variable that asks for reports as lines.
pub const AS_LINE: &str = "CHECK_AS_LINE";

/// How such a line begins.
const BEGIN: &str = "check-report";

/// What a check found out about an answer.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// The file that the reader edits.
    pub file: String,
    /// Whether that file is still as it was given out.
    pub untouched: bool,
    /// Whether the answer is right, and the key as it should be.
    pub solved: bool,
    /// Every case that was looked at; none if the answer stopped before it could be judged.
    pub rows: Vec<Row>,
    /// The judge's note, or why the answer could not be judged.
    pub note: String,
    /// What to do about an answer key that is not in order; mostly empty.
    pub advice: String,
}

impl Report {
    /// Whether every case agrees; an answer that could not be judged has none.
    pub fn right(&self) -> bool {
        !self.rows.is_empty() && self.rows.iter().all(Row::agrees)
    }

    /// The report as one line, for programs: fields between tabs.
    pub fn line(&self) -> String {
        let flag = |flag: bool| flag.to_string();
        let head = [
            BEGIN.to_string(),
            self.file.clone(),
            flag(self.untouched),
            flag(self.solved),
            self.note.clone(),
            self.advice.clone(),
        ];
        let cells = self
            .rows
            .iter()
            .flat_map(|row| [row.case.clone(), row.expected.clone(), row.got.clone()]);
        let fields = head.into_iter().chain(cells);
        let fields: Vec<String> = fields.map(|field| escape(&field)).collect();
        fields.join("\t")
    }

    /// Reads such a line; nothing if it is none.
    pub fn from_line(line: &str) -> Option<Report> {
        let fields: Vec<String> = line
            .trim_end_matches(['\r', '\n'])
            .split('\t')
            .map(unescape)
            .collect();
        let [begin, file, untouched, solved, note, advice, cells @ ..] =
            fields.as_slice()
        else {
            return None;
        };
        if begin != BEGIN {
            return None;
        }
        let rows = cells
            .as_chunks()
            .0
            .iter()
            .map(|[case, expected, got]| Row::text(case, expected, got));
        Some(Report {
            file: file.clone(),
            untouched: untouched == "true",
            solved: solved == "true",
            rows: rows.collect(),
            note: note.clone(),
            advice: advice.clone(),
        })
    }
}

/// The report for its reader: a test that returns one prints it in this form.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{}\n", self.file)?;
        if self.rows.is_empty() {
            return writeln!(f, "{}", self.note);
        }
        if self.untouched {
            writeln!(
                f,
                "You have not edited this file yet. Open it: the task stands at its top.\n"
            )?;
        }
        if self.right() {
            writeln!(f, "Your answer is right.")?;
        } else {
            writeln!(f, "{}\n{}", table(&self.rows), self.note.trim_end())?;
        }
        if !self.advice.is_empty() {
            write!(f, "\n{}", self.advice)?;
        }
        if !self.right() {
            writeln!(f, "\nThere is a hint at the end of the exercise's file.")?;
        }
        Ok(())
    }
}

/// The cases, the expected values and the answer's own, with an arrow where they differ.
pub fn table(rows: &[Row]) -> String {
    let width = |column: fn(&Row) -> &String, head: &str| {
        let cells = rows.iter().map(|row| column(row).chars().count());
        cells.chain([head.len()]).max().unwrap_or(0)
    };
    let case = width(|row| &row.case, "");
    let expected = width(|row| &row.expected, "expected");
    let got = width(|row| &row.got, "got");
    let mut text =
        format!("{:case$}  {:>expected$}  {:>got$}\n", "", "expected", "got");
    for row in rows {
        let mark = if row.agrees() { "" } else { "  <-" };
        text += &format!(
            "{:case$}  {:>expected$}  {:>got$}{mark}\n",
            row.case, row.expected, row.got
        );
    }
    text
}

fn escape(field: &str) -> String {
    let field = field.replace('\\', "\\\\").replace('\t', "\\t");
    field.replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(field: &str) -> String {
    let mut text = String::new();
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.extend(match chars.next() {
                Some('t') => Some('\t'),
                Some('n') => Some('\n'),
                Some('r') => Some('\r'),
                other => other,
            }),
            c => text.push(c),
        }
    }
    text
}
