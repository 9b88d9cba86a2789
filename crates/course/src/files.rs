use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// The folders and files from which the book and the verdicts are made.
pub(crate) const SOURCES: [&str; 5] =
    ["crates", "book", "tests", "Cargo.toml", "Cargo.lock"];

/// Of anything larger only the length is looked at: no source is as large, and no report of a verdict.
const LARGE: u64 = 8 << 20;

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
                // A link is followed to a plain file, but neither to a folder, which may lead out of the
                // course, nor to a pipe, which would block.
                if fs::metadata(entry.path()).is_ok_and(|data| data.is_file())
                    && let Ok(path) = entry.path().strip_prefix(root)
                    && let Some(fingerprint) = fingerprint_of(entry.path())
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

/// A number that is another for another text. The line endings that git may have written are no edit.
pub(crate) fn fingerprint(text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    check::without_returns(text).hash(&mut hasher);
    hasher.finish()
}

/// The fingerprint of a file, if it can be read.
pub(crate) fn fingerprint_of(path: &Path) -> Option<u64> {
    let length = fs::metadata(path).ok()?.len();
    if length > LARGE {
        return Some(fingerprint(&length.to_be_bytes()));
    }
    Some(fingerprint(&fs::read(path).ok()?))
}
