use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

use check::{AS_LINE, Report};
use tokio::process::Command;

use crate::compiler::{Errors, Message};
use crate::process::output;
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
        _ if !errors.is_empty() => Err(Refused::Compiler(errors)),
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
                Some(_) if output.stderr.contains("overflowed its stack") => {
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

fn how(status: Option<ExitStatus>) -> String {
    status.map_or_else(
        || "it printed too much".to_string(),
        |status| status.to_string(),
    )
}

/// Enough to see what went wrong.
fn last_lines(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let last = lines.split_off(lines.len().saturating_sub(12));
    last.join("\n")
}
