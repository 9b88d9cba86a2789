//! The answer key of an exercise: what a right answer shows, as a snapshot of `insta`.

use std::fs;
use std::path::Path;

use super::guard::quietly;
use crate::Row;

/// What a right answer shows, a line for each case, as the key holds it. Where the reader has to work it
/// out, the key says only that it is right.
pub(crate) fn right(rows: &[Row]) -> String {
    story(rows, |row| row.expected.as_deref().unwrap_or("right"))
}

/// What this answer shows, in the same form.
pub(crate) fn shown(rows: &[Row]) -> String {
    story(rows, |row| match row.expected {
        Some(_) => &row.got,
        None if row.agrees => "right",
        None => "not right",
    })
}

fn story<'a>(rows: &'a [Row], value: impl Fn(&'a Row) -> &'a str) -> String {
    let lines = rows
        .iter()
        .map(|row| format!("{}: {}\n", row.case, value(row)));
    lines.collect()
}

/// Compares what an answer shows with its key in the folder `keys`. Returns what to do if the key is not in
/// order; whether the answer is right does not hang on it.
pub(crate) fn advice(keys: &Path, key: &str, id: &str, rows: &[Row]) -> String {
    let lesson = key.split('/').nth(1).unwrap_or_default();
    let stored = fs::read_to_string(keys.join(format!("{id}.snap")));
    let stored = stored.ok().and_then(|text| body(&text));
    let in_order = stored.as_deref() == Some(right(rows).trim_end());
    let solved = rows.iter().all(|row| row.agrees);

    let mut advice = Vec::new();
    // insta shows a difference in its own way, beside ours; cargo-insta's user has asked for it. And it
    // throws a table away that waits, once the answer is right.
    if std::env::var_os("INSTA_CARGO_INSTA").is_some() || (in_order && solved) {
        let compared = snapshots(keys)
            .bind(|| quietly(|| insta::assert_snapshot!(id, shown(rows))));
        if let Err(problem) = compared
            && !problem.starts_with("snapshot assertion")
        {
            advice.push(format!(
                "insta could not look at the answer key: {problem}\n"
            ));
        }
    }
    if !in_order {
        let what = if stored.is_none() {
            "is missing"
        } else {
            "was changed, so it no longer says what the exercise asks for"
        };
        advice.push(format!(
            "The answer key {key} {what}.\n\
             Your answer is judged without it. Bring it back with: git checkout -- {key}\n\
             Or, once your answer is right, with: \
             cargo insta test --accept -p {lesson} --test exercises -- {id}\n"
        ));
    }
    if keys.join(format!("{id}.snap.new")).exists() && !solved {
        advice.push(format!(
            "A wrong table waits in {key}.new. Do not accept it; throw it away with: cargo insta reject\n"
        ));
    }
    advice.join("\n")
}

/// Snapshots that stand in this folder, each called as its exercise is.
pub(crate) fn snapshots(folder: &Path) -> insta::Settings {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// What a snapshot of `insta` holds: its header, between two lines of dashes, and blank lines at the end
/// are left out. None if there is no header.
pub fn body(snapshot: &str) -> Option<String> {
    let text = snapshot.replace("\r\n", "\n");
    let body = text.splitn(3, "---\n").nth(2)?;
    Some(body.trim_end().to_string())
}
