use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use crate::exercise::Exercise;
use crate::formula::expand_formulas;
use crate::kept_back::KeptBack;
use crate::questions::Questions;

/// The Markdown of a page with our directives and formulas expanded; `root` is the folder of the
/// course.
///
/// - `{{#snapshot LESSON/NAME}}`, alone on a line, becomes a block with the text of that snapshot.
/// - `{{#snapshot LESSON/NAME predicted}}` does so for the output that a "Predict before you run" asks
///   for. It is folded, and with it all that stands between it and `{{#end predicted}}`.
/// - `{{#figure NAME}}`, alone on a line, becomes that picture.
/// - `{{#exercise LESSON/ID}}`, alone on a line, becomes the card of that exercise.
/// - `{{#questions PAGE}}`, alone on a line, becomes the questions of that page.
/// - `$…$` and `$$…$$` become MathML.
///
/// On paper, where nothing can be unfolded, what is predicted and the answers to the questions stand at
/// the end of the page.
///
/// # Errors
///
/// - If a directive names something that is not there, or a formula cannot be read; the message
///   says which, and on what line.
/// - If a prediction names no output, or an output has no prediction.
pub fn expand(root: &Path, page: &str) -> Result<String> {
    expand_formulas(&expand_directives(root, page)?)
}

fn expand_directives(root: &Path, page: &str) -> Result<String> {
    let mut expanded = String::new();
    let mut kept = KeptBack::default();
    for (number, (line, directive)) in (1..).zip(lines(page)) {
        kept.look(number, line)?;
        let in_line = || format!("line {number}");
        let text = match directive {
            Some(("snapshot", name)) => {
                let output = name.strip_suffix(" predicted");
                if output.is_some() {
                    expanded += kept.fold(number)?;
                }
                Some(snapshot(root, output.unwrap_or(name)))
            }
            Some(("end", "predicted")) => Some(Ok(kept.unfold(number)?.to_string())),
            Some(("figure", name)) => Some(figure(name)),
            Some(("exercise", name)) => Some(exercise(root, name)),
            Some(("questions", page)) => Some(questions(root, page, &mut kept)),
            _ => None,
        };
        let text = text.transpose().with_context(in_line)?;
        let text = text.as_deref().unwrap_or(line);
        kept.keep(text);
        expanded += text;
        expanded.push('\n');
    }
    Ok(expanded + &kept.end()?)
}

/// The lines of a page, each with the name and the argument of the directive that it is, if it is
/// one: in a fence there are none.
fn lines(page: &str) -> impl Iterator<Item = (&str, Option<(&str, &str)>)> {
    let mut in_fence = false;
    page.lines().map(move |line| {
        if line.trim_start().starts_with("```") {
            in_fence = !in_fence;
        }
        let directive = line.trim().strip_prefix("{{#");
        let directive = directive.and_then(|rest| rest.strip_suffix("}}"));
        let parts = directive.and_then(|directive| directive.split_once(' '));
        (line, parts.filter(|_| !in_fence))
    })
}

/// Lesson and id of each exercise on a page, in order.
///
/// # Errors
///
/// - If a directive does not name one.
pub(crate) fn exercises_on(page: &str) -> Result<Vec<(&str, &str)>> {
    lines(page)
        .filter_map(|(_, directive)| match directive {
            Some(("exercise", name)) => Some(lesson_and_name(name)),
            _ => None,
        })
        .collect()
}

/// `LESSON/NAME` as its two parts, neither of which leads anywhere else.
fn lesson_and_name(name: &str) -> Result<(&str, &str)> {
    match name.split_once('/') {
        Some((lesson, file)) if is_plain(lesson) && is_plain(file) => {
            Ok((lesson, file))
        }
        _ => bail!("`{name}` is not of the form LESSON/NAME"),
    }
}

fn is_plain(name: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_.@".contains(c);
    !name.starts_with('.') && name.chars().all(known)
}

fn exercise(root: &Path, name: &str) -> Result<String> {
    let (lesson, id) = lesson_and_name(name)?;
    Ok(Exercise::read(root, lesson, id)?.card(lesson, id))
}

fn questions(root: &Path, page: &str, kept: &mut KeptBack) -> Result<String> {
    if !is_plain(page) {
        bail!("`{page}` is no page");
    }
    let questions = Questions::read(root, page)?;
    kept.answers(&questions.answers());
    Ok(questions.markdown())
}

fn snapshot(root: &Path, name: &str) -> Result<String> {
    let (folder, file) = lesson_and_name(name)?;
    let tests = match folder {
        "tests" => root.join("tests"),
        lesson => root.join("crates").join(lesson).join("tests"),
    };
    let path = tests.join("snapshots").join(format!("{file}.snap"));
    let text = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let body = check::body(&text).unwrap_or_default();
    if body.trim().is_empty() {
        bail!("{} is empty", path.display());
    }
    Ok(format!("```text\n{body}\n```"))
}

fn figure(name: &str) -> Result<String> {
    figures::figure(name).ok_or_else(|| {
        let names: Vec<&str> = figures::names().collect();
        anyhow!(
            "there is no figure `{name}`; there are {}",
            names.join(", ")
        )
    })
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
        refused("{{#snapshot ../x}}", "line 1: `../x` is not of the form");
        refused(
            "{{#snapshot neuron/../x}}",
            "line 1: `neuron/../x` is not of the form",
        );
        refused(
            "{{#snapshot neuron}}",
            "line 1: `neuron` is not of the form LESSON/NAME",
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
    fn an_exercise_becomes_its_card() {
        let page = expanded("{{#exercise logic-gates/g4}}\n");
        for part in [
            "### g4: OR {#g4}",
            "Edit `crates/logic-gates/exercises/g4.rs`",
            "cargo test -p logic-gates --test exercises g4\n",
            "<summary>Hint</summary>",
            "pub const W0: f64 = 0.2;",
            "Why this works: ",
        ] {
            assert!(page.contains(part), "{part} is missing in:\n{page}");
        }
        assert!(!page.contains("Check: "), "the command stands there twice");
        refused("{{#exercise logic-gates/g99}}", "line 1: cannot read ");
    }

    #[test]
    fn questions_are_folded_and_may_be_left_open() {
        let page = expanded("{{#questions neuron}}\n");
        assert_eq!(page.matches("✓ **Yes.**").count(), 4);
        assert_eq!(page.matches("I don't know yet").count(), 4);
        assert!(page.contains("[this part](#on-paper)"));
        assert!(page.contains("<math"), "formulas in questions are formulas");
        refused("{{#questions nothing}}", "line 1: cannot read ");
        refused("{{#questions ../neuron}}", "line 1: `../neuron` is no page");
    }

    #[test]
    fn fences_are_left_alone() {
        let page = "```text\n{{#snapshot neuron/nothing}}\n$x$\n```\n";
        assert_eq!(expanded(page), page);
    }
}
