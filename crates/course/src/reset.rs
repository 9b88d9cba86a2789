//! An exercise as it was given out, and nothing lost.

use std::fs::{self, OpenOptions};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::{print, println};
use anyhow::{Context, Result, bail, ensure};

use crate::exercise;
use crate::progress::Progress;
use crate::state::State;

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
    let file = exercise::file(&entry.lesson, "exercises", id);
    if matches!(progress.state(entry), State::Untouched { .. }) {
        println!("{file} is as it was given out; nothing to do.");
        return Ok(());
    }
    let starter = root.join(exercise::file(&entry.lesson, "starters", id));
    let starter = fs::read(&starter)
        .with_context(|| format!("cannot read {}", starter.display()))?;
    let place = place_of(root, &file)?;
    if !yes && !agreed(&file)? {
        println!("Nothing was changed.");
        return Ok(());
    }
    keep(root, &file)?;
    write_at_once(&place, &starter).with_context(|| format!("cannot write {file}"))?;
    println!("{file} is as it was given out.");
    Ok(())
}

/// Brings back the answer to an exercise that was kept last. What it replaces is kept too.
///
/// # Errors
///
/// - If the book cannot be read, or there is no such exercise.
/// - If nothing is kept.
/// - If a file cannot be written; the exercise is then as it was.
pub fn restore(root: &Path, id: &str) -> Result<()> {
    let progress = Progress::read(root)?;
    let entry = progress.catalog.exercise(id)?;
    let id = &entry.id;
    let file = exercise::file(&entry.lesson, "exercises", id);
    let last = last_kept(root, &file);
    ensure!(
        last > 0,
        "no answer to {id} is kept; `cargo course reset {id}` keeps the one that you have"
    );
    let last = kept_as(&file, last);
    let answer =
        fs::read(root.join(&last)).with_context(|| format!("cannot read {last}"))?;
    let place = place_of(root, &file)?;
    if fs::read(&place).is_ok_and(|now| now == answer) {
        println!("{file} is what is kept in {last}; nothing to do.");
        return Ok(());
    }
    if !matches!(progress.state(entry), State::Untouched { .. }) {
        keep(root, &file)?;
    }
    write_at_once(&place, &answer).with_context(|| format!("cannot write {file}"))?;
    println!("{file} is again what was kept in {last}.");
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

/// Where the exercise itself stands: its file may be a link, which stays.
fn place_of(root: &Path, file: &str) -> Result<PathBuf> {
    let path = root.join(file);
    if !path.is_symlink() {
        return Ok(path);
    }
    fs::canonicalize(&path).with_context(|| {
        format!("{file} is a link to a file that is not there; delete the link first")
    })
}

/// No reader keeps as many answers.
const MOST: u16 = 999;

fn kept_as(file: &str, number: u16) -> String {
    format!("{file}.kept-{number}")
}

/// The number of the answer to this exercise that was kept last; 0 if there is none.
fn last_kept(root: &Path, file: &str) -> u16 {
    let is_there = |number: &u16| root.join(kept_as(file, *number)).exists();
    (1..=MOST).rev().find(is_there).unwrap_or(0)
}

/// Copies an exercise to a file beside it, and says so: nothing is overwritten. What is kept already is not
/// kept again, and what is not there not at all.
fn keep(root: &Path, file: &str) -> Result<()> {
    if !root.join(file).exists() {
        return Ok(());
    }
    let copy = copied(root, file)
        .with_context(|| format!("cannot keep a copy of {file}; it is as it was"))?;
    println!("Your answer is kept in {copy}");
    Ok(())
}

fn copied(root: &Path, file: &str) -> Result<String> {
    let bytes = fs::read(root.join(file))?;
    let last = last_kept(root, file);
    let copy = kept_as(file, last);
    if fs::read(root.join(&copy)).is_ok_and(|kept| kept == bytes) {
        return Ok(copy);
    }
    for number in last + 1..=MOST {
        let copy = kept_as(file, number);
        let path = root.join(&copy);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut new) => {
                let written = new.write_all(&bytes).and_then(|()| new.sync_all());
                if written.is_err() {
                    let _ = fs::remove_file(&path);
                }
                return Ok(written.map(|()| copy)?);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => (),
            Err(error) => return Err(error.into()),
        }
    }
    bail!("there are {MOST} copies already")
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
