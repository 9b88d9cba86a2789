//! What is wrong with a file before any compiler looks into it.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Why what stands at this place cannot be read, and what to do. What is not there has no reason.
pub(crate) fn unreadable(path: &Path, name: &str) -> Option<String> {
    // A link to a folder is not followed: it may lead out of the course.
    if let (Some(folder), Some((name, _))) = (path.parent(), name.rsplit_once('/'))
        && folder.is_symlink()
    {
        return Some(format!(
            "{name} is a link to a folder; the exercises have to be in the course itself. \
             Delete the link, and move that folder here."
        ));
    }
    let open = || -> io::Result<&str> {
        let kind = fs::metadata(path)?.file_type();
        if kind.is_dir() {
            return Ok("is a folder. Rename it, and reset the exercise");
        }
        if !kind.is_file() {
            return Ok("is no plain file. Rename it, and reset the exercise");
        }
        File::open(path).map(|_| "")
    };
    let what = match open() {
        Ok("") => return None,
        Ok(what) => what.to_string(),
        Err(error) => match error.kind() {
            ErrorKind::NotFound if !path.is_symlink() => return None,
            ErrorKind::NotFound => {
                "is a link to a file that is not there. Bring that file back, \
                                    or delete the link and reset the exercise"
                    .to_string()
            }
            ErrorKind::PermissionDenied => {
                "cannot be read, because your system does not permit \
                                            it. Give yourself the right to read it"
                    .to_string()
            }
            _ => format!("cannot be read: {error}"),
        },
    };
    Some(format!("{name} {what}."))
}

/// Why a file is no text, in a sentence, and the line if it is known.
pub(crate) type Problem = (Option<usize>, String);

/// The text of a file, which is called `name` in what is told.
///
/// # Errors
///
/// - If it cannot be read, or is not UTF-8: what it is, and what to do.
pub(crate) fn text(path: &Path, name: &str) -> Result<String, Problem> {
    if let Some(told) = unreadable(path, name) {
        return Err((None, told));
    }
    let bytes = fs::read(path)
        .map_err(|error| (None, format!("{name} cannot be read: {error}.")))?;
    let save = "Save it as UTF-8 in your editor.";
    if is_utf_16(&bytes) {
        return Err((None, format!("{name} is saved as UTF-16. {save}")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let text = error.as_bytes().get(..error.utf8_error().valid_up_to());
        let line = 1 + text
            .unwrap_or_default()
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        let told = format!(
            "{name} is not saved as UTF-8, but perhaps as Latin-1: \
             line {line} has a sign that cannot be read. {save}"
        );
        (Some(line), told)
    })
}

/// Whether a text has two bytes a sign: it begins with the mark for it, or every other byte of what is
/// mostly plain letters is zero.
fn is_utf_16(bytes: &[u8]) -> bool {
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || 3 * zeros > bytes.len()
}

/// What git writes where it could not join two versions of a file.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// What to do about the marks of git in a file that does not compile, with the line of the first.
pub(crate) fn conflict(text: &str, line: Option<usize>) -> Option<(usize, String)> {
    let marks = text.lines().zip(1..).filter_map(|(line, at)| {
        let is_mark = |mark: &&str| {
            // An editor may have indented it.
            line.trim_start()
                .strip_prefix(*mark)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        Some((MARKS.into_iter().find(is_mark)?, at))
    });
    let marks: Vec<(&str, usize)> = marks.collect();
    let [begin, .., end] = MARKS;
    let mut from_first = marks.iter().skip_while(|(mark, _)| *mark != begin);
    if let Some((_, first)) = from_first.clone().next()
        && let Some((_, last)) = from_first.find(|(mark, _)| *mark == end)
    {
        let here = marks.iter().filter(|(_, at)| (first..=last).contains(&at));
        let here: Vec<&str> = here.map(|(mark, _)| *mark).collect();
        let told = format!(
            "Lines {first} to {last}: git could not join two versions of this file. \
             Keep one of them, and delete the {} lines of marks: {}.",
            here.len(),
            here.join(", ")
        );
        return Some((*first, told));
    }
    let mut left = marks.iter().filter(|(_, at)| Some(*at) == line);
    let (mark, at) = left.next()?;
    let told =
        format!("Line {at} is a mark that git left behind, {mark}. Delete this line.");
    Some((*at, told))
}

#[cfg(test)]
mod tests {
    use super::{conflict, text, unreadable};

    const SAVE: &str = "Save it as UTF-8 in your editor.";

    #[test]
    fn a_file_that_is_no_text_is_told_as_what_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("g4.rs");
        let of = |text: &str, bytes: fn(u16) -> [u8; 2]| {
            text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
        };
        let code = "// The bias.\npub const W0: f64 = 0.6;\n";
        let utf_16 = format!("g4.rs is saved as UTF-16. {SAVE}");
        let with_mark = format!("\u{feff}{code}");
        for bytes in [
            of(&with_mark, u16::to_le_bytes),
            of(&with_mark, u16::to_be_bytes),
            of(code, u16::to_le_bytes),
            of(code, u16::to_be_bytes),
        ] {
            std::fs::write(&path, bytes).expect("written");
            assert_eq!(text(&path, "g4.rs"), Err((None, utf_16.clone())));
        }

        let latin_1 = [b"// A comment.\n// caf", &[0xe9][..], b"\n"].concat();
        std::fs::write(&path, latin_1).expect("written");
        let told = format!(
            "g4.rs is not saved as UTF-8, but perhaps as Latin-1: line 2 has a sign that cannot \
             be read. {SAVE}"
        );
        assert_eq!(text(&path, "g4.rs"), Err((Some(2), told)));

        for code in ["", code, &with_mark, "// café − \u{0}\r\n"] {
            std::fs::write(&path, code).expect("written");
            assert_eq!(text(&path, "g4.rs").as_deref(), Ok(code));
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_as_what_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("g4.rs");
        assert_eq!(unreadable(&path, "g4.rs"), None);
        std::fs::create_dir(&path).expect("a folder");
        let told = "g4.rs is a folder. Rename it, and reset the exercise.".to_string();
        assert_eq!(unreadable(&path, "g4.rs").as_ref(), Some(&told));
        assert_eq!(text(&path, "g4.rs"), Err((None, told)));
    }

    #[test]
    fn the_marks_of_git_are_told_with_what_to_do() {
        let told = |text: &str, line: usize| {
            conflict(text, Some(line))
                .map(|(_, told)| told)
                .unwrap_or_default()
        };
        let both = "//! OR\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n";
        let begin = "git could not join two versions of this file. Keep one of them, and delete the";
        assert_eq!(
            told(both, 3),
            format!(
                "Lines 3 to 7: {begin} 3 lines of marks: <<<<<<<, =======, >>>>>>>."
            )
        );
        assert_eq!(
            told("<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c\n", 1),
            format!(
                "Lines 1 to 7: {begin} 4 lines of marks: <<<<<<<, |||||||, =======, >>>>>>>."
            )
        );
        assert_eq!(
            told("a\n=======\nb\n", 2),
            "Line 2 is a mark that git left behind, =======. Delete this line."
        );
        assert_eq!(told("a\n=======\nb\n", 1), "");
        assert_eq!(told("// =======\n========\n// <<<<<<< a\n", 2), "");
        assert_eq!(
            told(&format!("fn f() {{\n{}", both.replace('\n', "\n\t  ")), 4),
            format!(
                "Lines 4 to 8: {begin} 3 lines of marks: <<<<<<<, =======, >>>>>>>."
            )
        );
    }
}
