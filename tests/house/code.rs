//! How long a lesson may be, and what no code does without a word on why.

use std::fs;
use std::path::{Path, PathBuf};

use tests::{lessons, manifest, read, root};

use crate::{members, name};

/// All files of Rust below this folder, with their text and the name by which to mend them.
pub(crate) fn rust_files(folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).into_iter().flatten() {
            let path = folder.join(entry.expect("readable").file_name());
            if root().join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.display().to_string();
                files.push((name.clone(), read(&name)));
            }
        }
    }
    assert!(!files.is_empty(), "{folder} has no Rust");
    files
}

/// The numbered lines of a file's code; its own tests, which stand last, are left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate();
    let code = numbered.take_while(|(_, line)| {
        !line.starts_with("#[cfg(test)]") && !line.starts_with("#[cfg(all(test")
    });
    code.filter(|(_, line)| !line.trim().is_empty() && !line.trim().starts_with("//"))
}

/// A screen shows about 50 lines.
const LONGEST_FILE: usize = 250;
const MOST_CODE: usize = 500;

#[test]
fn a_file_is_read_on_a_few_screens() {
    let lessons = lessons();
    let of_lesson = ["checks", "examples", "tests", "starters", "solutions"];
    let mut long = Vec::new();
    for member in members()
        .iter()
        .filter(|member| member.starts_with("crates/"))
    {
        let others = if lessons.contains(&name(member)) {
            &of_lesson[..]
        } else {
            &[]
        };
        for part in ["src"].iter().chain(others) {
            for (file, text) in rust_files(&format!("{member}/{part}")) {
                let lines = text.lines().count();
                if lines > LONGEST_FILE {
                    long.push(format!("{file} has {lines} lines"));
                }
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn a_lesson_is_read_on_a_few_screens() {
    for lesson in lessons() {
        let files = rust_files(&format!("crates/{lesson}/src"));
        let lines: usize = files.iter().map(|(_, text)| code(text).count()).sum();
        assert!(lines <= MOST_CODE, "{lesson} has {lines} lines of code");
    }
}

/// What ends a program is left to the mistakes of callers, which `assert!` names and the docs announce.
/// Elsewhere its text says why that cannot happen.
#[test]
fn nothing_ends_the_program_without_a_word_on_why_that_cannot_happen() {
    for member in members()
        .iter()
        .filter(|member| member.starts_with("crates/"))
    {
        for (file, text) in rust_files(&format!("{member}/src")) {
            for (number, line) in code(&text) {
                let place = format!("{file}:{}", number + 1);
                for ends in [".unwrap()", "todo!(", "unimplemented!("] {
                    assert!(
                        !line.contains(ends),
                        "{place}: why does `{ends}` never end it?"
                    );
                }
                for ends in [".expect(", "unreachable!(", "panic!("] {
                    let Some((_, word)) = line.split_once(ends) else {
                        continue;
                    };
                    let says = word.starts_with('"') && word.contains(' ');
                    assert!(says, "{place}: why does `{ends}…)` never end it?");
                }
            }
        }
    }
}

/// The crates into which files, requests and programs' output come from outside.
const READERS: &[&str] = &["check", "course", "table"];

/// What stands in their roots. Continuous integration runs clippy, which a plain `cargo test` does not;
/// it finds whatever may end the program, and wants a reason in `#[expect(…, reason = "…")]`.
const STRICT: &str = "#![cfg_attr(
    not(test),
    warn(
        clippy::allow_attributes_without_reason,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]
";

#[test]
fn nothing_in_outside_data_is_taken_for_granted() {
    for reader in READERS {
        for (file, text) in rust_files(&format!("crates/{reader}/src")) {
            let is_root = file.ends_with("lib.rs") || file.ends_with("main.rs");
            assert!(!is_root || text.contains(STRICT), "{file} is not strict");
            // A place that is not there ends the program, in maps too, of which clippy says nothing.
            for (number, line) in code(&text) {
                let index = line.match_indices('[').any(|(at, _)| {
                    let before = line[..at].chars().next_back().unwrap_or(' ');
                    let indexed = before.is_alphanumeric() || "_)]".contains(before);
                    // A control sequence of the terminal is no index, and the whole of a list is there.
                    indexed
                        && !line[..at].ends_with("\\x1b")
                        && !line[at..].starts_with("[..]")
                });
                assert!(!index, "{file}:{}: what if it is not there?", number + 1);
            }
        }
    }
}

#[test]
fn only_what_the_page_calls_is_unsafe() {
    for member in members() {
        let manifest = manifest(&format!("{member}/Cargo.toml"));
        let inherits = &manifest["lints"]["workspace"];
        assert_eq!(
            inherits.as_bool(),
            Some(true),
            "{member} has lints of its own"
        );
    }
    let workspace = manifest("Cargo.toml");
    let lint = workspace["workspace"]["lints"]["rust"]["unsafe_code"].as_str();
    assert_eq!(lint, Some("deny"));
    let export = Path::new("crates/figures/src/touch/export.rs");
    for (file, text) in rust_files("crates").into_iter().chain(rust_files("tests")) {
        let allowed = Path::new(&file) == export || file.ends_with("code.rs");
        assert!(
            allowed || !text.contains("unsafe_code"),
            "{file} allows unsafe code"
        );
    }
}
