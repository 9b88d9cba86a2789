use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

use check::{AS_LINE, Report};
use tokio::process::Command;

use crate::compiler::{Errors, Message};
use crate::exercise;
use crate::files::{fingerprint, fingerprint_of};
use crate::process::{last_lines, output};
use crate::state::{Given, State};

/// What a program may print before it is stopped: cargo with many errors, and a report.
const CARGO_PRINTS: u64 = 32 << 20;
const REPORT_PRINTS: u64 = 4 << 20;

/// The compiler may wait for another cargo that compiles all of the course; no exercise takes as long.
const COMPILING: Duration = Duration::from_secs(180);

/// The check itself gives up much earlier; this is for one that hangs.
const LIMIT: Duration = Duration::from_secs(10);

/// Gives a verdict on these exercises of a lesson, one after the other, as each becomes known. They
/// are compiled by cargo, and judged by the lesson's own program.
///
/// Dropping the future ends whatever is running.
pub(crate) async fn check(
    root: &Path,
    lesson: &str,
    ids: &[String],
    mut tell: impl FnMut(&str, Given),
) {
    let mut open: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    // Those that do not compile keep nobody else from it.
    let mut without = BTreeMap::new();
    // Whether a program that cargo took for new has been deleted.
    let mut deleted = false;
    while !open.is_empty() {
        let program = match build(root, lesson, without.keys()).await {
            Ok(program) => program,
            Err(Refused::Compiler(errors)) => {
                let before = without.len();
                without.extend(errors.exercises());
                for (id, state) in &without {
                    if open.remove(id.as_str()) {
                        tell(id, Given::on_the_file(state.clone()));
                    }
                }
                if without.len() > before {
                    continue;
                }
                for id in open {
                    tell(id, Given::on_the_file(errors.elsewhere()));
                }
                return;
            }
            Err(Refused::Cargo(problem)) => {
                for id in open {
                    let problem = problem.clone();
                    tell(id, Given::on_the_file(State::Stopped { problem }));
                }
                return;
            }
        };
        for id in ids {
            if !open.contains(id.as_str()) {
                continue;
            }
            match judge(root, lesson, &program, id).await {
                Ok(report) => {
                    let compiled = Some(fingerprint(report.compiled.as_bytes()));
                    match State::from_report(report) {
                        Some(state) => tell(id, Given { state, compiled }),
                        // cargo has not noticed that the file is another: it looks only at its date.
                        None if !deleted => continue,
                        None => {
                            let file = exercise::file(lesson, "exercises", id);
                            let problem = format!(
                                "{file} was changed while it was compiled and judged, twice. \
                                 Save it once more."
                            );
                            let compiled = fingerprint_of(&root.join(file));
                            let state = State::Stopped { problem };
                            tell(id, Given { state, compiled });
                        }
                    }
                }
                // Another program has deleted it, for the same reason.
                Err(_) if !deleted && !program.exists() => continue,
                Err(problem) => {
                    tell(id, Given::on_the_file(State::Stopped { problem }));
                }
            }
            open.remove(id.as_str());
        }
        if !open.is_empty() {
            deleted = true;
            if let Err(error) = fs::remove_file(&program)
                && error.kind() != ErrorKind::NotFound
            {
                let problem = format!(
                    "{} is old and could not be deleted: {error}.",
                    program.display()
                );
                for id in open {
                    let problem = problem.clone();
                    tell(id, Given::on_the_file(State::Stopped { problem }));
                }
                return;
            }
        }
    }
}

enum Refused {
    Compiler(Errors),
    Cargo(String),
}

/// Compiles the exercises of a lesson but for those `without` which it has to do, and returns the program
/// that judges them.
async fn build(
    root: &Path,
    lesson: &str,
    without: impl Iterator<Item = &String>,
) -> Result<PathBuf, Refused> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(&cargo);
    let without: Vec<String> = without
        .flat_map(|id| ["--cfg".to_string(), format!("without=\"{id}\"")])
        .collect();
    if without.is_empty() {
        command.args(["test", "--no-run"]);
    } else {
        command.arg("rustc");
    }
    command
        .args(["--package", lesson, "--test", "exercises"])
        .arg("--message-format=json")
        .env("CARGO_TERM_COLOR", "never")
        .current_dir(root);
    if !without.is_empty() {
        command.arg("--").args(without);
    }
    let output = match tokio::time::timeout(
        COMPILING,
        output(command, "", CARGO_PRINTS),
    )
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
                "cargo could not be started ({}) in {}: {error}. \
                 Is Rust installed, and is this folder still there?",
                cargo.display(),
                root.display()
            )));
        }
    };
    let mut errors = Errors::new(root, lesson);
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

/// Has one exercise judged, or says why that could not be done.
async fn judge(
    root: &Path,
    lesson: &str,
    program: &Path,
    id: &str,
) -> Result<Report, String> {
    // Random for each map of a program, so that nothing that is printed can be taken for a report.
    let word = format!("{:016x}", RandomState::new().hash_one(id));
    let mut command = Command::new(program);
    command
        .args(["--exact", id])
        .env(AS_LINE, "1")
        // Without it insta asks cargo for the folder, which takes longer than all the rest.
        .env("INSTA_WORKSPACE_ROOT", root)
        .env("INSTA_UPDATE", "no")
        .env_remove("INSTA_FORCE_PASS")
        .env_remove("INSTA_CARGO_INSTA")
        .env_remove("RUST_BACKTRACE")
        .current_dir(root.join("crates").join(lesson));
    match tokio::time::timeout(LIMIT, output(command, &word, REPORT_PRINTS)).await {
        Ok(Ok(output)) => {
            let mut lines = output.stdout.lines();
            let report = lines.find_map(|line| Report::from_line(&word, line));
            report.ok_or_else(|| {
                format!(
                    "The check ended without a verdict ({}).\n{}",
                    how(output.status),
                    last_lines(&output.stderr)
                )
            })
        }
        Ok(Err(error)) => Err(format!("The check could not be started: {error}.")),
        Err(_) => Err(format!(
            "The check was stopped after {} seconds.",
            LIMIT.as_secs()
        )),
    }
}

fn how(status: Option<ExitStatus>) -> String {
    status.map_or_else(
        || "it printed too much".to_string(),
        |status| status.to_string(),
    )
}
