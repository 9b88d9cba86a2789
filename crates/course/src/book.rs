use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use walkdir::WalkDir;

use crate::{log, preprocess::Directives, site::Site};

/// The folder of the course: this one or the nearest above it that holds `book/book.toml`.
///
/// # Errors
///
/// - If there is none.
pub fn find_root(here: &Path) -> Result<PathBuf> {
    let has_book = |folder: &&Path| folder.join("book").join("book.toml").is_file();
    match here.ancestors().find(has_book) {
        Some(root) => Ok(root.to_path_buf()),
        None => bail!(
            "there is no book/book.toml in {} or above it; change into the folder of the course",
            here.display()
        ),
    }
}

/// In a built book: the names of its files, a line each, so that no other file is lost when mdBook empties
/// the folder to build the book again.
const LIST: &str = ".files";

/// Builds the book into `out`, which mdBook empties first.
///
/// # Errors
///
/// - If `out` holds a file that no earlier build put there: it would be lost.
/// - If a page cannot be built; the message names the page.
pub fn build(root: &Path, out: &Path) -> Result<()> {
    if out.is_file() {
        bail!("{} is a file; name a new or an empty folder", out.display());
    }
    if out.exists() {
        let list = fs::read_to_string(out.join(LIST)).unwrap_or_default();
        let built: BTreeSet<&str> = list.lines().chain([LIST]).collect();
        let there = files(out)?;
        if let Some(other) = there.iter().find(|name| !built.contains(name.as_str())) {
            bail!(
                "{} holds {other}, which no build wrote there and which would be lost; \
                 name a new or an empty folder",
                out.display()
            );
        }
    }
    let built = run(root, out, &[]);
    // What a failed build leaves behind may be emptied too.
    let listed = match out.exists() {
        true => files(out)
            .and_then(|files| Ok(fs::write(out.join(LIST), files.join("\n"))?)),
        false => Ok(()),
    };
    built.and(
        listed.with_context(|| format!("cannot list the files of {}", out.display())),
    )
}

/// All files in this folder and below, by their paths from there.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder)?;
            files.push(path.to_string_lossy().into_owned());
        }
    }
    Ok(files)
}

/// Builds the book for the server, with the script that shows the reader's results.
///
/// # Errors
///
/// - If a page cannot be built; the message names the page.
pub(crate) fn build_for_serving(root: &Path, folder: &Path) -> Result<Site> {
    run(root, folder, &["theme/live.js"])?;
    Site::read(folder)
}

fn run(root: &Path, out: &Path, scripts: &[&str]) -> Result<()> {
    let book = root.join("book");
    let file = book.join("book.toml");
    let mut config = Config::from_disk(&file)
        .with_context(|| format!("cannot read {}", file.display()))?;
    config.build.build_dir = std::path::absolute(out)?;
    let given: Option<Vec<String>> = config.get("output.html.additional-js")?;
    let mut all = given.unwrap_or_default();
    all.extend(scripts.iter().map(|script| script.to_string()));
    config.set("output.html.additional-js", all)?;
    // As a library mdBook reports a missing include as a message only, and goes on.
    log::failing_on_warnings(|| {
        let mut book = MDBook::load_with_config(book, config)?;
        book.with_preprocessor(Directives);
        book.build()
    })
}
