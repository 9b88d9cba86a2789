use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use check::{AS_LINE, Report};
use process_wrap::tokio::{ChildWrapper, CommandWrap, KillOnDrop};
use serde::Deserialize;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::Command;

use crate::state::State;

/// What a program may print before it is stopped: cargo with many errors, and an exercise.
const CARGO_PRINTS: u64 = 32 << 20;
const EXERCISE_PRINTS: u64 = 1 << 20;

/// The compiler may wait for another cargo that compiles all of the course; no exercise takes as long.
const COMPILING: Duration = Duration::from_secs(180);

/// The check itself gives up after three seconds; this is for an answer that stops the check.
const LIMIT: Duration = Duration::from_secs(10);

/// Gives a verdict on these exercises of a lesson, one after the other, as each becomes known. They
/// are compiled by cargo, and judged by the lesson's own test target in a process for each.
///
/// Dropping the future ends whatever is running.
pub(crate) async fn check(
    root: &Path,
    lesson: &str,
    ids: &[String],
    mut tell: impl FnMut(&str, State),
) {
    match build(root, lesson).await {
        Ok(binary) => {
            for id in ids {
                tell(id, judge(root, lesson, &binary, id).await);
            }
        }
        Err(Refused::Compiler(errors)) => {
            for id in ids {
                tell(id, errors.state(lesson, id));
            }
        }
        Err(Refused::Cargo(problem)) => {
            for id in ids {
                let problem = problem.clone();
                tell(id, State::Stopped { problem });
            }
        }
    }
}

enum Refused {
    Compiler(Errors),
    Cargo(String),
}

/// The compiler's errors: the first in each exercise, and the first that belongs to none.
#[derive(Default)]
struct Errors {
    of: BTreeMap<String, State>,
    other: Option<State>,
}

impl Errors {
    fn state(&self, lesson: &str, id: &str) -> State {
        match (self.of.get(id), &self.other, self.of.keys().next()) {
            (Some(error), _, _) | (None, Some(error), None) => error.clone(),
            (None, _, Some(broken)) => State::Waiting {
                on: exercise_file(lesson, broken),
            },
            (None, None, None) => State::Stopped {
                problem: "The compiler refused this lesson without saying why."
                    .to_string(),
            },
        }
    }

    fn add(&mut self, error: Diagnostic) {
        // The others only help to explain.
        let primary = || error.spans.iter().filter(|span| span.is_primary);
        let spans = || primary().flat_map(Span::and_expansions);
        let in_file =
            spans().find_map(|span| Some((span.exercise()?, Some(span.line_start))));
        // The reader's names are used by the judge: an error there may be about a name of theirs.
        let by_name = || spans().find_map(|span| Some((span.names_exercise()?, None)));
        let found = in_file.or_else(by_name);
        let message = match &found {
            Some((id, None)) => format!(
                "The check uses what {id}.rs defines, and something there is missing or has \
                 another name or type than in starters/{id}.rs: {}",
                error.message
            ),
            _ => error.message.clone(),
        };
        // The checks reach the exercises over a detour that says nothing to the reader.
        let plain =
            |text: &str| text.replace("checks/../", "").replace("exercises/../", "");
        let state = State::DoesNotCompile {
            message: plain(&message),
            line: found.as_ref().and_then(|(_, line)| *line),
            details: plain(&error.rendered.unwrap_or_default()),
        };
        match found {
            Some((id, _)) => {
                self.of.entry(id).or_insert(state);
            }
            None => {
                self.other.get_or_insert(state);
            }
        }
    }
}

/// The file that a reader edits, as it is written in messages.
pub(crate) fn exercise_file(lesson: &str, id: &str) -> String {
    format!("crates/{lesson}/exercises/{id}.rs")
}

