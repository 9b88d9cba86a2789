//! Mistakes that come from other languages, or from mathematics, each told in a sentence.

use crate::compiler::code::code;
use crate::compiler::comma::array_length;
use crate::compiler::diagnostic::Diagnostic;

/// By what a mistake is known, and what to say of its line.
struct Habit {
    is: fn(&Error) -> bool,
    told: &'static str,
}

/// What the compiler says, also at the place itself, and the code of that line up to the place and from there.
struct Error<'a> {
    message: &'a str,
    label: &'a str,
    before: &'a str,
    here: &'a str,
}

const HABITS: &[Habit] = &[
    Habit {
        is: |error| {
            // Without a space it may be an attribute without its brackets.
            let attribute = error.before.ends_with("# ")
                && error
                    .message
                    .starts_with("expected one of `!` or `[`, found ");
            let sign =
                error.here.starts_with("# ") && error.message.ends_with(", found `#`");
            attribute || sign
        },
        told: "begins a comment with #; in Rust a comment begins with //",
    },
    Habit {
        is: |error| {
            let is_name = last_word(error.before) == "not"
                && (error.message.starts_with("expected one of ")
                    || error.message.ends_with(" after identifier"));
            is_name || error.message.starts_with("cannot find function `not` in ")
        },
        told: "says not; in Rust that is written !",
    },
    Habit {
        is: |error| {
            let rest = error.here.strip_prefix("if ");
            error.message.ends_with(", found keyword `if`")
                && !error.before.trim().is_empty()
                && rest
                    .is_some_and(|rest| rest.contains(" else ") && !rest.contains('{'))
        },
        told: "has its if after the value; Rust writes if condition { value } else { other value }",
    },
    Habit {
        is: |error| {
            error.before.ends_with('*')
                && error.here.starts_with('*')
                && error.message.ends_with("` cannot be dereferenced")
        },
        told: "has **, which Rust does not know; the square of x is x * x",
    },
    Habit {
        is: |error| {
            let is_condition = error.label.starts_with("expected `bool`, found ");
            // Where nothing is joined, the compiler's own help says the same.
            let with_sign = error.here.contains("||") || error.here.contains("&&");
            let in_part = error.before.trim_end().ends_with(" =") && with_sign;
            let after_sign = (error.before.contains("||")
                || error.before.contains("&&"))
                && error.here.contains(" = ");
            // With a semicolon it is no condition: something does get a value.
            let is_statement =
                error.before.contains("let ") || error.here.trim_end().ends_with(';');
            is_condition && !is_statement && (in_part || after_sign)
        },
        told: "compares with =; to compare, Rust has ==",
    },
];

/// A mistake that the compiler has no plain words for, with its line.
pub(crate) fn habit(
    text: &str,
    error: &Diagnostic,
    line: Option<usize>,
) -> Option<(usize, String)> {
    let line = line?;
    let code = code(text, |_| false);
    let code = code.get(line.checked_sub(1)?)?;
    let place = error.places().find(|place| place.line_start == line)?;
    let (before, here) = code.split_at_checked(place.column_start.checked_sub(1)?)?;
    let (before, here): (String, String) =
        (before.iter().collect(), here.iter().collect());
    let label = error.label().unwrap_or_default();
    if let Some((asked, given)) = sizes(error)
        && array_length(code) == Some(asked)
    {
        let numbers = if asked == 1 { "number" } else { "numbers" };
        let here = if given == 1 { "here is" } else { "here are" };
        let told = format!(
            "Line {line}: its type asks for {asked} {numbers}, and {here} {given}."
        );
        return Some((line, told));
    }
    if let Some((one, other)) = product(error, text) {
        let told = format!(
            "Line {line} has {one}{other} without a sign between; to multiply, type {one} * {other}."
        );
        return Some((line, told));
    }
    let error = Error {
        message: &error.message,
        label,
        before: &before,
        here: &here,
    };
    let habit = HABITS.iter().find(|habit| (habit.is)(&error))?;
    Some((line, format!("Line {line} {}.", habit.told)))
}

