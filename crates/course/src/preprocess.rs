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
    let plain = |part: &str| !part.starts_with('.') && part.chars().all(known);
    let parts = name.split_once('/');
    let Some((folder, file)) =
        parts.filter(|(folder, file)| plain(folder) && plain(file))
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
    // For Markdown a blank line would end the formula, and a bar the cell of a table.
    Ok(mathml.replace('\n', "").replace('|', "&#124;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> &'static Path {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("crates");
        crates.parent().expect("the workspace")
    }

    fn expanded(page: &str) -> String {
        expand(root(), page).expect("nothing is wrong with this page")
    }

    #[track_caller]
    fn refused(page: &str, message: &str) {
        let error = format!(
            "{:#}",
            expand(root(), page).expect_err("this should be refused")
        );
        assert!(error.starts_with(message), "{error}");
    }

    #[test]
    fn a_snapshot_is_shown_without_its_header() {
        let page =
            expanded("before\n\n{{#snapshot logic-gates/truth_tables__and}}\n\nafter");
        assert!(
            page.starts_with("before\n\n```text\nx1  x2       z"),
            "{page}"
        );
        assert!(page.ends_with("0.236\n```\n\nafter\n"), "{page}");
    }

    #[test]
    fn a_snapshot_that_is_not_there() {
        refused("one\n{{#snapshot neuron/nothing}}", "line 2: cannot read ");
        refused("{{#snapshot ../x}}", "line 1: `../x` is no snapshot");
        refused(
            "{{#snapshot neuron/../x}}",
            "line 1: `neuron/../x` is no snapshot",
        );
        refused(
            "{{#snapshot neuron}}",
            "line 1: `neuron` is no snapshot; write LESSON/NAME",
        );
    }

    #[test]
    fn a_figure_is_a_single_line() {
        let page = expanded("{{#figure step}}\n");
        assert!(page.starts_with("<figure") && page.lines().count() == 1);
        refused(
            "{{#figure stop}}",
            "line 1: there is no figure `stop`; there are neuron, ",
        );
    }

    #[test]
    fn fences_are_left_alone() {
        let page = "```text\n{{#snapshot neuron/nothing}}\n$x$\n```\n";
        assert_eq!(expanded(page), page);
    }

    #[test]
    fn formulas_become_mathml() {
        assert_eq!(
            expanded("so $w_0$ is"),
            "so <math display=\"inline\"><msub><mi>w</mi><mn>0</mn></msub></math> is\n"
        );
        assert!(expanded("$$z = 1$$").starts_with("<math display=\"block\">"));
        assert!(expanded("| a |\n|---|\n| $x$ |").contains("| <math"));
        assert!(!expanded("$\\lvert z \\rvert$").contains('|'));
    }

    #[test]
    fn code_and_escaped_dollars_are_no_formulas() {
        for page in ["`$x$`\n", "\\$5 and \\$6\n", "5 $ and 6 $\n"] {
            assert_eq!(expanded(page), page);
        }
    }

    #[test]
    fn a_formula_that_cannot_be_read() {
        refused("fine\n\n$\\nonsense$", "line 3: the formula `\\nonsense`: ");
    }
}
