//! Every command that the book or the README prints, and who runs it.
//!
//! A page prints a command in a block of `sh` or between backticks; an exercise prints the one that
//! checks it.

use std::collections::BTreeMap;
use std::path::Path;

use tests::{Page, Part, directive, pages, read, root};

/// Commands that are not run here: why, and the file and the words in it that run them.
pub const ELSEWHERE: &[(&str, &str, &str, &str)] = &[
    (
        "cargo test",
        "it would run itself",
        ".ci/run",
        "step cargo test --locked\n",
    ),
    (
        "cargo test -p tests --test shown numpy",
        "a plain `cargo test` runs it, and the copy would compile much for it",
        ".ci/run",
        "step cargo test --locked\n",
    ),
    (
        "cargo course watch",
        "it waits for a save, and never ends",
        "tests/reader/terminal.rs",
        r#".args(["watch","#,
    ),
    (
        "cargo course reset g4",
        "it asks somebody at a keyboard",
        "tests/reader/terminal.rs",
        r#"["reset", "g4", "--yes"]"#,
    ),
    (
        "cargo course reset n2",
        "it asks somebody at a keyboard",
        "tests/reader/terminal.rs",
        r#"["reset", "g4", "--yes"]"#,
    ),
    (
        "cargo course restore g4",
        "it needs an answer that was kept",
        "tests/reader/terminal.rs",
        r#"["restore", "g4"]"#,
    ),
    (
        "cargo course restore n2",
        "it needs an answer that was kept",
        "tests/reader/terminal.rs",
        r#"["restore", "g4"]"#,
    ),
    (
        "cargo run -p error-update --example train -- FILE.csv",
        "the file is the reader's own",
        "book/src/flowers.md",
        "cargo run -p error-update --example train -- crates/",
    ),
    (
        "cargo bench -p benches",
        "it measures for minutes",
        ".ci/run",
        "clippy --locked --workspace --lib --bins --examples --benches",
    ),
    (
        "mdbook build book",
        "it needs mdBook",
        ".ci/run",
        "step mdbook build book",
    ),
    (
        "cargo install cargo-insta",
        "it downloads a program",
        ".ci/run",
        "program cargo-insta\n",
    ),
    (
        "cargo insta test --check -p neuron --test exercises -- n3",
        "it needs cargo-insta",
        "tests/reader/verdicts.rs",
        r#"format!("insta test --check {INSTA}")"#,
    ),
    (
        "cargo insta test -p neuron --test exercises -- n3",
        "it needs cargo-insta",
        "tests/reader/verdicts.rs",
        r#"format!("insta test {INSTA}")"#,
    ),
    (
        "cargo run --release -p million-rows --example side_by_side",
        "it needs Python, and minutes on a quiet machine",
        ".ci/run",
        "--release -p million-rows --example side_by_side",
    ),
];

/// What a page shows below a command.
#[derive(Clone, PartialEq)]
pub enum Shown {
    Nothing,
    /// All that the command prints: this snapshot stands right below it.
    Whole(String),
    /// A part of it: a sentence stands between.
    Part(String),
}

/// The pages of the book, and the README.
fn printing() -> Vec<Page> {
    let mut pages = pages();
    pages.push(Page::new("README.md", &read("README.md")));
    pages
}

/// Every command of the book, with the pages that print it and what they show of its output.
pub fn commands() -> BTreeMap<String, Vec<(String, Shown)>> {
    let mut commands: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for page in printing() {
        for (at, part) in page.parts.iter().enumerate() {
            for command in printed_by(part) {
                let shown = match part {
                    Part::Block { .. } => shown_below(&page, at),
                    Part::Line(_) => Shown::Nothing,
                };
                let prints = (page.name.clone(), shown);
                commands.entry(command).or_default().push(prints);
            }
        }
    }
    assert!(
        commands.len() > 50,
        "only {} commands found",
        commands.len()
    );
    commands
}

fn printed_by(part: &Part) -> Vec<String> {
    match part {
        Part::Block { language, lines } if language == "sh" => {
            // A comment may stand behind a command.
            let commands = lines.iter().map(|line| line.split(" #").next());
            commands.flatten().map(|line| line.trim().into()).collect()
        }
        Part::Block { .. } => Vec::new(),
        Part::Line(line) => match directive(line, "exercise") {
            Some(exercise) => {
                let (lesson, id) = exercise.split_once('/').expect("LESSON/ID");
                vec![format!("cargo test -p {lesson} --test exercises {id}")]
            }
            None => {
                let spans = line.split('`').skip(1).step_by(2);
                let commands = spans.filter(|span| is_command(span));
                commands.map(String::from).collect()
            }
        },
    }
}

/// Whether these words start a program that a reader has.
pub(crate) fn is_command(words: &str) -> bool {
    let programs = ["cargo", "git", "mdbook", "npm", "pip", "python", "rustup"];
    let program = words.split_once(' ').map(|(program, _)| program);
    program.is_some_and(|program| programs.contains(&program))
}

fn shown_below(page: &Page, at: usize) -> Shown {
    let below = page.parts[at + 1..].iter().map(|part| match part {
        Part::Line(line) => line.as_str(),
        Part::Block { .. } => "```",
    });
    let mut below = below.filter(|line| !line.is_empty());
    let first = below.next().unwrap_or_default();
    let second = below.next().unwrap_or_default();
    // A page may fold an output that it asks to predict.
    let [first_output, second_output] = [first, second].map(|line| {
        let output = directive(line, "snapshot");
        output.map(|output| output.trim_end_matches(" predicted"))
    });
    match (first_output, second_output) {
        (Some(snapshot), _) => Shown::Whole(snapshot.to_string()),
        (None, Some(snapshot)) if first.ends_with(':') => {
            Shown::Part(snapshot.to_string())
        }
        _ => Shown::Nothing,
    }
}

#[test]
fn every_command_is_run_here_or_elsewhere() {
    let commands = commands();
    for (command, why, file, words) in ELSEWHERE {
        assert!(
            commands.contains_key(*command),
            "`{command}` is no longer in the book; take it out of ELSEWHERE"
        );
        assert!(
            read(file).contains(words),
            "{file} does not run `{command}` ({why})"
        );
    }
    for (command, pages) in &commands {
        let words: Vec<&str> = command.split_whitespace().collect();
        let (page, _) = &pages[0];
        let known = ["run", "test", "course"];
        assert!(
            words[0] == "cargo" && known.contains(&words[1]) || is_elsewhere(command),
            "{page}: `{command}` cannot be run here; say in ELSEWHERE who runs it"
        );
        let after = |flag| {
            let at = words.iter().position(|word| *word == flag)?;
            words.get(at + 1)
        };
        let Some(package) = after("-p") else { continue };
        let folders =
            ["crates", "tests", ""].map(|above| Path::new(above).join(package));
        let folder = folders
            .iter()
            .find(|folder| root().join(folder).join("Cargo.toml").exists());
        let folder = folder.unwrap_or_else(|| panic!("{page}: no package `{package}`"));
        if let Some(example) = after("--example") {
            let examples = root().join(folder).join("examples");
            let there = examples.join(format!("{example}.rs")).exists()
                || examples.join(example).join("main.rs").exists();
            assert!(there, "{page}: no example `{example}` in {package}");
        }
    }
}

pub fn is_elsewhere(command: &str) -> bool {
    ELSEWHERE
        .iter()
        .any(|(elsewhere, ..)| *elsewhere == command)
}
