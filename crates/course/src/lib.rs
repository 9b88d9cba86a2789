//! The program of the course, as a library: it builds the book, serves it, and shows in the page and
//! in the terminal how the reader's exercises stand.

// What could end the program says why it never does: what comes from outside may be anything.
#![cfg_attr(
    not(test),
    warn(
        clippy::allow_attributes_without_reason,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod book;
mod builder;
mod cargo;
mod catalog;
mod compiler;
mod directives;
mod event;
mod exercise;
mod files;
mod formula;
mod kept_back;
mod live;
mod log;
mod notices;
mod preprocess;
mod process;
mod progress;
mod questions;
mod queue;
mod reset;
mod serve;
mod site;
mod source;
mod state;
mod tell;
pub mod terminal;
mod watch;
mod words;

pub use book::{build, find_root};
pub use directives::expand;
pub use preprocess::preprocess;
pub use serve::{listen, serve};
