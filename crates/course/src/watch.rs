use std::fs;
use std::path::Path;

use notify::{Event, RecommendedWatcher, RecursiveMode, Result, Watcher};
use walkdir::WalkDir;

use crate::files::SOURCES;

/// Watches those folders of the course that are there, until the watcher is dropped. What is called
/// after a change is told whether one of the folders itself has come or gone.
///
/// # Errors
///
/// - If the system does not let a program watch.
pub(crate) fn watch(
    root: &Path,
    changed: impl Fn(bool) + Send + 'static,
) -> Result<RecommendedWatcher> {
    let sources = SOURCES.map(|source| root.join(source));
    let folders = sources.clone();
    let mut watcher =
        notify::recommended_watcher(move |event: Result<Event>| match event {
            Ok(event) if event.kind.is_access() => (),
            Ok(event) => changed(event.paths.iter().any(|path| folders.contains(path))),
            Err(_) => changed(false),
        })?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in sources.iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    // What is saved in a file that a link leads to is not seen where the link stands.
    let all = WalkDir::new(root.join("crates")).into_iter().flatten();
    for link in all.filter(|entry| entry.path_is_symlink()) {
        if let Ok(file) = fs::canonicalize(link.path())
            && let Some(folder) = file.parent()
        {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
    }
    Ok(watcher)
}
