use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use crate::guard::{guarded, quietly};
use crate::report::AS_LINE;
use crate::{Checks, Report, Row, Seen};

/// Far more than any check takes.
const LIMIT: Duration = Duration::from_secs(3);

/// What a check's test returns; nothing on an answer that is right.
pub type Verdict = Result<(), Report>;

/// The tests that give a verdict on each answer of a lesson's reader, called in the lesson's
/// `checks/exercises.rs`: the [`Checks`] of the answers, and the ids of all exercises.
///
/// The verdict is given the bytes of the answer as they were compiled.
#[macro_export]
macro_rules! tests {
    ($checks:expr, [$($id:ident),*]) => {
        $(
            #[test]
            fn $id() -> $crate::Verdict {
                let id = stringify!($id);
                let source = include_bytes!(concat!("../exercises/", stringify!($id), ".rs"));
                $crate::verdict(env!("CARGO_MANIFEST_DIR"), id, source, $checks)
            }
        )*
    };
}

/// Judges the answer to exercise `id` of the lesson in `folder`, which was compiled from the bytes of
/// `source`, and holds it to the key in `checks/key/`. If it is right, prints the judge's note. If the environment variable
/// [`AS_LINE`] is set, prints the whole report as one line, for programs to read.
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
pub fn verdict(folder: &str, id: &str, source: &[u8], checks: Checks) -> Verdict {
    #[expect(
        clippy::expect_used,
        reason = "it fails in the lesson's own test at once"
    )]
    let (_, judge) = checks
        .iter()
        .find(|(name, _)| *name == id)
        .expect("each test names an exercise of its lesson");
    let report = report(Path::new(folder), id, source, *judge);
    // Past the capture of the test harness, so that it shows on success too; if nobody reads it, it
    // is not missed.
    let mut stdout = std::io::stdout();
    if std::env::var_os(AS_LINE).is_some() {
        let _ = writeln!(stdout, "\n{}", report.line());
    } else if report.solved {
        let colon = if report.note.is_empty() { "" } else { ": " };
        let _ = writeln!(stdout, "{id} solved{colon}{}", report.note);
    }
    if report.solved { Ok(()) } else { Err(report) }
}

fn report(folder: &Path, id: &str, source: &[u8], judge: fn() -> Seen) -> Report {
    let lesson = folder.file_name().unwrap_or_default().to_string_lossy();
    let keys = folder.join("checks").join("key");
    let pending = keys.join(format!("{id}.snap.new")).exists();
    let key = format!("crates/{lesson}/checks/key/{id}.snap");

    let starter = fs::read(folder.join("starters").join(format!("{id}.rs")));
    let mut report = Report {
        file: format!("crates/{lesson}/exercises/{id}.rs"),
        untouched: starter.is_ok_and(|starter| starter == source),
        solved: false,
        rows: Vec::new(),
        note: String::new(),
        advice: String::new(),
    };
    let seen = match guarded(LIMIT, judge) {
        Ok(seen) => seen,
        Err(problem) => {
            report.note = problem;
            return report;
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
    let stored = stored(&keys, id);
    let key_is_right = stored.as_deref() == Some(expected.trim_end());

    report.solved = right && agrees && key_is_right;
    report.rows = seen.rows;
    report.note = seen.note;
    if !key_is_right {
        let what = if stored.is_none() {
            "is missing"
        } else {
            "was changed, so it no longer says what the exercise asks for"
        };
        report.advice += &format!(
            "The answer key {key} {what}.\nBring it back with: git checkout -- {key}\n"
        );
    }
    if pending && !report.solved {
        if !report.advice.is_empty() {
            report.advice += "\n";
        }
        report.advice += &format!(
            "An earlier table waits in {key}.new. Do not accept it; \
             throw it away with: cargo insta reject\n"
        );
    }
    report
}

/// A line for each case, as the key holds it.
pub(crate) fn story(seen: &Seen, value: impl Fn(&Row) -> &String) -> String {
    let lines = seen
        .rows
        .iter()
        .map(|row| format!("{}: {}\n", row.case, value(row)));
    lines.collect()
}

/// What `insta` says about this story; where it may write, it leaves a new table for review.
fn key_agrees(keys: &Path, id: &str, story: &str) -> bool {
    snapshots(keys).bind(|| quietly(|| insta::assert_snapshot!(id, story)).is_ok())
}

/// Snapshots that stand in this folder, each called as its exercise is.
pub(crate) fn snapshots(folder: &Path) -> insta::Settings {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// The key on disk.
fn stored(keys: &Path, id: &str) -> Option<String> {
    body(&fs::read_to_string(keys.join(format!("{id}.snap"))).ok()?)
}

/// What a snapshot of `insta` holds: its header, between two lines of dashes, and blank lines at the end
/// are left out. None if there is no header.
pub fn body(snapshot: &str) -> Option<String> {
    let text = snapshot.replace("\r\n", "\n");
    let body = text.splitn(3, "---\n").nth(2)?;
    Some(body.trim_end().to_string())
}
