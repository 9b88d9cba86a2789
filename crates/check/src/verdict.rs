use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use crate::guard::{guarded, quietly};
use crate::{Checks, Row, Seen};

/// Far more than any check takes.
const LIMIT: Duration = Duration::from_secs(3);

/// What a check's test returns; nothing on an answer that is right.
pub type Verdict = Result<(), Report>;

/// Why an exercise is not solved, for the reader to read.
#[derive(Clone, PartialEq)]
pub struct Report(pub String);

/// The text itself: a test that returns a report prints it in this form.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Judges the answer to exercise `id` of the lesson in `folder`, and holds it to the key in
/// `checks/key/`. If it is right, prints the judge's note.
///
/// # Errors
///
/// - If the answer panics or takes longer than three seconds.
/// - If it is not right: each case that differs, and the judge's note.
/// - If the key is missing or was changed.
///
/// # Panics
///
/// - If `checks` has no exercise `id`.
pub fn verdict(folder: &str, id: &str, checks: Checks) -> Verdict {
    let (_, judge) = checks
        .iter()
        .find(|(name, _)| *name == id)
        .expect("each test names an exercise of its lesson");
    let folder = Path::new(folder);
    let lesson = folder.file_name().unwrap_or_default().to_string_lossy();
    let keys = folder.join("checks").join("key");
    let pending = keys.join(format!("{id}.snap.new")).exists();
    let file = format!("crates/{lesson}/exercises/{id}.rs");
    let key = format!("crates/{lesson}/checks/key/{id}.snap");

    let read = |kind: &str| fs::read(folder.join(kind).join(format!("{id}.rs"))).ok();
    let untouched = read("exercises") == read("starters");

    let seen = match guarded(LIMIT, *judge) {
        Ok(seen) => seen,
        Err(problem) => {
            return Err(Report(format!("{file}\n\n{problem}\n")));
        }
    };
    let expected = story(&seen, |row| &row.expected);
    let right = seen.right();
    // insta shows a difference in its own way, beside ours; cargo-insta's user has asked for it.
    let agrees = if right || std::env::var_os("INSTA_CARGO_INSTA").is_some() {
        key_agrees(&keys, id, &story(&seen, |row| &row.got))
    } else {
        false
    };
    let key_is_right = stored(&keys, id).as_deref() == Some(expected.trim_end());

    if right && agrees && key_is_right {
        let note = if seen.note.is_empty() {
            String::new()
        } else {
            format!(": {}", seen.note)
        };
        // Past the capture of the test harness, so that it shows on success too; if nobody reads
        // it, it is not missed.
        let _ = writeln!(std::io::stdout(), "{id} solved{note}");
        return Ok(());
    }

    let mut text = format!("{file}\n\n");
    if untouched {
        text += "You have not edited this file yet. Open it: the task stands at its top.\n\n";
    }
    if right {
        text += "Your answer is right.\n";
    } else {
        text += &table(&seen.rows);
        text += &format!("\n{}\n", seen.note.trim_end());
    }
    if !key_is_right {
        let what = if stored(&keys, id).is_none() {
            "is missing"
        } else {
            "was changed, so it no longer says what the exercise asks for"
        };
        text += &format!(
            "\nThe answer key {key} {what}.\nBring it back with: git checkout -- {key}\n"
        );
    }
    if pending {
        text += &format!(
            "\nAn earlier table waits in {key}.new. Do not accept it; \
             throw it away with: cargo insta reject\n"
        );
    }
    if !right {
        text += "\nThere is a hint at the end of the exercise's file.\n";
    }
    Err(Report(text))
}

/// A line for each case, as the key holds it.
fn story(seen: &Seen, value: impl Fn(&Row) -> &String) -> String {
    let lines = seen
        .rows
        .iter()
        .map(|row| format!("{}: {}\n", row.case, value(row)));
    lines.collect()
}

/// What `insta` says about this story; where it may write, it leaves a new table for review.
fn key_agrees(keys: &Path, id: &str, story: &str) -> bool {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(keys);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| quietly(|| insta::assert_snapshot!(id, story)).is_ok())
}

/// The key on disk: insta's header, between two lines of dashes, is left out.
fn stored(keys: &Path, id: &str) -> Option<String> {
    let text = fs::read_to_string(keys.join(format!("{id}.snap"))).ok()?;
    let text = text.replace("\r\n", "\n");
    let body = text.splitn(3, "---\n").nth(2)?;
    Some(body.trim_end().to_string())
}

fn table(rows: &[Row]) -> String {
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
        let mark = if row.expected == row.got { "" } else { "  <-" };
        text += &format!(
            "{:case$}  {:>expected$}  {:>got$}{mark}\n",
            row.case, row.expected, row.got
        );
    }
    text
}
