//! What the program does in the terminal.

use std::fs::{self, OpenOptions};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;
use std::thread;

use anstream::{eprint, eprintln, print, println};
use anstyle::{AnsiColor, Style};
use anyhow::{Context, Result, bail, ensure};

use crate::catalog::Entry;
use crate::exercise::Exercise;
use crate::live::{Live, Tell};
use crate::progress::{Item, Progress};
use crate::run::exercise_file;
use crate::state::{Case, State};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();

/// Shows every exercise and how it stands.
///
/// # Errors
///
/// - If the book cannot be read.
pub fn list(root: &Path, json: bool) -> Result<()> {
    let mut progress = Progress::read(root)?;
    check_lessons(&mut progress, |_| true)?;
    let overview = progress.overview();
    if json {
        return print_json(&overview);
    }
    for page in overview
        .pages
        .iter()
        .filter(|page| !page.exercises.is_empty())
    {
        println!("{STRONG}{}{STRONG:#}", page.title);
        for item in &page.exercises {
            let (style, mark, words) = summary(&item.state);
            println!(
                "  {style}{mark}{style:#} {:3} {:36} {words}",
                item.id, item.title
            );
        }
        println!();
    }
    println!("{}", bar(overview.solved, overview.total));
    if let Some(next) = &overview.next {
        println!("Next: {}, {} ({})", next.id, next.title, next.file);
    }
    Ok(())
}

/// Shows the verdicts on a lesson, on an exercise, or on everything that was edited. Returns whether
/// all of what was asked for is solved.
///
/// # Errors
///
/// - If the book cannot be read, or there is no such lesson or exercise.
pub fn check(root: &Path, name: Option<&str>, json: bool) -> Result<bool> {
    let mut progress = Progress::read(root)?;
    let wanted: Vec<Entry> = match name {
        Some(name) => progress.catalog.named(name)?.into_iter().cloned().collect(),
        None => progress.catalog.exercises().cloned().collect(),
    };
    check_lessons(&mut progress, |lesson| {
        wanted.iter().any(|entry| entry.lesson == lesson)
    })?;
    let items: Vec<Item> = wanted.iter().map(|entry| progress.item(entry)).collect();
    let solved = items.iter().filter(|item| item.state.is_solved()).count();
    if json {
        print_json(&items)?;
    } else {
        // Of many, those that nobody has begun are of no interest.
        let many = items.len() > 1;
        for item in &items {
            if !many || item.state != State::Untouched {
                println!("{}", verdict(item));
            }
        }
        if many {
            println!("{}", bar(solved, items.len()));
        }
    }
    Ok(solved == items.len())
}

/// Shows a verdict after each save, until Ctrl-C.
///
/// # Errors
///
/// - If the book cannot be read.
pub fn watch(root: &Path, json: bool) -> Result<()> {
    let progress = Progress::read(root)?;
    if !json {
        println!("Watching your exercises: save one, and its verdict appears here.");
        println!("Stop with Ctrl-C.");
    }
    runtime()?.block_on(async {
        let live = Live::new(progress, None);
        tokio::select! {
            () = live.run(|what| match what {
                Tell::Verdict(item) if json => {
                    // Whoever read this has gone; Ctrl-C will come.
                    let _ = serde_json::to_string(&item).map(|line| println!("{line}"));
                }
                Tell::Verdict(item) => println!("{}", verdict(&item)),
                Tell::Notice(text) => eprintln!("{}", notice(text)),
                Tell::News(_) | Tell::Site(_) => (),
            }) => Ok(()),
            stop = tokio::signal::ctrl_c() => Ok(stop?),
        }
    })
}

/// Shows the exercise to do next.
///
/// # Errors
///
/// - If the book cannot be read.
pub fn next(root: &Path, json: bool) -> Result<()> {
    let mut progress = Progress::read(root)?;
    // The first that was not begun is found without any check of the lessons after it.
    for lesson in lessons(&progress) {
        if progress.next().is_some_and(|entry| entry.lesson == lesson) {
            check_lessons(&mut progress, |name| name == lesson)?;
        }
    }
    let next = progress.next().map(|entry| progress.item(entry));
    if json {
        return print_json(&next);
    }
    let Some(item) = next else {
        println!("{GOOD}All exercises are solved.{GOOD:#} Congratulations!");
        return Ok(());
    };
    let exercise = Exercise::read(root, item.lesson, item.id)?;
    println!(
        "{STRONG}{}: {}{STRONG:#}\n\n{}\n",
        item.id, item.title, exercise.task
    );
    println!("Edit  {}", item.file);
    println!("Check cargo course check {}", item.id);
    println!("Hint  cargo course hint {}", item.id);
    println!("Page  {}#{}", item.page, item.id);
    Ok(())
}

