//! Signs that were pasted from a text into code.

use crate::compiler::code::code;
use crate::compiler::diagnostic::Diagnostic;
use crate::compiler::signs::known;

/// What a sign from a text in the code of a file that does not compile is, and what to do about it, with its
/// line: of several, the one nearest to the line of the error.
pub(crate) fn pasted(
    text: &str,
    error: &Diagnostic,
    line: Option<usize>,
) -> Option<(usize, String)> {
    let closes_text = |sign| known(sign).is_some_and(|(_, plain)| plain == "\"");
    let code = code(text, closes_text);
    let all: Vec<(usize, usize, char)> = places(&code, |sign| known(sign).is_some());
    let near = |at: usize| line.map_or(0, |line| line.abs_diff(at));
    let Some(&(at, column, sign)) = all.iter().min_by_key(|(at, ..)| near(*at)) else {
        return unknown(&code, error);
    };
    let (name, plain) = known(sign)?;
    let number = format!("U+{:04X}", u32::from(sign));
    let can_be_seen = !(sign.is_whitespace() || plain.is_empty()) || sign == '`';
    let what = if can_be_seen {
        format!("{sign} ({name}, {number})")
    } else {
        format!("{name} ({number})")
    };
    let todo = match plain.as_str() {
        "" => "delete it, or type the line anew".to_string(),
        " " => "type a plain space instead".to_string(),
        plain => format!("type {plain} instead"),
    };
    let more = match all.len() - 1 {
        0 => String::new(),
        1 => " There is one more such sign.".to_string(),
        more => format!(" There are {more} more such signs."),
    };
    let told = format!("Line {at} has {what} in column {column}: {todo}.{more}");
    Some((at, told))
}

/// The lines and columns in which such signs stand, each counted from 1.
fn places(
    code: &[Vec<char>],
    is_meant: impl Fn(char) -> bool,
) -> Vec<(usize, usize, char)> {
    let signs = code.iter().zip(1..).flat_map(|(line, at)| {
        line.iter()
            .zip(1..)
            .map(move |(sign, column)| (at, column, *sign))
    });
    signs.filter(|(.., sign)| is_meant(*sign)).collect()
}

/// A sign that only the compiler speaks of.
fn unknown(code: &[Vec<char>], error: &Diagnostic) -> Option<(usize, String)> {
    let number = error.message.strip_prefix("unknown start of token: \\u{")?;
    let number = u32::from_str_radix(number.strip_suffix('}')?, 16).ok()?;
    let meant = char::from_u32(number).filter(|sign| !sign.is_control())?;
    let places = places(code, |sign| sign == meant);
    let (at, column, sign) = places.first()?;
    let told = format!(
        "Line {at} has {sign} (U+{number:04X}) in column {column}, a sign that Rust does not know."
    );
    Some((*at, told))
}

#[cfg(test)]
mod tests {
    use super::pasted;
    use crate::compiler::diagnostic::Diagnostic;

    fn told(text: &str, message: &str, line: usize) -> String {
        let error = Diagnostic {
            message: message.to_string(),
            ..Diagnostic::default()
        };
        let told = pasted(text, &error, Some(line));
        told.map(|(_, told)| told).unwrap_or_default()
    }

    #[test]
    fn a_pasted_sign_is_told_with_its_place() {
        for (text, line, expected) in [
            (
                "// −\npub const W1: f64 = −0.6;",
                2,
                "Line 2 has − (a minus sign from a text, U+2212) in column 21: type - instead.",
            ),
            (
                "const A: f64 = –0.6;\nconst B: f64 = —0.6;\nconst C: f64 = ０.6;",
                2,
                "Line 2 has — (a dash from a text, U+2014) in column 16: type - instead. \
                 There are 2 more such signs.",
            ),
            (
                "const H: &str = \"x2”;\n// Hint: \"At least\" means",
                2,
                "Line 1 has ” (a curly quotation mark, U+201D) in column 20: type \" instead.",
            ),
            (
                "a\u{a0}+ b",
                1,
                "Line 1 has a no-break space (U+00A0) in column 2: type a plain space instead.",
            ),
            (
                "a + b\u{200b}",
                1,
                "Line 1 has a space without a width (U+200B) in column 6: \
                 delete it, or type the line anew.",
            ),
            (
                "w1·x1",
                1,
                "Line 1 has · (a sign of mathematics, U+00B7) in column 3: type * instead.",
            ),
            (
                "`z`",
                1,
                "Line 1 has ` (a backtick, U+0060) in column 1: \
                 delete it, or type the line anew. There is one more such sign.",
            ),
            ("\"−\" // ≥\n/* × */ '−' θ façade", 1, ""),
        ] {
            assert_eq!(told(text, "any", line), expected, "{text}");
        }
        let degree = told("20.0°", "unknown start of token: \\u{b0}", 1);
        assert_eq!(
            degree,
            "Line 1 has ° (U+00B0) in column 5, a sign that Rust does not know."
        );
    }
}
