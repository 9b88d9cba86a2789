//! The program that gives a verdict on the answers of a lesson's reader.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::thread;

use crate::Checks;

mod answer;
mod fields;
mod guard;
mod key;
mod report;
mod verdict;

pub use guard::without_detours;
pub use key::body;
pub(crate) use key::{shown, snapshots};
pub use report::{AS_LINE, Found, Report, not_begun, table};
use verdict::{Exercise, verdict};

/// The program that gives a verdict on each answer of a lesson's reader, in the lesson's
/// `checks/exercises.rs`: the [`Checks`](crate::Checks) of the answers, and the ids of all exercises.
///
/// It is called as Rust's own test programs are, and answers more when nothing fits.
#[macro_export]
macro_rules! tests {
    ($checks:expr, [$($id:literal),*]) => {
        fn main() -> std::process::ExitCode {
            let sources = [$(
                #[cfg(not(without = $id))]
                ($id, &include_bytes!(concat!("../exercises/", $id, ".rs"))[..]),
            )*];
            $crate::program(env!("CARGO_MANIFEST_DIR"), $checks, &sources)
        }
    };
}

/// What cargo reports as tests that have failed, and not as a program that has gone wrong.
const FAILED: u8 = 101;

/// Gives a verdict on those exercises of the lesson in `folder` that the program's arguments name, or on
/// all: for a reader, or, if the environment variable [`AS_LINE`] is set, for a program. `answers` are the
/// bytes from which each was compiled.
pub fn program(
    folder: &str,
    checks: Checks,
    answers: &[(&str, &'static [u8])],
) -> ExitCode {
    let exercises: Vec<Exercise> = checks
        .iter()
        .filter_map(|&(id, judge)| {
            let (_, source) = *answers.iter().find(|(name, _)| *name == id)?;
            Some(Exercise { id, source, judge })
        })
        .collect();
    if let Some(id) = std::env::var_os(answer::ANSWER) {
        let exercise = exercises.iter().find(|exercise| id == exercise.id);
        let told = exercise.map(|exercise| answer::run(exercise.judge));
        return ExitCode::from(u8::from(!matches!(told, Some(Ok(())))));
    }
    let folder = Path::new(folder);
    let arguments = Arguments::new(std::env::args_os().skip(1));
    // None is ever left out; other programs ask first for all, and then for those.
    let exercises = if arguments.ignored {
        Vec::new()
    } else {
        exercises
    };
    if arguments.list {
        for exercise in &exercises {
            let _ = writeln!(io::stdout(), "{}: test", exercise.id);
        }
        return ExitCode::SUCCESS;
    }
    if !arguments.ignored
        && let Some(name) = arguments.names.iter().find(|name| {
            !exercises
                .iter()
                .any(|exercise| arguments.fits(name, exercise.id))
        })
    {
        eprintln!("{}", unknown(folder, &exercises, name));
        return ExitCode::from(FAILED);
    }
    let wanted = exercises.iter().filter(|exercise| {
        let mut names = arguments.names.iter();
        let mut skipped = arguments.skipped.iter();
        let is_named = arguments.names.is_empty()
            || names.any(|name| arguments.fits(name, exercise.id));
        is_named && !skipped.any(|name| arguments.fits(name, exercise.id))
    });
    let wanted: Vec<&Exercise> = wanted.collect();
    let word = std::env::var_os(AS_LINE).and_then(|_| {
        let mut word = String::new();
        io::stdin().read_line(&mut word).ok()?;
        Some(word.trim_end().to_string())
    });

    let mut solved = 0;
    thread::scope(|scope| {
        // All at once, so that one that never ends holds nobody up; told in order.
        let coming: Vec<_> = wanted
            .iter()
            .map(|exercise| scope.spawn(|| verdict(folder, exercise, &exercises)))
            .collect();
        for (Exercise { id, .. }, verdict) in wanted.iter().zip(coming) {
            // A verdict that panics would be a fault of ours; the others are told.
            let Ok(report) = verdict.join() else { continue };
            solved += usize::from(report.solved());
            let text = match &word {
                Some(word) => report.line(word),
                None => told(id, &report),
            };
            // If nobody reads it, it is not missed.
            let _ = writeln!(io::stdout(), "{text}");
        }
    });
    if word.is_none() && wanted.len() > 1 {
        let _ = writeln!(io::stdout(), "{solved} of {} solved", wanted.len());
    }
    ExitCode::from(if solved == wanted.len() { 0 } else { FAILED })
}

/// A verdict for the reader.
fn told(id: &str, report: &Report) -> String {
    let head = match &report.found {
        Found::Untouched => {
            return format!("· {id} not begun. {}", not_begun(&report.file));
        }
        Found::Outdated => format!("? {id}: no verdict"),
        Found::Stopped(_) => format!("✗ {id} could not be judged"),
        Found::Judged { .. } if !report.solved() => format!("✗ {id} not solved yet"),
        Found::Judged { note, .. } if note.is_empty() => format!("✓ {id} solved"),
        Found::Judged { note, .. } => format!("✓ {id} solved: {note}"),
    };
    let rest = report.to_string();
    if rest.is_empty() {
        return head;
    }
    format!("{head}\n\n{rest}")
}

/// What is said of a name that no exercise of this lesson has.
fn unknown(folder: &Path, exercises: &[Exercise], name: &str) -> String {
    let lesson = |folder: &Path| {
        let name = folder.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    };
    let here = lesson(folder);
    let beside = folder.parent().and_then(|lessons| lessons.read_dir().ok());
    let mut beside = beside.into_iter().flatten().flatten();
    let other = beside.find(|other| {
        let starter = other.path().join("starters").join(format!("{name}.rs"));
        starter.is_file()
    });
    if let Some(other) = other {
        let other = lesson(&other.path());
        return format!(
            "{name} is an exercise of {other}, not of {here}. \
             Check it with: cargo test -p {other} --test exercises {name}"
        );
    }
    let ids: Vec<&str> = exercises.iter().map(|exercise| exercise.id).collect();
    format!(
        "There is no exercise `{name}` in {here}. Its exercises are {}.",
        ids.join(", ")
    )
}

/// What Rust's own test programs understand, as far as it means anything here.
#[derive(Default)]
struct Arguments {
    names: Vec<String>,
    skipped: Vec<String>,
    exact: bool,
    list: bool,
    ignored: bool,
}

impl Arguments {
    fn new(given: impl Iterator<Item = OsString>) -> Arguments {
        let mut arguments = Arguments::default();
        let mut given = given.map(|one| one.to_string_lossy().into_owned());
        while let Some(one) = given.next() {
            match one.as_str() {
                "--exact" => arguments.exact = true,
                "--list" => arguments.list = true,
                "--ignored" => arguments.ignored = true,
                "--skip" => arguments.skipped.extend(given.next()),
                // Their values are no names.
                "--test-threads" | "--format" | "--color" | "--logfile"
                | "--shuffle-seed" | "-Z" => drop(given.next()),
                option if option.starts_with('-') => (),
                name => arguments.names.push(name.to_string()),
            }
        }
        arguments
    }

    fn fits(&self, name: &str, id: &str) -> bool {
        if self.exact {
            id == name
        } else {
            id.contains(&name.to_lowercase())
        }
    }
}
