use crate::catalog::Catalog;
use crate::site::Site;
use crate::state::Given;

/// All that happens while the course is watched.
pub(crate) enum Event {
    /// Something may have changed on disk.
    Disk {
        /// A watched folder itself has come or gone.
        folders: bool,
    },
    /// Run number `run` has found out how an exercise stands.
    Judged { run: u64, id: String, given: Given },
    /// Run number `run` is over.
    Done { run: u64 },
    /// The book has been built again, or could not be.
    Built(Box<Result<(Site, Catalog), String>>),
}
