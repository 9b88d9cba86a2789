//! Which section of the page on the compiler's messages explains a message.

use std::fs;
use std::path::Path;

use crate::compiler::diagnostic::Diagnostic;

/// What makes a message this one: its texts without the reader's names and numbers.
#[derive(PartialEq)]
struct Kind {
    code: Option<String>,
    message: String,
    /// What is said at the place itself.
    label: Option<String>,
    help: Option<String>,
}

/// By what a message is known to be of a kind, the surest first.
const SAME: [fn(&Kind, &Kind) -> bool; 3] = [
    |one, other| one.message == other.message && one.help == other.help,
    // The same mistake may get another help or none; but a label that only names two types says nothing.
    |one, other| {
        let types = |label: &String| label.matches("``").count();
        let tells = one.label.as_ref().is_some_and(|label| types(label) < 2);
        tells && one.message == other.message && one.label == other.label
    },
    // What is said of every mistake names nothing.
    |one, other| one.message.contains(['`', '#']) && one.message == other.message,
];

/// The anchor of the section that explains this error, as its program in `tests/compiler-messages` is
/// called. What the compiler says of that program is read from its snapshot, and typed nowhere again.
pub(crate) fn section(root: &Path, error: &Diagnostic) -> Option<String> {
    let error = Kind::of(error);
    let mut sections = sections(root);
    sections.retain(|(_, kind)| kind.code == error.code);
    SAME.iter().find_map(|same| {
        let mut found = sections.iter().filter(|(_, kind)| same(kind, &error));
        let (section, _) = found.next()?;
        found.next().is_none().then(|| section.clone())
    })
}

/// The anchors of all sections, each with the message that it explains.
fn sections(root: &Path) -> Vec<(String, Kind)> {
    let files = fs::read_dir(root.join("tests").join("snapshots"));
    let paths = files
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| file.path());
    let sections = paths.filter_map(|path| {
        let name = path.file_name()?.to_str()?;
        let name = name.strip_prefix("compiler_messages__")?;
        let (_, name) = name.strip_suffix(".snap")?.split_once('_')?;
        Some((
            name.replace('_', "-"),
            Kind::read(&fs::read_to_string(path).ok()?)?,
        ))
    });
    sections.collect()
}

impl Kind {
    fn of(error: &Diagnostic) -> Kind {
        Kind {
            code: error.code.as_ref().map(|code| code.code.clone()),
            message: without_names(&error.message),
            label: error.label().map(without_names),
            help: error.helps().next().map(|(_, line)| without_names(line)),
        }
    }

    /// Reads a message as it is printed, below the head of its snapshot.
    fn read(snapshot: &str) -> Option<Kind> {
        let mut lines = snapshot.lines();
        let first = lines.find_map(|line| line.strip_prefix("error"))?;
        let (code, message) = first.split_once(": ")?;
        let code = code
            .strip_prefix('[')
            .and_then(|code| code.strip_suffix(']'));
        let label = lines
            .clone()
            .find_map(|line| Some(line.rsplit_once('^')?.1.trim()));
        let help = lines.find_map(|line| Some(line.split_once("help: ")?.1));
        Some(Kind {
            code: code.map(String::from),
            message: without_names(message),
            label: label.filter(|label| !label.is_empty()).map(without_names),
            help: help.map(without_names),
        })
    }
}

/// A text of the compiler with each name, type or number blanked out; signs such as `{` stay. Of what it
/// would have expected instead, only the words stay: that list depends on what stands before.
fn without_names(text: &str) -> String {
    let list = text.strip_prefix("expected one of ");
    if let Some((list, found)) = list.and_then(|list| list.split_once(", found ")) {
        let words = list
            .split('`')
            .step_by(2)
            .map(|words| words.trim_matches([',', ' ']));
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        return format!(
            "expected one of {}, found {}",
            words.join(" "),
            without_names(found)
        );
    }
    let parts = text.split('`').enumerate().map(|(at, part)| {
        let is_code = at % 2 == 1;
        if is_code && part.contains(char::is_alphanumeric) {
            "``".to_string()
        } else if is_code {
            format!("`{part}`")
        } else {
            without_numbers(part)
        }
    });
    parts.collect()
}

/// Words with each number as `#`; one argument is as good as two.
fn without_numbers(words: &str) -> String {
    let is_number = |word: &str| word.parse::<u32>().is_ok();
    if !words.split(' ').any(is_number) {
        return words.to_string();
    }
    let words = words.split(' ').map(|word| match word {
        number if is_number(number) => "#",
        "arguments" => "argument",
        "were" => "was",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn names_and_numbers_make_no_difference() {
        for (one, other) in [
            (
                "cannot find value `wl` in this scope",
                "cannot find value `treshold` in this scope",
            ),
            (
                "this function takes 2 arguments but 1 argument was supplied",
                "this function takes 3 arguments but 2 arguments were supplied",
            ),
            (
                "expected one of `!`, `.`, `{`, `}`, or an operator, found `x1`",
                "expected one of `.`, `;`, `?`, `where`, or an operator, found `0.6`",
            ),
        ] {
            assert_eq!(without_names(one), without_names(other));
        }
        for (one, other) in [
            ("expected `{`, found `:`", "expected `{`, found `threshold`"),
            (
                "expected `f64`, found `()`",
                "expected `f64`, found integer",
            ),
            (
                "expected one of `(` or `<`, found `x1`",
                "expected one of `.`, `;`, `?`, `where`, or an operator, found `x1`",
            ),
        ] {
            assert_ne!(without_names(one), without_names(other));
        }
    }
}