/// Shows the hint of an exercise.
///
/// # Errors
///
/// - If the book cannot be read, or there is no such exercise.
pub fn hint(root: &Path, id: &str) -> Result<()> {
    let progress = Progress::read(root)?;
    let Entry { lesson, id, .. } = progress.catalog.exercise(id)?;
    println!("{}", Exercise::read(root, lesson, id)?.hint);
    Ok(())
}

/// Shows a solution, once the exercise is solved, or anyway.
///
/// # Errors
///
/// - If the book cannot be read, or there is no such exercise.
/// - If it is not solved yet.
pub fn solution(root: &Path, id: &str, anyway: bool) -> Result<()> {
    let mut progress = Progress::read(root)?;
    let entry = progress.catalog.exercise(id)?.clone();
    let id = &entry.id;
    if !anyway {
        check_lessons(&mut progress, |lesson| lesson == entry.lesson)?;
        if let State::Waiting { on } = progress.state(&entry) {
            bail!("{id} cannot be checked until {on} compiles; mend that first");
        }
        ensure!(
            progress.state(&entry).is_solved(),
            "{id} is not solved yet; try `cargo course hint {id}`, \
             or see the solution with `cargo course solution {id} --anyway`"
        );
    }
    let exercise = Exercise::read(root, &entry.lesson, id)?;
    println!("{}\n\n{}", exercise.solution, exercise.why);
    Ok(())
}

/// Puts an exercise back to how it was given out, after a question unless `yes`. What it replaces is
/// kept in a file beside it.
///
/// # Errors
///
/// - If the book cannot be read, or there is no such exercise.
/// - If nobody can be asked.
/// - If a file cannot be written; the exercise is then as it was.
pub fn reset(root: &Path, id: &str, yes: bool) -> Result<()> {
    let progress = Progress::read(root)?;
    let entry = progress.catalog.exercise(id)?;
    let id = &entry.id;
    let file = exercise_file(&entry.lesson, id);
    if progress.state(entry) == State::Untouched {
        println!("{file} is as it was given out; nothing to do.");
        return Ok(());
    }
    let lesson = root.join("crates").join(&entry.lesson);
    let path = lesson.join("exercises").join(format!("{id}.rs"));
    let starter = lesson.join("starters").join(format!("{id}.rs"));
    let starter = fs::read(&starter)
        .with_context(|| format!("cannot read {}", starter.display()))?;
    if !yes && !agreed(&file)? {
        println!("Nothing was changed.");
        return Ok(());
    }
    if path.exists() {
        let kept = keep(&path).with_context(|| {
            format!("cannot keep a copy of {file}; it is as it was")
        })?;
        println!(
            "Your answer is kept in {}",
            kept.strip_prefix(root).unwrap_or(&kept).display()
        );
    }
    write_at_once(&path, &starter).with_context(|| format!("cannot write {file}"))?;
    println!("{file} is as it was given out.");
    Ok(())
}

