//! Runs the reader's answer in a program of its own, so that whatever it does ends nothing but itself.
//!
//! That program is this very one, started once more with [`ANSWER`] set. It is given a word through its
//! standard input, which stays open for as long as anybody waits, and writes what it has [`Seen`] behind
//! that word. What else it writes is the answer's own.

use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, ExitStatus, Stdio, exit};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use process_wrap::std::{ChildWrapper, CommandWrap};

use super::fields;
use super::guard::quietly;
use super::report::AS_LINE;
use crate::Seen;

/// The environment variable that makes this program run the answer to the exercise that it names.
pub(crate) const ANSWER: &str = "CHECK_ANSWER";

/// Far more than any check takes.
const LIMIT: Duration = Duration::from_secs(5);
/// What an answer may print, in bytes.
const PRINTS: usize = 1 << 20;
/// How often to look whether the program that runs it has ended …
const STEP: Duration = Duration::from_millis(20);
/// … and how long to wait then for what it may have said, if something that it started could still speak.
const REST: Duration = Duration::from_secs(1);

/// Judges the reader's answer, tells who has started this program, and ends it.
///
/// # Errors
///
/// - If it cannot be told.
pub(crate) fn run(judge: fn() -> Seen) -> io::Result<()> {
    let mut word = String::new();
    io::stdin().read_line(&mut word)?;
    let word = word.trim_end();
    if word.is_empty() {
        // An answer has started it: nobody waits.
        exit(1);
    }
    // Copies, because the answer may use or lock those that all use.
    let (mut input, mut output) = (own(&io::stdin())?, own(&io::stdout())?);
    thread::spawn(move || {
        // It ends when nobody waits any more.
        let _ = input.read_to_end(&mut Vec::new());
        end_all();
    });
    let all: Vec<String> = match quietly(judge) {
        Ok(seen) => [String::new(), seen.note]
            .into_iter()
            .chain(fields::from_rows(&seen.rows))
            .collect(),
        Err(panic) => vec![panic],
    };
    output.write_all(format!("\n{}\n", fields::line(word, &all)).as_bytes())?;
    exit(0)
}

#[cfg(unix)]
fn own(stream: &impl std::os::fd::AsFd) -> io::Result<File> {
    Ok(stream.as_fd().try_clone_to_owned()?.into())
}

#[cfg(windows)]
fn own(stream: &impl std::os::windows::io::AsHandle) -> io::Result<File> {
    Ok(stream.as_handle().try_clone_to_owned()?.into())
}

/// Ends this program and what it has started.
fn end_all() -> ! {
    // On Windows cargo, or the program of the course, ends them with the one that waited.
    #[cfg(unix)]
    let _ = nix::sys::signal::kill(
        nix::unistd::Pid::from_raw(0),
        nix::sys::signal::Signal::SIGKILL,
    );
    exit(1)
}

/// What came of an answer.
pub(crate) struct Outcome {
    /// What it showed, or why it could not be judged.
    pub(crate) seen: Result<Seen, String>,
    /// What it printed.
    pub(crate) printed: String,
}

/// Has the answer to this exercise judged by a program of its own.
///
/// # Errors
///
/// - If that program cannot be started.
pub(crate) fn judge(id: &str) -> io::Result<Outcome> {
    let mut printed = String::new();
    let seen = judged(id, &mut printed)?;
    Ok(Outcome { seen, printed })
}

fn judged(id: &str, printed: &mut String) -> io::Result<Result<Seen, String>> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .env(ANSWER, id)
        .env_remove(AS_LINE)
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut command = CommandWrap::from(command);
    #[cfg(unix)]
    command.wrap(process_wrap::std::ProcessGroup::leader());
    #[cfg(windows)]
    command.wrap(process_wrap::std::JobObject);
    let mut child = command.spawn()?;

    // Random for each map of a program.
    let word = format!("{:016x}", RandomState::new().hash_one(id));
    let (sender, lines) = channel();
    listen(child.stdout().take(), sender.clone());
    listen(child.stderr().take(), sender);
    let mut input = child.stdin().take();
    if let Some(input) = &mut input {
        // If it has ended already, that will be seen.
        let _ = writeln!(input, "{word}");
    }
    let end = follow(&lines, &word, &mut *child, printed);
    // It may have started others, and it may have left them.
    let _ = child.start_kill();
    let _ = child.inner_mut().start_kill();
    let _ = child.inner_mut().wait();
    Ok(end?.map_err(|why| why.text(printed)))
}

/// Sends each line as it comes, up to the limit.
fn listen(stream: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    if let Some(stream) = stream {
        thread::spawn(move || {
            let lines = BufReader::new(stream.take(PRINTS as u64)).split(b'\n');
            for line in lines.map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned();
                // Nobody listens any more if the time is up.
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
    }
}

/// Why an answer has shown nothing.
enum Silent {
    Panicked(String),
    TookTooLong,
    PrintedTooMuch,
    Ended(Option<ExitStatus>),
}

/// Reads until the answer has shown something and all is told, or it will not do so any more.
fn follow(
    lines: &Receiver<String>,
    word: &str,
    child: &mut dyn ChildWrapper,
    printed: &mut String,
) -> io::Result<Result<Seen, Silent>> {
    let end = Instant::now() + LIMIT;
    let (mut told, mut ended) = (None, None);
    loop {
        let wait = if told.is_some() || ended.is_some() {
            REST
        } else {
            STEP
        };
        match lines.recv_timeout(wait) {
            Ok(line) => match fields::of(word, &line).as_deref() {
                Some([problem, note, rows @ ..]) if problem.is_empty() => {
                    told = Some(Ok(Seen {
                        rows: fields::to_rows(rows),
                        note: note.clone(),
                        named: false,
                    }));
                }
                Some([problem, ..]) => {
                    told = Some(Err(Silent::Panicked(problem.clone())));
                }
                _ => {
                    *printed += &line;
                    *printed += "\n";
                }
            },
            Err(_) if told.is_some() || ended.is_some() => {
                return Ok(told.unwrap_or(Err(Silent::Ended(ended))));
            }
            Err(RecvTimeoutError::Timeout) => ended = child.try_wait()?,
            // It speaks no more, but may go on.
            Err(RecvTimeoutError::Disconnected) => {
                ended = child.try_wait()?;
                thread::sleep(STEP);
            }
        }
        if told.is_none() && printed.len() >= PRINTS {
            return Ok(Err(Silent::PrintedTooMuch));
        }
        if Instant::now() > end {
            return Ok(told.unwrap_or(Err(Silent::TookTooLong)));
        }
    }
}

impl Silent {
    fn text(self, printed: &str) -> String {
        match self {
            Silent::Panicked(panic) => {
                format!("Your code stopped with a panic: {panic}")
            }
            Silent::TookTooLong => format!(
                "Your code was still running after {} seconds. Is there a loop that never ends? Look \
                 for the condition that should end it. Or does it wait for somebody to type?",
                LIMIT.as_secs()
            ),
            Silent::PrintedTooMuch => format!(
                "Your code printed more than {} MB, and was stopped. Is there a print in a loop that \
                 never ends?",
                PRINTS >> 20
            ),
            Silent::Ended(_) if printed.contains("has overflowed its stack") => {
                "Your code ran out of stack. Does a function call itself without an end?"
                    .to_string()
            }
            Silent::Ended(status) => {
                let how = status.map(|status| format!(" ({status})"));
                format!(
                    "Your code ended the whole program before it could be judged{}.",
                    how.unwrap_or_default()
                )
            }
        }
    }
}
