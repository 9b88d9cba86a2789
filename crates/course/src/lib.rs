//! The program of the course, as a library: it builds the book, serves it, and shows in the page and
//! in the terminal how the reader's exercises stand.

mod book;
mod catalog;
mod exercise;
mod files;
mod formula;
mod live;
mod log;
mod preprocess;
mod progress;
mod questions;
mod run;
mod serve;
mod site;
mod state;
pub mod terminal;

pub use book::{build, find_root};
pub use preprocess::{expand, preprocess};
pub use serve::{listen, serve};
