//! Numbers with a comma where Rust wants a point.

use crate::compiler::code::code;
use crate::compiler::diagnostic::Diagnostic;

/// A number that is written with a comma, in the line of an error that comes from it: the compiler found this
/// comma, or there are too many numbers, and as many as are asked for if such commas are points. Whole numbers
/// without spaces look the same, so that in doubt nothing is told.
pub(crate) fn decimal_comma(
    text: &str,
    error: &Diagnostic,
    line: Option<usize>,
) -> Option<(usize, String)> {
    let line = line?;
    let code = code(text, |_| false);
    let code = code.get(line.checked_sub(1)?)?;
    let length = array_length(code);
    let commas = if error.message.ends_with(", found `,`") && length.is_none() {
        let place = error.places().find(|place| place.line_start == line)?;
        let comma = Comma::at(code, place.column_start.checked_sub(1)?);
        comma.filter(|comma| comma.is_point).into_iter().collect()
    } else if let Some(takes) = error.message.strip_prefix("this function takes ") {
        too_many(code, '(', takes.split(' ').next()?.parse().ok()?)
    } else if error
        .label()
        .is_some_and(|label| label.ends_with(", found integer"))
    {
        too_many(code, '[', length?)
    } else {
        Vec::new()
    };
    let comma = commas.into_iter().find(|comma| comma.is_point)?;
    let Comma {
        at, before, after, ..
    } = comma;
    let column = at + 1;
    let told = format!(
        "Line {line} has a decimal comma in column {column}: \
         type {before}.{after} instead of {before},{after}."
    );
    Some((line, told))
}

/// A comma, with the digits right before and after it.
struct Comma {
    at: usize,
    before: String,
    after: String,
    /// Whether it may stand for a decimal point.
    is_point: bool,
}

impl Comma {
    fn at(line: &[char], at: usize) -> Option<Comma> {
        let is_word = |sign: &&char| sign.is_alphanumeric() || "_.".contains(**sign);
        let (before, after) = line.split_at_checked(at)?;
        let after = after.strip_prefix(&[','])?;
        let before: Vec<&char> = before.iter().rev().take_while(is_word).collect();
        let before: String = before.into_iter().rev().collect();
        let after: String = after.iter().take_while(is_word).collect();
        let is_number = |word: &str| {
            !word.is_empty() && word.bytes().all(|sign| sign.is_ascii_digit())
        };
        let is_point = is_number(&before) && is_number(&after);
        Some(Comma {
            at,
            before,
            after,
            is_point,
        })
    }
}

/// The commas of the first list in a line that has more parts than `asked`, and just as many if every comma
/// that may be a point is one. Others have to stand between the parts.
fn too_many(line: &[char], opening: char, asked: usize) -> Vec<Comma> {
    let mut open: Vec<(char, Vec<Comma>)> = Vec::new();
    for (at, sign) in line.iter().enumerate() {
        match sign {
            '(' | '[' | '{' => open.push((*sign, Vec::new())),
            ',' => {
                let Some((_, commas)) = open.last_mut() else {
                    continue;
                };
                let Some(mut comma) = Comma::at(line, at) else {
                    continue;
                };
                // Of `1,0,1` only the first can be a point.
                let is_next = |last: &Comma| {
                    last.is_point && last.at + last.after.len() + 1 == at
                };
                comma.is_point &= !commas.last().is_some_and(is_next);
                commas.push(comma);
            }
            ')' | ']' | '}' => {
                let Some((sign, commas)) = open.pop() else {
                    continue;
                };
                let points = commas.iter().filter(|comma| comma.is_point).count();
                let between = commas.len() - points;
                if sign == opening && points > 0 && between > 0 && between + 1 == asked
                {
                    return commas;
                }
            }
            _ => (),
        }
    }
    Vec::new()
}

/// How many numbers the type in a line asks for.
pub(crate) fn array_length(line: &[char]) -> Option<usize> {
    let line: String = line.iter().collect();
    let (_, length) = line.split_once("[f64;")?;
    length.split(']').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::decimal_comma;
    use crate::compiler::diagnostic::{Diagnostic, Span};

    fn told(text: &str, message: &str, label: &str, line: usize) -> String {
        let at = text.find(',').unwrap_or_default();
        let span = Span {
            is_primary: true,
            line_start: line,
            column_start: at + 1,
            label: Some(label.to_string()),
            ..Span::default()
        };
        let error = Diagnostic {
            message: message.to_string(),
            spans: vec![span],
            ..Diagnostic::default()
        };
        let told = decimal_comma(text, &error, Some(line));
        told.map(|(_, told)| told).unwrap_or_default()
    }

    #[test]
    fn a_number_with_a_comma_is_no_list() {
        let found = "expected one of `.`, `;`, `?`, `where`, or an operator, found `,`";
        let takes = "this function takes 2 arguments but 4 arguments were supplied";
        let integer = "expected `f64`, found integer";
        for (text, message, label, expected) in [
            (
                "const A: f64 = 0,6;",
                found,
                "",
                "column 17: type 0.6 instead of 0,6.",
            ),
            (
                "f(0,6, -0,25)",
                takes,
                "",
                "column 4: type 0.6 instead of 0,6.",
            ),
            (
                "const A: [f64; 2] = [-0,6, 1.0];",
                "mismatched types",
                integer,
                "column 24: type 0.6 instead of 0,6.",
            ),
            (
                "f(g(0,1), 0,6)",
                takes,
                "",
                "column 12: type 0.6 instead of 0,6.",
            ),
            // Whole numbers, as many as are asked for, or another number of them.
            (
                "const A: [f64; 4] = [0,0,-1,1];",
                "mismatched types",
                integer,
                "",
            ),
            (
                "const A: [f64; 4] = [0,0, -1,1];",
                "mismatched types",
                integer,
                "",
            ),
            (
                "const A: [f64; 4] = [0,1,1,1];",
                "mismatched types",
                integer,
                "",
            ),
            (
                "const A: [f64; 5] = [0,0,-1,1];",
                "mismatched types",
                integer,
                "",
            ),
            (
                "const A: [f64; 4] = [0,0,-1,1,1];",
                "mismatched types",
                integer,
                "",
            ),
            (
                "const A: [f64; 2] = [0,1];",
                "mismatched types",
                integer,
                "",
            ),
            ("[0,0,-1,1]", "mismatched types", integer, ""),
            // The brackets are missing.
            ("const A: [f64; 4] = 0,0,-1,1;", found, "", ""),
            // Another comma is meant.
            ("f(0.0,, 0,6)", "expected expression, found `,`", "", ""),
            (
                "const A: [f64; 2] = [0,6, 0,6];",
                "mismatched types",
                "expected `f64`, found `&str`",
                "",
            ),
            ("f(1,0)", takes, "", ""),
            ("f(1,0.5, 0)", takes, "", ""),
            ("f(a1,0, b)", takes, "", ""),
            ("const A: f64 = 0, 6;", found, "", ""),
        ] {
            let told = told(text, message, label, 1);
            let told = told
                .strip_prefix("Line 1 has a decimal comma in ")
                .unwrap_or(&told);
            assert_eq!(told, expected, "{text}");
        }
    }
}
