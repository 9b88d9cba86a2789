//! What the program does in the terminal.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;

use anstream::{eprint, eprintln, println};
use anyhow::{Result, bail, ensure};

pub use crate::reset::{reset, restore};

use crate::catalog::Entry;
use crate::exercise::Exercise;
use crate::live::Live;
use crate::progress::{Item, Progress};
use crate::state::State;
use crate::tell::Tell;
use crate::words::{GOOD, STRONG, bar, notice, summary, verdict};

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
        // Among many, those that were not begun are left out.
        let many = items.len() > 1;
        for item in &items {
            if !many || !matches!(item.state, State::Untouched { .. }) {
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
    for lesson in progress.catalog.lessons() {
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

/// Checks these lessons, and says so where it takes a moment.
fn check_lessons(progress: &mut Progress, which: impl Fn(&str) -> bool) -> Result<()> {
    let show = io::stderr().is_terminal();
    let runtime = runtime()?;
    for lesson in progress.catalog.lessons() {
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

fn runtime() -> Result<tokio::runtime::Runtime> {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    Ok(runtime.enable_all().build()?)
}

fn print_json(value: &impl serde::Serialize) -> Result<()> {
    println!("{}", serde_json::to_string_pretty(value)?);
    Ok(())
}
