//! The program of the course, as a library: it builds the book and serves it.

mod book;
mod exercise;
mod formula;
mod log;
mod preprocess;
mod questions;
mod serve;

pub use book::{build, build_for_serving, find_root};
pub use preprocess::{expand, preprocess};
pub use serve::{listen, serve};
