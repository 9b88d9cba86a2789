//! The book's source: all code, outputs and tables come from the crates, each include resolves, each
//! command does what the page says, facts have sources, and the prose is easy to read.

use std::fs;

mod commands;
mod numbers;
mod prose;
mod reading;
mod run;
mod sources;

use tests::{Page, Part, exercises, lessons, pages, read, root};

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
                let known = commands::is_command(line);
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
fn every_rust_block_is_compiled() {
    let mut files = 0;
    for page in pages() {
        for part in &page.parts {
            let Part::Block { language, lines } = part else {
                continue;
            };
            for line in lines.iter().filter(|_| language == "rust") {
                let include = line.trim_start_matches("{{#include ../../");
                let file = include.split([':', '}']).next().unwrap_or_default();
                assert!(
                    is_compiled(file),
                    "{}: {file} is compiled by no test",
                    page.name
                );
                files += 1;
            }
        }
    }
    assert!(files > 50, "only {files} blocks found");
}

/// Whether a plain `cargo test` compiles this file.
fn is_compiled(file: &str) -> bool {
    let there = root().join(file).exists();
    let parts: Vec<&str> = file.split('/').collect();
    there
        && match parts[..] {
            ["crates", _, "src", "lib.rs"] => true,
            ["crates", package, "src", module] => {
                let module = module.trim_end_matches(".rs");
                let lib = read(&format!("crates/{package}/src/lib.rs"));
                lib.lines().any(|line| {
                    line.trim_start_matches("pub ") == format!("mod {module};")
                })
            }
            // Cargo finds these by itself.
            ["crates", package, "examples" | "tests", _] => {
                let manifest = read(&format!("crates/{package}/Cargo.toml"));
                !manifest.contains("autoexamples") && !manifest.contains("autotests")
            }
            ["tests", "shown", file] => {
                let module = file.trim_end_matches(".rs");
                read("tests/shown/main.rs").contains(&format!("\nmod {module};\n"))
            }
            // Refused on purpose; the test of that name holds what the compiler says.
            ["tests", "compiler-messages", _] => true,
            _ => false,
        }
}

/// What else comes into the pages: exercises, their solutions, and questions.
#[test]
fn no_code_comes_in_by_another_way() {
    let mut texts: Vec<(String, String)> = Vec::new();
    for folder in ["starters", "solutions"] {
        for lesson in lessons() {
            texts.extend(texts_in(&format!("crates/{lesson}/{folder}")));
        }
    }
    texts.extend(texts_in("book/questions"));
    assert!(texts.len() > 60, "only {} texts found", texts.len());
    for (file, text) in texts {
        assert!(!text.contains("```"), "{file}: a block of code");
    }
    for page in pages() {
        // Four spaces after an empty line would make a block of code as well.
        let lines: Vec<&str> = page.lines().collect();
        for pair in lines.windows(2) {
            let indented = pair[0].is_empty() && pair[1].starts_with("    ");
            let other = ["~~~", "<pre", "\t"]
                .iter()
                .any(|mark| pair[1].contains(mark));
            assert!(
                !indented && !other,
                "{}: `{}` is a block of code; include it in a fence",
                page.name,
                pair[1]
            );
        }
    }
}

/// A card on the page where it belongs, the first exercise first.
#[test]
fn every_exercise_is_shown_once_in_order() {
    let pages = pages();
    let shown: Vec<&str> = pages
        .iter()
        .flat_map(|page| page.directives("exercise"))
        .collect();
    let all: Vec<String> = exercises()
        .iter()
        .map(|(lesson, id)| {
            let exercise = format!("{lesson}/{id}");
            assert!(
                shown.contains(&&*exercise),
                "{lesson}.md, or another page of the lesson, lacks {{{{#exercise {exercise}}}}}"
            );
            exercise
        })
        .collect();
    assert_eq!(shown, all);
}

/// A file that no page of the summary shows would be built, and never be found.
#[test]
fn the_summary_lists_every_page() {
    let listed = pages();
    for file in fs::read_dir(root().join("book/src")).expect("a folder") {
        let name = file.expect("a file").file_name();
        let name = name.to_string_lossy();
        let listed = listed.iter().any(|page| page.name == name);
        assert!(
            listed || name == "SUMMARY.md" || !name.ends_with(".md"),
            "SUMMARY.md does not list {name}"
        );
    }
}

/// The files of a folder, each with its text.
fn texts_in(folder: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(root().join(folder)).expect("a folder");
    let names = files.map(|file| file.expect("a file").file_name());
    let files = names.map(|name| format!("{folder}/{}", name.to_string_lossy()));
    files.map(|file| (file.clone(), read(&file))).collect()
}

/// A new word is set in italics where it is explained, and the glossary says where that is.
#[test]
fn each_term_of_the_glossary_is_explained_on_its_page() {
    let glossary = read("book/src/glossary.md");
    let mut terms = 0;
    for entry in glossary.lines().filter(|line| line.starts_with("**")) {
        let (term, place) = entry[2..].split_once("**").expect("a term in bold");
        let page = place
            .split("](")
            .nth(1)
            .and_then(|link| link.split(')').next());
        let page = page.unwrap_or_else(|| panic!("{term} is explained nowhere"));
        let text = read(&format!("book/src/{page}")).replace("**", "");
        let mut italics = text
            .lines()
            .flat_map(|line| line.split('*').skip(1).step_by(2));
        // The gates stand in a table of their own.
        let is_gate =
            logic_gates::GATES.iter().any(|gate| gate.name == term) || term == "NOT";
        let term = term.to_lowercase();
        assert!(
            is_gate || italics.any(|italic| italic.to_lowercase().contains(&term)),
            "{page} does not set *{term}* in italics, where it is explained"
        );
        terms += 1;
    }
    assert!(terms > 40, "only {terms} terms found");
}

#[test]
fn files_that_a_page_names_are_there() {
    let mut named = 0;
    for page in pages() {
        for line in page.lines() {
            for span in line.split('`').skip(1).step_by(2) {
                let ends = [".rs", ".csv", ".py", ".toml"];
                let is_file = ends.iter().any(|end| span.ends_with(end));
                if is_file && !span.contains(' ') {
                    let test = |lesson| format!("crates/{lesson}/tests/{span}");
                    let mut there = lessons().into_iter().map(test);
                    let there = root().join(span).exists()
                        || root().join("crates").join(span).exists()
                        || there.any(|file| root().join(file).exists());
                    assert!(there, "{}: there is no {span}", page.name);
                    named += 1;
                }
            }
        }
    }
    assert!(named > 10, "only {named} files are named");
}
