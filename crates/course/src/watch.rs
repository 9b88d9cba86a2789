use std::path::Path;

use notify::{Event, RecommendedWatcher, RecursiveMode, Result, Watcher};

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
    Ok(watcher)
}
