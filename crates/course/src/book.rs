use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;

use crate::{log, preprocess::Course, site::Site};

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

/// Builds the book into `out`, which mdBook empties first.
///
/// # Errors
///
/// - If `out` holds anything that is not a built book: it would be lost.
/// - If a page cannot be built; the message names the page.
pub fn build(root: &Path, out: &Path) -> Result<()> {
    if !is_empty(out) && !is_built_book(out) {
        bail!(
            "{} holds other files, which would be lost; name a new or an empty folder",
            out.display()
        );
    }
    run(root, out, &[])
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
        book.with_preprocessor(Course);
        book.build()
    })
}

fn is_empty(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => !folder.exists(),
    }
}

fn is_built_book(folder: &Path) -> bool {
    let of_mdbook = [".nojekyll", "index.html", "print.html", "404.html"];
    of_mdbook.iter().all(|file| folder.join(file).is_file())
}
