use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// The folders and files from which the book and the verdicts are made.
pub(crate) const SOURCES: [&str; 5] =
    ["crates", "book", "tests", "Cargo.toml", "Cargo.lock"];

/// Of anything larger only the length is looked at: no source is as large.
const LARGE: u64 = 1 << 20;

/// A fingerprint of every source file, by its path below the folder of the course.
#[derive(Clone, Default)]
pub(crate) struct Files(BTreeMap<PathBuf, u64>);

impl Files {
    /// Reads all of them. What cannot be read is left out, as if it were not there.
    pub(crate) fn read(root: &Path) -> Files {
        let mut files = BTreeMap::new();
        for source in SOURCES {
            let walk = WalkDir::new(root.join(source)).into_iter();
            for entry in walk.filter_entry(|entry| !is_hidden(entry)).flatten() {
                // Neither a link, which may lead out of the course, nor a pipe, which would block.
                if entry.file_type().is_file()
                    && let Ok(path) = entry.path().strip_prefix(root)
                    && let Some(fingerprint) = fingerprint(entry.path())
                {
                    files.insert(path.to_path_buf(), fingerprint);
                }
            }
        }
        Files(files)
    }

    /// The fingerprint of the file at this path below the folder of the course.
    pub(crate) fn get(&self, path: &Path) -> Option<u64> {
        self.0.get(path).copied()
    }

    /// The files that differ, are new or are gone.
    pub(crate) fn changed_since(&self, before: &Files) -> BTreeSet<PathBuf> {
        let paths = self.0.keys().chain(before.0.keys());
        let changed = paths.filter(|path| self.0.get(*path) != before.0.get(*path));
        changed.cloned().collect()
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn fingerprint(path: &Path) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    let length = fs::metadata(path).ok()?.len();
    if length > LARGE {
        length.hash(&mut hasher);
    } else {
        // Git may have written other line endings; they are no edit.
        let bytes = fs::read(path).ok()?;
        let text: Vec<u8> = bytes.into_iter().filter(|byte| *byte != b'\r').collect();
        text.hash(&mut hasher);
    }
    Some(hasher.finish())
}
