//! What the pages show besides the lessons' own code: snippets, outputs of the examples, messages of the
//! compiler, and the answers to the questions.

mod compiler_messages;
mod examples;
mod measured;
mod numpy;
mod questions;
mod rust_you_need;
