use std::io::{Read, Write};

use anyhow::{Context, Result};
use mdbook_driver::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use crate::directives::expand;

/// Expands what mdBook does not know: snapshots, figures, exercises, questions and formulas.
pub(crate) struct Directives;

impl Preprocessor for Directives {
    fn name(&self) -> &str {
        "course"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let root = context
            .root
            .parent()
            .context("the book has no folder above it")?;
        let mut result = Ok(());
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item
                && result.is_ok()
            {
                match expand(root, &chapter.content) {
                    Ok(content) => chapter.content = content,
                    Err(error) => {
                        result = Err(error.context(format!("in {}", chapter.name)))
                    }
                }
            }
        });
        result.map(|()| book)
    }
}

/// mdBook's protocol for preprocessors: a book comes in as JSON and goes out as JSON.
///
/// # Errors
///
/// - If the input is not such a book, or a page cannot be expanded.
pub fn preprocess(input: impl Read, output: impl Write) -> Result<()> {
    let (context, book) = parse_input(input)?;
    serde_json::to_writer(output, &Directives.run(&context, book)?)?;
    Ok(())
}
