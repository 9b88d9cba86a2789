use std::fs;
use std::path::Path;

use super::answer::{self, Outcome};
use super::guard::without_detours;
use super::key;
use super::report::{Found, Report};
use crate::{Seen, without_returns};

/// What a reader may want to see of what the answer printed: lines, and characters of each.
const PRINTED: (usize, usize) = (20, 200);

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

/// Gives a verdict on the answer to an exercise of the lesson in `folder`: on what stands on disk, or none.
pub(crate) fn verdict(folder: &Path, exercise: &Exercise) -> Report {
    let id = exercise.id;
    let lesson = folder.file_name().unwrap_or_default().to_string_lossy();
    let path = |kind: &str| folder.join(kind).join(format!("{id}.rs"));
    let compiled = without_returns(exercise.source);
    let is_compiled = |kind: &str| {
        fs::read(path(kind)).is_ok_and(|text| without_returns(&text) == compiled)
    };
    let mut report = Report {
        file: format!("crates/{lesson}/exercises/{id}.rs"),
        compiled: String::from_utf8_lossy(&compiled).into_owned(),
        printed: String::new(),
        found: Found::Outdated,
    };
    if !is_compiled("exercises") {
        return report;
    }
    if is_compiled("starters") {
        report.found = Found::Untouched;
        return report;
    }
    let Outcome { seen, printed } = answer::judge(id);
    if !is_compiled("exercises") {
        return report;
    }
    let lines = printed.trim_end().lines().take(PRINTED.0);
    let lines = lines.map(|line| line.chars().take(PRINTED.1).collect());
    let lines: Vec<String> = lines.collect();
    report.printed = without_detours(&lines.join("\n"));
    report.found = match seen {
        Err(problem) => Found::Stopped(problem),
        Ok(seen) => {
            let keys = folder.join("checks").join("key");
            let key = format!("crates/{lesson}/checks/key/{id}.snap");
            Found::Judged {
                advice: key::advice(&keys, &key, id, &seen.rows),
                rows: seen.rows,
                note: seen.note,
            }
        }
    };
    report
}
