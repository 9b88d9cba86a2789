use std::ops::Range;

use anyhow::{Context, Result, anyhow};
use pulldown_cmark::{Event, Options, Parser};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Storage, mathml::push_mathml};

/// The Markdown of a page with each formula, `$…$` or `$$…$$`, as MathML.
pub(crate) fn expand_formulas(page: &str) -> Result<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_MATH;
    let part = |range: Range<usize>| {
        page.get(range)
            .context("a formula is said to lie elsewhere")
    };
    let mut expanded = String::new();
    let mut copied = 0;
    for (event, range) in Parser::new_ext(page, options).into_offset_iter() {
        let mathml = match event {
            Event::InlineMath(formula) => mathml(&formula, DisplayMode::Inline),
            Event::DisplayMath(formula) => mathml(&formula, DisplayMode::Block),
            _ => continue,
        };
        let line = 1 + part(0..range.start)?.matches('\n').count();
        expanded += part(copied..range.start)?;
        expanded += &mathml.with_context(|| format!("line {line}"))?;
        copied = range.end;
    }
    expanded += part(copied..page.len())?;
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

    fn expanded(page: &str) -> String {
        expand_formulas(page).expect("nothing is wrong with this page")
    }

    #[test]
    fn formulas_become_mathml() {
        assert_eq!(
            expanded("so $w_0$ is"),
            "so <math display=\"inline\"><msub><mi>w</mi><mn>0</mn></msub></math> is"
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
        let refused = expand_formulas("fine\n\n$\\nonsense$");
        let error = format!("{:#}", refused.expect_err("this is no LaTeX"));
        assert!(
            error.starts_with("line 3: the formula `\\nonsense`: "),
            "{error}"
        );
    }
}
