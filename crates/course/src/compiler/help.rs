//! What the compiler advises, in a line.

use crate::compiler::diagnostic::{Diagnostic, Span};

/// More than a line has room for.
const LONGEST: usize = 60;

/// The first help that says what to type, or else the first, in a line: `use a float literal: 1.0`, with the
/// code between backticks.
pub(crate) fn help(error: &Diagnostic) -> Option<String> {
    let mut typed = error
        .helps()
        .filter(|(_, line)| is_of_use(line))
        .filter_map(|(help, line)| Some((line, to_type(&help.spans)?)));
    match typed.next() {
        Some((line, code)) if line.contains(&format!("`{code}`")) => {
            Some(line.to_string())
        }
        Some((line, code)) => Some(format!("{line}: `{code}`")),
        None => {
            let mut lines = error.helps().map(|(_, line)| line);
            lines.find(|line| is_of_use(line)).map(String::from)
        }
    }
}

/// The type of an answer is given: to change it would only bring the next error.
fn is_of_use(help: &str) -> bool {
    help != "consider specifying the actual array length"
}

/// What the compiler prints of an error, without its advice: that would be about another mistake than ours.
pub(crate) fn without_help(printed: &str) -> String {
    let lines = printed
        .lines()
        .take_while(|line| !line.starts_with("help: "))
        .filter(|line| !line.trim_start().starts_with("= help: "));
    let lines = lines.map(|line| match line.split_once("^ help: ") {
        Some((line, _)) => format!("{line}^"),
        None => line.to_string(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The code that a help proposes, if it is a part of one line, with the rest of the word it belongs to.
fn to_type(spans: &[Span]) -> Option<String> {
    let mut spans: Vec<&Span> = spans.iter().collect();
    spans.sort_by_key(|span| span.column_start);
    let first = spans.first()?;
    let line: Vec<char> = first.text.first()?.text.chars().collect();
    let mut changed: Vec<char> = Vec::new();
    let (mut begin, mut end) = (None, 0);
    for span in &spans {
        let new = span.suggested_replacement.as_ref()?;
        let start = span.column_start.checked_sub(1)?;
        let in_line =
            (span.line_start, span.line_end) == (first.line_start, first.line_start);
        // Two at one place are a choice, and what fills a line is no word to type.
        if !in_line || new.contains('\n') || (begin.is_some() && start == end) {
            return None;
        }
        changed.extend(line.get(end..start)?);
        begin.get_or_insert(changed.len());
        changed.extend(new.chars());
        end = span.column_end.checked_sub(1)?;
    }
    let new: String = changed.get(begin?..)?.iter().collect();
    let whole = whole_word(changed.get(..begin?)?, &new, line.get(end..)?);
    (!whole.is_empty() && whole.chars().count() <= LONGEST).then_some(whole)
}

/// New code, with what stands right before and after it as far as that is the same word or sign.
fn whole_word(before: &[char], new: &str, after: &[char]) -> String {
    let is_word = |sign: char| sign.is_alphanumeric() || "_.".contains(sign);
    let is_sign = |sign: char| "=<>!&|".contains(sign);
    let (Some(first), Some(last)) = (new.chars().next(), new.chars().last()) else {
        return String::new();
    };
    let left = before.iter().rev().take_while(|&&sign| {
        is_word(sign) && (is_word(first) || first == '(')
            || is_sign(sign) && is_sign(first)
    });
    let mut left: Vec<char> = left.copied().collect();
    let mut further = before.iter().rev().skip(left.len());
    // The sign of a number is a part of it, but not that of a difference.
    if is_word(first)
        && further.next() == Some(&'-')
        && !further.next().copied().is_some_and(is_word)
    {
        left.push('-');
    }
    let right = after.iter().take_while(|&&sign| {
        is_word(sign) && (is_word(last) || "& ".contains(last))
            || is_sign(sign) && is_sign(last)
    });
    let parts = left.iter().rev().copied().chain(new.chars());
    let whole: String = parts.chain(right.copied()).collect();
    whole.trim().to_string()
}

/// A line without its semicolon before a comment that explains what follows: the compiler complains of the
/// comment.
pub(crate) fn semicolon(error: &Diagnostic) -> Option<(usize, String)> {
    let list = error.message.strip_prefix("expected one of ")?;
    let (list, _) = list.split_once(", found doc comment ")?;
    let mut ends = error.spans.iter().filter(|span| !span.is_primary);
    let line = ends.next().filter(|_| list.contains("`;`"))?.line_start;
    Some((
        line,
        format!("Line {line} ends without a semicolon: type ; at its end."),
    ))
}

#[cfg(test)]
mod tests {
    use super::{to_type, without_help};
    use crate::compiler::diagnostic::{Span, Text};

    /// What is to be typed where the line holds `[old|new]`.
    fn typed(line: &str) -> Option<String> {
        let (mut text, mut places) = (String::new(), Vec::new());
        for part in line.split_inclusive([']', '[']) {
            match part.strip_suffix(']').and_then(|part| part.split_once('|')) {
                Some((old, new)) => {
                    let start = text.chars().count() + 1;
                    text += old;
                    places.push((start, start + old.chars().count(), new));
                }
                None => text += part.trim_end_matches('['),
            }
        }
        let spans = places.iter().map(|&(column_start, column_end, new)| Span {
            text: vec![Text { text: text.clone() }],
            line_start: 1,
            line_end: 1,
            column_start,
            column_end,
            suggested_replacement: Some(new.to_string()),
            ..Span::default()
        });
        to_type(&spans.collect::<Vec<_>>())
    }

    #[test]
    fn a_help_says_the_whole_word() {
        for (line, code) in [
            ("pub const W1: f64 = 1[|.0];", Some("1.0")),
            ("pub const W1: f64 = -1[|.0];", Some("-1.0")),
            ("    w0-1[|.0]", Some("1.0")),
            ("    let [|mut ]z = 0.0;", Some("mut z")),
            ("    if w0 =[|=] 0.0 {", Some("==")),
            ("    if a [or|&&] b {", Some("&&")),
            ("    predict([|&]weights, x)", Some("&weights")),
            ("    sum(weights[|.clone()])", Some("weights.clone()")),
            (
                "    step[(w0)|(w0, /* f64 */)]",
                Some("step(w0, /* f64 */)"),
            ),
            ("    [thresh|threshold] + 1.0", Some("threshold")),
            ("HARDEST: &str = ['|\"]x2['|\"];", Some("\"x2\"")),
            ("    if façade ≥ [z|threshold] {", Some("threshold")),
            ("    w0 + w1[;|]", None),
            ("    [|w0][|w1]", None),
            ("    [z|w0\n]", None),
            ("", None),
        ] {
            assert_eq!(typed(line).as_deref(), code, "{line}");
        }
    }

    #[test]
    fn what_is_printed_stays_but_for_the_advice() {
        let printed = "error: no\n |\n |  ^^ help: a name exists: `w1`\n = help: try\n = note: so\n\
                       help: a name\n |\n | w1\n";
        assert_eq!(
            without_help(printed).trim_end(),
            "error: no\n |\n |  ^^\n = note: so"
        );
        assert_eq!(without_help("error: no\n |"), "error: no\n |");
    }
}
