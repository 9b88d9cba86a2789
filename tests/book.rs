//! The book's source: all code, outputs and tables come from the crates, and each include resolves.

use std::fs;

use tests::{Page, Part, pages, root};

#[test]
fn every_include_shows_something() {
    let mut includes = 0;
    for Page { name, text, .. } in pages() {
        for include in text.split("{{#include ").skip(1) {
            let (target, _) = include.split_once("}}").expect("an include ends");
            let (file, anchor) = target.split_once(':').unwrap_or((target, ""));
            let shown = fs::read_to_string(root().join("book/src").join(file))
                .unwrap_or_else(|error| panic!("{name}: {file}: {error}"));
            let shown = match anchor {
                "" => shown,
                anchor => between(&shown, anchor),
            };
            assert!(!shown.trim().is_empty(), "{name}: {target} shows nothing");
            includes += 1;
        }
    }
    assert!(includes > 30, "only {includes} includes found");
}

/// The lines between the two marks of an anchor.
fn between(text: &str, anchor: &str) -> String {
    let marks = |line: &str, mark: &str| {
        let name = line.split_once(mark).map(|(_, name)| name.trim());
        name == Some(anchor)
    };
    let inside = text
        .lines()
        .skip_while(|line| !marks(line, "ANCHOR: "))
        .skip(1);
    inside
        .take_while(|line| !marks(line, "ANCHOR_END: "))
        .collect()
}

#[test]
fn code_and_outputs_are_never_typed_by_hand() {
    for page in pages() {
        for part in &page.parts {
            if let Part::Block { language, lines } = part {
                check_fence(&page.name, language, lines);
            }
        }
    }
}

fn check_fence(page: &str, language: &str, lines: &[String]) {
    match language {
        // Commands: every line starts a program that a reader has.
        "sh" => {
            for line in lines {
                let program = line.split(' ').next().unwrap_or_default();
                let known =
                    ["cargo", "git", "mdbook", "python", "rustup"].contains(&program);
                assert!(known, "{page}: `{line}` is not a command");
            }
        }
        "rust" | "toml" | "python" | "csv" => {
            for line in lines {
                let include = line.starts_with("{{#include ") && line.ends_with("}}");
                assert!(include, "{page}: `{line}` is typed by hand; include it");
            }
        }
        other => {
            panic!(
                "{page}: a fenced block of `{other}`; outputs come by `{{{{#snapshot …}}}}`"
            )
        }
    }
}
