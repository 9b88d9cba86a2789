use std::path::{Path, PathBuf};

use tokio::sync::mpsc::UnboundedSender;

use crate::book::build_for_serving;
use crate::catalog::Catalog;
use crate::event::Event;

/// Builds the book into a folder, as often as it changes.
pub(crate) struct Builder {
    folder: PathBuf,
    /// Of the book as it was built last.
    pub(crate) version: String,
    building: bool,
    /// There was a change during the build.
    again: bool,
}

impl Builder {
    pub(crate) fn new(folder: PathBuf, version: String) -> Builder {
        Builder {
            folder,
            version,
            building: false,
            again: false,
        }
    }

    /// Builds in the background; later, if a build is on its way already.
    pub(crate) fn start(&mut self, root: &Path, sender: &UnboundedSender<Event>) {
        if self.building {
            self.again = true;
            return;
        }
        self.building = true;
        let (root, folder) = (root.to_path_buf(), self.folder.clone());
        let sender = sender.clone();
        tokio::task::spawn_blocking(move || {
            let built = build_for_serving(&root, &folder);
            let built = built.and_then(|site| Ok((site, Catalog::read(&root)?)));
            let built = built.map_err(|error| format!("{error:#}"));
            let _ = sender.send(Event::Built(Box::new(built)));
        });
    }

    /// A build has ended. Returns whether it is old already.
    pub(crate) fn ended(&mut self) -> bool {
        self.building = false;
        std::mem::take(&mut self.again)
    }
}