/// A line of `cargo --message-format=json`; of its many fields, those that are used here.
#[derive(Deserialize)]
#[serde(tag = "reason")]
enum Message {
    #[serde(rename = "compiler-message")]
    Compiler { message: Diagnostic },
    #[serde(rename = "compiler-artifact")]
    Artifact {
        target: Target,
        executable: Option<PathBuf>,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    message: String,
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: PathBuf,
    line_start: usize,
    is_primary: bool,
    text: Vec<Text>,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

impl Span {
    /// The span, and where the macros were called that it lies in.
    fn and_expansions(&self) -> impl Iterator<Item = &Span> {
        std::iter::successors(Some(self), |span| {
            span.expansion.as_deref().map(|Expansion { span }| span)
        })
    }

    /// The exercise in whose file the span lies.
    fn exercise(&self) -> Option<String> {
        let folder = self.file_name.parent()?.file_name()?;
        let id = self.file_name.file_stem()?.to_string_lossy();
        (folder == "exercises" && id != "mod").then(|| id.into_owned())
    }

    /// The exercise that the source text of the span mentions: `g4::W0`, or `pub mod g4;`.
    fn names_exercise(&self) -> Option<String> {
        self.text.iter().find_map(|Text { text }| {
            let module = text.trim().strip_prefix("pub mod ");
            let module = module.and_then(|rest| rest.strip_suffix(';'));
            // Of `super::g4::W0`, the words before the last colons.
            let path = text.rsplit_once("::").map_or("", |(path, _)| path);
            let mut words = path.split(|c: char| !c.is_ascii_alphanumeric());
            let module = module.or_else(|| words.find(|word| is_id(word)));
            module.filter(|id| is_id(id)).map(String::from)
        })
    }
}

/// Whether this is the name of an exercise: a letter for the lesson, and a number.
fn is_id(word: &str) -> bool {
    let digits = word.strip_prefix(|c: char| c.is_ascii_lowercase());
    digits.is_some_and(|digits| digits.parse::<u8>().is_ok())
}

/// Compiles the exercises of a lesson, and returns the program that judges them.
async fn build(root: &Path, lesson: &str) -> Result<PathBuf, Refused> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(&cargo);
    command
        .args([
            "test",
            "--package",
            lesson,
            "--test",
            "exercises",
            "--no-run",
        ])
        .arg("--message-format=json")
        .env("CARGO_TERM_COLOR", "never")
        .current_dir(root);
    let output = match tokio::time::timeout(COMPILING, output(command, CARGO_PRINTS))
        .await
    {
        Ok(Ok(output)) => output,
        Err(_) => {
            return Err(Refused::Cargo(format!(
                "The compiler was stopped after {} seconds. Is there a very large array, or a \
                 loop in a constant? If another cargo was at work, wait for it, and save again.",
                COMPILING.as_secs()
            )));
        }
        Ok(Err(error)) => {
            return Err(Refused::Cargo(format!(
                "{} could not be started in {}: {error}. \
                 Is Rust installed, and is this folder still there?",
                cargo.display(),
                root.display()
            )));
        }
    };
    let mut errors = Errors::default();
    let mut binary = None;
    for line in output.stdout.lines() {
        match serde_json::from_str(line) {
            Ok(Message::Compiler { message }) if message.level == "error" => {
                errors.add(message);
            }
            Ok(Message::Artifact {
                target,
                executable: Some(file),
            }) if target.name == "exercises" => {
                binary = Some(file);
            }
            _ => (),
        }
    }
    match (binary, output.status) {
        (Some(binary), Some(status)) if status.success() => Ok(binary),
        _ if !errors.of.is_empty() || errors.other.is_some() => {
            Err(Refused::Compiler(errors))
        }
        (_, status) => Err(Refused::Cargo(format!(
            "cargo could not build the lesson ({}).\n{}",
            how(status),
            last_lines(&output.stderr)
        ))),
    }
}

/// Runs the check of one exercise.
async fn judge(root: &Path, lesson: &str, binary: &Path, id: &str) -> State {
    let mut command = Command::new(binary);
    command
        // Not captured, because the test harness would keep a gigabyte in memory.
        .args(["--exact", id, "--nocapture", "--test-threads=1"])
        .env(AS_LINE, "1")
        // Without it insta asks cargo for the folder, which takes longer than all the rest.
        .env("INSTA_WORKSPACE_ROOT", root)
        .env("INSTA_UPDATE", "no")
        .env_remove("INSTA_FORCE_PASS")
        .env_remove("INSTA_CARGO_INSTA")
        .env_remove("RUST_BACKTRACE")
        .current_dir(root.join("crates").join(lesson));
    let problem = match tokio::time::timeout(LIMIT, output(command, EXERCISE_PRINTS))
        .await
    {
        Ok(Ok(output)) => {
            if let Some(report) = output.stdout.lines().find_map(Report::from_line) {
                return State::from(report);
            }
            match output.status {
                None => format!(
                    "Your code printed more than {} MB, and was stopped. \
                     Is there a print in a loop that never ends?",
                    EXERCISE_PRINTS >> 20
                ),
                Some(_) if output.stderr.contains("stack overflow") => {
                    "Your code ran out of stack. Does a function call itself without an end?"
                        .to_string()
                }
                status => format!(
                    "Your code ended the whole program before it could be judged ({}).\n{}",
                    how(status),
                    last_lines(&output.stderr)
                ),
            }
        }
        Ok(Err(error)) => format!("The check could not be started: {error}."),
        Err(_) => format!("The check was stopped after {} seconds.", LIMIT.as_secs()),
    };
    State::Stopped {
        problem: problem.trim_end().to_string(),
    }
}

struct Output {
    /// None if it was stopped because it printed too much.
    status: Option<ExitStatus>,
    stdout: String,
    stderr: String,
}

/// A program, and what it started: ended when this is dropped too early.
struct Running {
    child: Box<dyn ChildWrapper>,
    ended: bool,
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.ended {
            // If it has just ended by itself, there is nothing left to do.
            let _ = self.child.start_kill();
        }
    }
}

/// Runs a program to its end, or until it has printed `limit` bytes.
async fn output(mut command: Command, limit: u64) -> io::Result<Output> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut command = CommandWrap::from(command);
    command.wrap(KillOnDrop);
    #[cfg(unix)]
    command.wrap(process_wrap::tokio::ProcessGroup::leader());
    #[cfg(windows)]
    command.wrap(process_wrap::tokio::JobObject);
    let child = command.spawn()?;
    let mut running = Running {
        child,
        ended: false,
    };

    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let printed = running.child.stdout().take();
    let complained = running.child.stderr().take();
    let read = tokio::try_join!(
        read(printed, &mut stdout, limit),
        read(complained, &mut stderr, limit)
    );
    let status = match read {
        Ok(_) => Some(running.child.wait().await?),
        Err(error) if error.kind() == ErrorKind::FileTooLarge => None,
        Err(error) => return Err(error),
    };
    running.ended = status.is_some();
    Ok(Output {
        status,
        stdout: String::from_utf8_lossy(&stdout).into_owned(),
        stderr: String::from_utf8_lossy(&stderr).into_owned(),
    })
}

async fn read(
    from: Option<impl AsyncRead + Unpin>,
    into: &mut Vec<u8>,
    limit: u64,
) -> io::Result<()> {
    if let Some(from) = from {
        from.take(limit).read_to_end(into).await?;
    }
    if into.len() as u64 == limit {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(())
}

fn how(status: Option<ExitStatus>) -> String {
    status.map_or_else(
        || "it printed too much".to_string(),
        |status| status.to_string(),
    )
}

/// Enough to see what went wrong.
fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    // Never more than there are.
    lines[lines.len().saturating_sub(12)..].join("\n")
}
