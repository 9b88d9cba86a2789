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
    let path = root.join(&file);
    let starter = root.join(exercise::file(&entry.lesson, "starters", id));
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
