use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};
use axum::body::Bytes;
use walkdir::WalkDir;

/// The pages of the book and all that belongs to them, in memory: no request can lead to a file that
/// is not among them, and the folder may be emptied and built again at any time.
pub(crate) struct Site {
    /// Another for other contents.
    pub(crate) version: String,
    files: BTreeMap<String, File>,
}

/// A file as it is sent.
#[derive(Clone)]
pub(crate) struct File {
    /// What it is, such as `text/html`.
    pub(crate) kind: &'static str,
    pub(crate) bytes: Bytes,
}

impl Site {
    /// Reads a built book; each page gets the version of the whole, to compare later.
    ///
    /// # Errors
    ///
    /// - If a file of the folder cannot be read.
    pub(crate) fn read(folder: &Path) -> Result<Site> {
        let mut files = BTreeMap::new();
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry?;
            // A link may lead anywhere; a built book has none.
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(folder)?;
                let parts: Vec<_> =
                    path.iter().map(|part| part.to_string_lossy()).collect();
                let bytes = fs::read(entry.path()).with_context(|| {
                    format!("cannot read {}", entry.path().display())
                })?;
                files.insert(format!("/{}", parts.join("/")), bytes);
            }
        }
        let mut hasher = DefaultHasher::new();
        files.hash(&mut hasher);
        let version = format!("{:x}", hasher.finish());

        let with_version = format!("<html data-book=\"{version}\" ");
        let files = files.into_iter().map(|(path, bytes)| {
            let guess = mime_guess::from_path(&path);
            let kind = guess.first_raw().unwrap_or("application/octet-stream");
            let bytes = match kind {
                "text/html" => {
                    let page = String::from_utf8_lossy(&bytes);
                    Bytes::from(page.replacen("<html ", &with_version, 1))
                }
                _ => Bytes::from(bytes),
            };
            (path, File { kind, bytes })
        });
        Ok(Site {
            version,
            files: files.collect(),
        })
    }

    /// The file at this path, which begins with a slash. A folder shows its `index.html`. Nothing is
    /// decoded: each file has a single address.
    pub(crate) fn get(&self, path: &str) -> Option<File> {
        let index = path.ends_with('/').then(|| format!("{path}index.html"));
        self.files.get(index.as_deref().unwrap_or(path)).cloned()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let outside = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("secret.html"), "secret").expect("written");
        fs::write(folder.path().join("page.html"), "<html lang=en>").expect("written");
        for (from, to) in [("", "out"), ("secret.html", "one.html")] {
            let from = outside.path().join(from);
            std::os::unix::fs::symlink(from, folder.path().join(to)).expect("a link");
        }

        let site = Site::read(folder.path()).expect("a book");
        assert!(site.get("/page.html").is_some());
        assert!(site.get("/one.html").is_none());
        assert!(site.get("/out/secret.html").is_none());
    }
}