fn agreed(file: &str) -> Result<bool> {
    ensure!(
        io::stdin().is_terminal(),
        "nobody is there to be asked; add --yes to reset {file}"
    );
    print!("Put {file} back to how it was given out? A copy is kept. [y/N] ");
    io::stdout().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

/// Copies a file to the first name beside it that is free: nothing is overwritten.
fn keep(path: &Path) -> Result<PathBuf> {
    let bytes = fs::read(path)?;
    for number in 1..=999 {
        let copy = path.with_extension(format!("rs.kept-{number}"));
        match OpenOptions::new().write(true).create_new(true).open(&copy) {
            Ok(mut file) => {
                let written = file.write_all(&bytes).and_then(|()| file.sync_all());
                if written.is_err() {
                    let _ = fs::remove_file(&copy);
                }
                return Ok(written.map(|()| copy)?);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => (),
            Err(error) => return Err(error.into()),
        }
    }
    bail!("there are 999 copies already")
}

/// Replaces a file as a whole: if the disk is full, the old one is still there.
fn write_at_once(path: &Path, bytes: &[u8]) -> Result<()> {
    let new = path.with_extension("rs.new");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let written = fs::write(&new, bytes).and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    Ok(written?)
}

/// How an exercise stands, in full.
pub(crate) fn verdict(item: &Item) -> String {
    let (style, mark, words) = summary(&item.state);
    let head = format!("{style}{mark} {}{style:#} {}: {words}", item.id, item.title);
    let edit = format!("Edit {}", item.file);
    match &item.state {
        State::DoesNotCompile { details, .. } => {
            format!("{head}\n\n{}", details.trim_end())
        }
        State::Wrong { rows, note, advice } => {
            let hint = format!("there is a hint: cargo course hint {}", item.id);
            let mut text = format!("{head}\n\n{}\n{note}\n\n", table(rows));
            if !advice.is_empty() {
                text += &format!("{advice}\n");
            }
            text + &format!("{edit}; {hint}")
        }
        State::Stopped { problem } => format!("{head}\n\n{problem}\n\n{edit}"),
        State::Untouched => format!("{head}\n\n{edit}: the task stands at its top"),
        _ => head,
    }
}

/// Something that is worth knowing besides.
pub(crate) fn notice(text: &str) -> String {
    format!("{BAD}!{BAD:#} {text}")
}

/// Prints on a thread of its own: a terminal that is paused, because text is being selected in it,
/// holds nobody up. What does not fit in meanwhile is not shown.
pub(crate) fn printer() -> impl Fn(String) {
    let (sender, texts) = sync_channel::<String>(64);
    thread::spawn(move || {
        for text in texts {
            // If nobody reads it, it is not missed: the page says the same.
            let _ = writeln!(anstream::stdout(), "{text}");
        }
    });
    move |text| {
        let _ = sender.try_send(text);
    }
}

fn table(rows: &[Case]) -> String {
    let rows = rows
        .iter()
        .map(|row| check::Row::text(&row.case, &row.expected, &row.got));
    check::table(&rows.collect::<Vec<_>>())
}

/// How an exercise stands, in a line.
fn summary(state: &State) -> (Style, &'static str, String) {
    let (style, mark, words) = match state {
        State::Untouched => (FAINT, "·", "not begun"),
        State::Checking => (FAINT, "…", "being checked"),
        State::DoesNotCompile { message, line, .. } => {
            let line = line
                .map(|line| format!(" in line {line}"))
                .unwrap_or_default();
            return (BAD, "✗", format!("does not compile{line}: {message}"));
        }
        State::Waiting { on } => {
            return (FAINT, "…", format!("waits until {on} compiles"));
        }
        State::Wrong { .. } => (BAD, "✗", "not solved yet"),
        State::Solved { note } if note.is_empty() => (GOOD, "✓", "solved"),
        State::Solved { note } => return (GOOD, "✓", format!("solved: {note}")),
        State::Stopped { .. } => (BAD, "✗", "could not be judged"),
    };
    (style, mark, words.to_string())
}

fn bar(solved: usize, total: usize) -> String {
    const WIDTH: usize = 26;
    let full = WIDTH * solved / total.max(1);
    format!(
        "[{GOOD}{}{GOOD:#}{}] {solved} of {total} solved",
        "#".repeat(full),
        "-".repeat(WIDTH - full)
    )
}

/// Checks these lessons, and says so where it takes a moment.
fn check_lessons(progress: &mut Progress, which: impl Fn(&str) -> bool) -> Result<()> {
    let show = io::stderr().is_terminal();
    let runtime = runtime()?;
    for lesson in lessons(progress) {
        if which(&lesson) && !progress.open(&lesson).is_empty() {
            if show {
                eprint!("\rChecking {lesson} …\x1b[K");
            }
            // Ctrl-C ends cargo too, which a terminal's own signal does not reach.
            runtime.block_on(async {
                tokio::select! {
                    () = progress.check(&lesson) => Ok(()),
                    stop = tokio::signal::ctrl_c() => {
                        stop?;
                        bail!("stopped while {lesson} was being checked")
                    }
                }
            })?;
        }
    }
    if show {
        eprint!("\r\x1b[K");
    }
    Ok(())
}

fn lessons(progress: &Progress) -> Vec<String> {
    progress
        .catalog
        .lessons()
        .into_iter()
        .map(String::from)
        .collect()
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    Ok(runtime.enable_all().build()?)
}

fn print_json(value: &impl serde::Serialize) -> Result<()> {
    println!("{}", serde_json::to_string_pretty(value)?);
    Ok(())
}
