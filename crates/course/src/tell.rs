//! What is told of the course while it is watched.

use serde::Serialize;

use crate::progress::{Item, Overview};
use crate::site::Site;

/// What a watcher of the course is told, each time as a whole: who has missed something needs only
/// the last.
#[derive(Serialize)]
pub(crate) struct News<'a> {
    /// The state of the book's pages: if it is another than a page's own, the page is old.
    pub(crate) book: &'a str,
    /// What is worth knowing besides: nothing as a rule.
    pub(crate) notices: Vec<&'a str>,
    #[serde(flatten)]
    pub(crate) overview: Overview<'a>,
}

/// What is told of the course while it is watched.
pub(crate) enum Tell<'a> {
    /// Something is different from before.
    News(News<'a>),
    /// A file was saved, and this is how its exercise stands.
    Verdict(Item<'a>),
    /// Something that is worth knowing besides.
    Notice(&'a str),
    /// The book has been built again.
    Site(Site),
}
