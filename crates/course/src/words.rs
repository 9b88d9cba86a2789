//! What the terminal says, in words and colours.

use anstyle::{AnsiColor, Style};

use crate::progress::Item;
use crate::state::State;

pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();
pub(crate) const STRONG: Style = Style::new().bold();

/// How an exercise stands, in full.
pub(crate) fn verdict(item: &Item) -> String {
    let (style, mark, words) = summary(&item.state);
    let head = format!("{style}{mark} {}{style:#} {}: {words}", item.id, item.title);
    let edit = format!("Edit {}", item.file);
    match &item.state {
        State::DoesNotCompile { help, details, .. } => {
            let help = help.as_ref().map(|help| format!("\nhelp: {help}"));
            let help = help.unwrap_or_default();
            format!("{head}{help}\n\n{details}").trim_end().to_string()
        }
        State::Wrong { rows, note, advice } => {
            let hint = format!("there is a hint: cargo course hint {}", item.id);
            let mut text = format!("{head}\n\n{}\n{note}\n\n", check::table(rows));
            if !advice.is_empty() {
                text += &format!("{advice}\n");
            }
            text + &format!("{edit}; {hint}")
        }
        // The file is not to blame.
        State::Stopped { problem } if problem.starts_with("cargo could not ") => {
            format!("{head}\n\n{problem}")
        }
        State::Stopped { problem } => format!("{head}\n\n{problem}\n\n{edit}"),
        State::Untouched { note } => format!("{head}\n\n{note}"),
        State::Solved { advice, .. } if !advice.is_empty() => {
            format!("{head}\n\n{}", advice.trim_end())
        }
        _ => head,
    }
}

/// Something that is worth knowing besides.
pub(crate) fn notice(text: &str) -> String {
    format!("{BAD}!{BAD:#} {text}")
}

/// How an exercise stands, in a line.
pub(crate) fn summary(state: &State) -> (Style, &'static str, String) {
    let (style, mark, words) = match state {
        State::Untouched { .. } => (FAINT, "·", "not begun"),
        State::Checking => (FAINT, "…", "being checked"),
        State::DoesNotCompile { message, line, .. } => {
            // A sentence of ours names its line itself.
            let line = line.filter(|_| !message.starts_with("Line"));
            let line = line.map(|line| format!(" in line {line}"));
            let line = line.unwrap_or_default();
            return (BAD, "✗", format!("does not compile{line}: {message}"));
        }
        State::Wrong { .. } => (BAD, "✗", "not solved yet"),
        State::Solved { note, .. } if note.is_empty() => (GOOD, "✓", "solved"),
        State::Solved { note, .. } => return (GOOD, "✓", format!("solved: {note}")),
        State::Stopped { .. } => (BAD, "✗", "could not be judged"),
    };
    (style, mark, words.to_string())
}

/// How much is solved, as a bar.
pub(crate) fn bar(solved: usize, total: usize) -> String {
    const WIDTH: usize = 26;
    let full = WIDTH * solved / total.max(1);
    format!(
        "[{GOOD}{}{GOOD:#}{}] {solved} of {total} solved",
        "#".repeat(full),
        "-".repeat(WIDTH - full)
    )
}
