use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use mdbook_driver::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};
use pulldown_cmark::{Event, Options, Parser};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Storage, mathml::push_mathml};

/// Expands what mdBook does not know: snapshots, figures and formulas.
pub(crate) struct Course;

impl Preprocessor for Course {
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
    serde_json::to_writer(output, &Course.run(&context, book)?)?;
    Ok(())
}

/// The Markdown of a page with our directives and formulas expanded; `root` is the folder of the
/// course.
///
/// - `{{#snapshot LESSON/NAME}}`, alone on a line, becomes a block with the text of that snapshot.
/// - `{{#figure NAME}}`, alone on a line, becomes that picture.
/// - `$…$` and `$$…$$` become MathML.
///
/// # Errors
///
/// - If a directive names something that is not there, or a formula cannot be read; the message
///   says which, and on what line.
pub fn expand(root: &Path, page: &str) -> Result<String> {
    expand_formulas(&expand_directives(root, page)?)
}

fn expand_directives(root: &Path, page: &str) -> Result<String> {
    let mut expanded = String::new();
    let mut in_fence = false;
    for (number, line) in page.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_fence = !in_fence;
        }
        let directive = line
            .trim()
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"));
        let text = match directive.and_then(|directive| directive.split_once(' ')) {
            Some(("snapshot", name)) if !in_fence => Some(snapshot(root, name)),
            Some(("figure", name)) if !in_fence => Some(figure(name)),
            _ => None,
        };
        match text {
            Some(text) => {
                expanded += &text.with_context(|| format!("line {}", number + 1))?
            }
            None => expanded += line,
        }
        expanded.push('\n');
    }
    Ok(expanded)
}

fn snapshot(root: &Path, name: &str) -> Result<String> {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_.@".contains(c);
    let Some((folder, file)) = name
        .split_once('/')
        .filter(|(folder, file)| folder.chars().all(known) && file.chars().all(known))
    else {
        bail!("`{name}` is no snapshot; write LESSON/NAME");
    };
    let tests = match folder {
        "tests" => root.join("tests"),
        lesson => root.join("crates").join(lesson).join("tests"),
    };
    let path = tests.join("snapshots").join(format!("{file}.snap"));
    let text = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let text = text.replace("\r\n", "\n");
    // A snapshot begins with a header between two lines of dashes.
    let body = text
        .splitn(3, "---\n")
        .nth(2)
        .unwrap_or_default()
        .trim_end();
    if body.trim().is_empty() {
        bail!("{} is empty", path.display());
    }
    Ok(format!("```text\n{body}\n```"))
}

fn figure(name: &str) -> Result<String> {
    figures::figure(name).ok_or_else(|| {
        let names = figures::NAMES.join(", ");
        anyhow!("there is no figure `{name}`; there are {names}")
    })
}

fn expand_formulas(page: &str) -> Result<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_MATH;
    let mut expanded = String::new();
    let mut copied = 0;
    for (event, range) in Parser::new_ext(page, options).into_offset_iter() {
        let mathml = match event {
            Event::InlineMath(formula) => mathml(&formula, DisplayMode::Inline),
            Event::DisplayMath(formula) => mathml(&formula, DisplayMode::Block),
            _ => continue,
        };
        let line = 1 + page[..range.start].matches('\n').count();
        expanded += &page[copied..range.start];
        expanded += &mathml.with_context(|| format!("line {line}"))?;
        copied = range.end;
    }
    expanded += &page[copied..];
    Ok(expanded)
}

fn mathml(formula: &str, display_mode: DisplayMode) -> Result<String> {
    let storage = Storage::new();
    let events: Result<Vec<_>, _> =
        pulldown_latex::Parser::new(formula, &storage).collect();
    let events = events.map_err(|error| anyhow!("the formula `{formula}`: {error}"))?;
    let config = RenderConfig {
        display_mode,
        ..RenderConfig::default()
    };
    let mut mathml = String::new();
    let events = events.into_iter().map(Ok::<_, std::fmt::Error>);
    push_mathml(&mut mathml, events, config)?;
    // A blank line would end the formula for Markdown.
    Ok(mathml.replace('\n', ""))
}
