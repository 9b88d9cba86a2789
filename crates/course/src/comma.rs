//! Numbers with a comma where Rust wants a point.

use crate::code::code;
use crate::diagnostic::Diagnostic;

/// A number that is written with a comma, in the line of an error that may come from it: the compiler found
/// a comma, too many arguments, or a whole number.
pub(crate) fn decimal_comma(
    text: &str,
    error: &Diagnostic,
    line: Option<usize>,
) -> Option<(usize, String)> {
    let line = line?;
    let code = code(text, |_| false);
    let (column, number, are_all) = with_comma(code.get(line.checked_sub(1)?)?)?;
    let at_comma = error.message.ends_with(", found `,`");
    let at_number = error.message.starts_with("this function takes ")
        || error
            .label()
            .is_some_and(|label| label.ends_with(", found integer"));
    // `0,1` alone may be a list of two whole numbers.
    let told = format!(
        "Line {line} has a decimal comma in column {column}: type {} instead of {number}.",
        number.replace(',', ".")
    );
    (at_comma || at_number && !are_all).then_some((line, told))
}

/// The first `0,6` in a line, the column of its comma, and whether all commas are such.
fn with_comma(line: &[char]) -> Option<(usize, String, bool)> {
    let line: String = line.iter().collect();
    let is_number =
        |word: &str| !word.is_empty() && word.bytes().all(|sign| sign.is_ascii_digit());
    let mut found = None;
    let mut are_all = true;
    for (at, _) in line.match_indices(',') {
        let (before, after) = line.split_at(at);
        let no_word = |sign: char| !(sign.is_alphanumeric() || "_.".contains(sign));
        let before = before.rsplit(no_word).next()?;
        let after = after.strip_prefix(',')?.split(no_word).next()?;
        if is_number(before) && is_number(after) {
            let column = line.split_at(at).0.chars().count() + 1;
            found = found.or(Some((column, format!("{before},{after}"))));
        } else {
            are_all = false;
        }
    }
    let (column, number) = found?;
    Some((column, number, are_all))
}

#[cfg(test)]
mod tests {
    use super::decimal_comma;
    use crate::diagnostic::{Diagnostic, Span};

    fn told(text: &str, message: &str, label: &str, line: usize) -> String {
        let span = Span {
            is_primary: true,
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
                "[-0,6, 1.0]",
                "mismatched types",
                integer,
                "column 4: type 0.6 instead of 0,6.",
            ),
            ("[0,1,1,1]", "mismatched types", integer, ""),
            (
                "[0,6, 0,6]",
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