/// How many numbers an array should have, and how many it has, where that is the error.
pub(crate) fn sizes(error: &Diagnostic) -> Option<(usize, usize)> {
    let label = error.label()?;
    let (asked, given) = label
        .strip_prefix("expected an array with a size of ")?
        .split_once(", found one with a size of ")?;
    Some((asked.parse().ok()?, given.parse().ok()?))
}

/// A name that nobody knows, made of two numbered ones that the file has.
fn product<'a>(error: &'a Diagnostic, text: &str) -> Option<(&'a str, &'a str)> {
    let name = error.message.strip_prefix("cannot find value `")?;
    let name = name.strip_suffix("` in this scope")?;
    let code: Vec<String> = code(text, |_| false)
        .iter()
        .map(|line| line.iter().collect())
        .collect();
    let is_known = |name: &str| {
        let of_word = |sign: char| sign.is_alphanumeric() || sign == '_';
        let mut words = code
            .iter()
            .flat_map(|line| line.split(|sign| !of_word(sign)));
        name.starts_with(char::is_alphabetic)
            && name.ends_with(|sign: char| sign.is_ascii_digit())
            && words.any(|word| word == name)
    };
    let mut parts = (1..name.len()).filter_map(|at| name.split_at_checked(at));
    parts.find(|(one, other)| is_known(one) && is_known(other))
}

fn last_word(code: &str) -> &str {
    code.split_whitespace().next_back().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::habit;
    use crate::compiler::diagnostic::{Diagnostic, Span};

    /// What is told where the compiler says this at `^`.
    fn told(text: &str, message: &str, label: &str) -> String {
        let column_start = text.find('^').expect("a place") + 1;
        let span = Span {
            is_primary: true,
            label: Some(label.to_string()),
            line_start: 1,
            column_start,
            ..Span::default()
        };
        let error = Diagnostic {
            message: message.to_string(),
            spans: vec![span],
            ..Diagnostic::default()
        };
        let told = habit(&text.replace('^', ""), &error, Some(1));
        told.map(|(_, told)| told).unwrap_or_default()
    }

    #[test]
    fn what_is_meant_is_told_only_where_it_is_sure() {
        let number = "expected `bool`, found floating-point number";
        let sizes = "expected an array with a size of 5, found one with a size of 4";
        let types = "mismatched types";
        let attribute = "expected one of `!` or `[`, found `the`";
        let found_if = "expected one of `.`, `;`, or an operator, found keyword `if`";
        let star = "type `{float}` cannot be dereferenced";
        let unknown = "cannot find value `w1x1` in this scope";
        for (text, message, label, is_told) in [
            ("A: [f64; 5] = ^[0.0, 0.0, 0.0, 0.0];", types, sizes, true),
            ("A: [f64; 4] = ^[0.0, 0.0, 0.0, 0.0];", types, sizes, false),
            ("a = ^0.0 || b = c", types, number, true),
            ("if a == 0.0 || ^b = c {", types, number, true),
            ("let a = ^0.0 || b > c;", types, number, false),
            ("a = ^0.0 || b > c;", types, number, false),
            ("a >= ^0.0 || b", types, number, false),
            ("a == 0.0 || ^b", types, number, false),
            ("# ^the", attribute, "", true),
            ("#^the", attribute, "", false),
            ("^1.0 if a > b else 0.0", found_if, "", false),
            ("1.0 ^if a > b else 0.0", found_if, "", true),
            ("1.0 ^if a > b { 1.0 } else { 0.0 }", found_if, "", false),
            ("a *^*2.0", star, "", true),
            ("a * ^*b", star, "", false),
            ("not ^a", "unexpected `a` after identifier", "", true),
            ("nor ^a", "unexpected `a` after identifier", "", false),
            ("w1 + x1 + ^w1x1", unknown, "", true),
            ("w1 + x + ^w1x1", unknown, "", false),
            (
                "w1 + ^w10",
                "cannot find value `w10` in this scope",
                "",
                false,
            ),
        ] {
            let told = told(text, message, label);
            assert_eq!(told.starts_with("Line 1"), is_told, "{text}: {told}");
        }
    }
}
