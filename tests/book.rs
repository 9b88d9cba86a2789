//! The book's source: all code, outputs and tables come from the crates, and each include resolves.

use std::fs;
use std::path::Path;

use tests::root;

/// Every page: its name and its text.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for file in fs::read_dir(root().join("book/src")).expect("the book is there") {
        let path = file.expect("readable").path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let name = path
                .file_name()
                .expect("a file")
                .to_string_lossy()
                .into_owned();
            pages.push((name, fs::read_to_string(&path).expect("UTF-8 text")));
        }
    }
    assert!(pages.len() > 20, "only {} pages found", pages.len());
    pages
}

#[test]
fn every_include_shows_something() {
    let mut includes = 0;
    for (page, text) in pages() {
        for include in text.split("{{#include ").skip(1) {
            let (target, _) = include.split_once("}}").expect("an include ends");
            let (file, anchor) = target.split_once(':').unwrap_or((target, ""));
            let shown = fs::read_to_string(root().join("book/src").join(file))
                .unwrap_or_else(|error| panic!("{page}: {file}: {error}"));
            let shown = match anchor {
                "" => shown,
                anchor => between(&shown, anchor),
            };
            assert!(!shown.trim().is_empty(), "{page}: {target} shows nothing");
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
    for (page, text) in pages() {
        let mut fence: Option<(&str, Vec<&str>)> = None;
        for line in text.lines() {
            let mark = line.trim_start().strip_prefix("```");
            match (&mut fence, mark) {
                (None, Some(language)) => fence = Some((language, Vec::new())),
                (Some((language, lines)), Some(_)) => {
                    check_fence(&page, language, lines);
                    fence = None;
                }
                (Some((_, lines)), None) => lines.push(line.trim()),
                (None, None) => {}
            }
        }
        assert!(fence.is_none(), "{page}: a fenced block is never closed");
    }
}

fn check_fence(page: &str, language: &str, lines: &[&str]) {
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

#[test]
fn commands_name_packages_and_examples_that_are_there() {
    for (page, text) in pages() {
        for line in text.lines().filter(|line| line.starts_with("cargo ")) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let after = |flag| {
                words
                    .iter()
                    .position(|word| *word == flag)
                    .map(|at| words[at + 1])
            };
            let Some(package) = after("-p") else { continue };
            let folder = [Path::new("crates").join(package), package.into()];
            let folder = folder
                .iter()
                .find(|folder| root().join(folder).join("Cargo.toml").exists());
            let folder =
                folder.unwrap_or_else(|| panic!("{page}: no package `{package}`"));
            if let Some(example) = after("--example") {
                let examples = root().join(folder).join("examples");
                let there = examples.join(format!("{example}.rs")).exists()
                    || examples.join(example).join("main.rs").exists();
                assert!(there, "{page}: no example `{example}` in {package}");
            }
        }
    }
}
