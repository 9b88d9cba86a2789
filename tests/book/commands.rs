//! The book as a program: every command that it or the README prints is run in a copy of the course,
//! ends as the page says, and prints what the page shows.
//!
//! A page prints a command in a block of `sh` or between backticks; an exercise prints the one that
//! checks it. Running them all takes a while, so that is asked for:
//! `cargo test -p tests --test book -- --ignored`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use tests::{
    Page, Part, Server, cargo_in, copy_course, pages, read, root, without_times,
};

/// Commands that are not run here: why, and the file and the words in it that run them.
const ELSEWHERE: [(&str, &str, &str, &str); 12] = [
    (
        "cargo test",
        "it would run itself",
        ".ci/run",
        "step cargo test --locked\n",
    ),
    (
        "cargo test -p tests --test numpy",
        "a plain `cargo test` runs it, and the copy would compile much for it",
        ".ci/run",
        "step cargo test --locked\n",
    ),
    (
        "cargo course watch",
        "it waits for a save, and never ends",
        "crates/course/tests/live/terminal.rs",
        r#".args(["watch","#,
    ),
    (
        "cargo course reset g4",
        "it asks somebody at a keyboard",
        "crates/course/tests/live/terminal.rs",
        r#"["reset", "g4", "--yes"]"#,
    ),
    (
        "cargo course reset n2",
        "it asks somebody at a keyboard",
        "crates/course/tests/live/terminal.rs",
        r#"["reset", "g4", "--yes"]"#,
    ),
    (
        "cargo run -p error-update --example train -- FILE.csv",
        "the file is the reader's own",
        "book/src/flowers.md",
        "cargo run -p error-update --example train -- crates/",
    ),
    (
        "cargo bench -p tests",
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
        "cargo install cargo-insta ",
    ),
    (
        "cargo insta test --check -p neuron --test exercises -- n3",
        "it needs cargo-insta",
        "tests/verdicts.rs",
        r#"format!("insta test --check {INSTA}")"#,
    ),
    (
        "cargo insta test -p neuron --test exercises -- n3",
        "it needs cargo-insta",
        "tests/verdicts.rs",
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
enum Shown {
    Nothing,
    /// All that the command prints: this snapshot stands right below it.
    Whole(String),
    /// A part of it: a sentence stands between.
    Part(String),
}

/// The pages of the book, and the README up to the times that were measured with other programs.
fn printing() -> Vec<Page> {
    let readme = read("README.md");
    let (readme, _) = readme
        .split_once("\n## How long it takes\n")
        .expect("a heading");
    let mut pages = pages();
    pages.push(Page::new("README.md", readme));
    pages
}

/// Every command of the book, with the pages that print it and what they show of its output.
fn commands() -> BTreeMap<String, Vec<(String, Shown)>> {
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
fn is_command(words: &str) -> bool {
    let programs = ["cargo", "git", "mdbook", "npm", "pip", "python", "rustup"];
    let program = words.split_once(' ').map(|(program, _)| program);
    program.is_some_and(|program| programs.contains(&program))
}

fn directive<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let inside = line.trim().strip_prefix("{{#")?.strip_suffix("}}")?;
    inside.strip_prefix(name)?.strip_prefix(' ')
}

fn shown_below(page: &Page, at: usize) -> Shown {
    let below = page.parts[at + 1..].iter().map(|part| match part {
        Part::Line(line) => line.as_str(),
        Part::Block { .. } => "```",
    });
    let mut below = below.filter(|line| !line.is_empty());
    let first = below.next().unwrap_or_default();
    let second = below.next().unwrap_or_default();
    match (directive(first, "snapshot"), directive(second, "snapshot")) {
        (Some(snapshot), _) => Shown::Whole(snapshot.to_string()),
        (None, Some(snapshot)) if first.ends_with(':') => {
            Shown::Part(snapshot.to_string())
        }
        _ => Shown::Nothing,
    }
}

/// The text of a snapshot, without its header.
fn snapshot(name: &str) -> String {
    let (lesson, file) = name.split_once('/').expect("LESSON/NAME");
    let tests = match lesson {
        "tests" => "tests".to_string(),
        lesson => format!("crates/{lesson}/tests"),
    };
    let text = read(&format!("{tests}/snapshots/{file}.snap"));
    let body = text.splitn(3, "---\n").nth(2).expect("a header");
    body.trim_end().to_string()
}

#[test]
fn every_command_is_run_here_or_elsewhere() {
    let commands = commands();
    for (command, why, file, words) in ELSEWHERE {
        assert!(
            commands.contains_key(command),
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
        let folders = [Path::new("crates").join(package), package.into()];
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

fn is_elsewhere(command: &str) -> bool {
    ELSEWHERE
        .iter()
        .any(|(elsewhere, ..)| *elsewhere == command)
}

/// How a command ends. An exercise is wrong until it is solved, and its solution is kept back; all
/// the rest succeeds.
fn code(command: &str, is_solved: impl Fn(&str) -> bool) -> i32 {
    let id = command.rsplit(' ').next().unwrap_or_default();
    let done = match id {
        "exercises" => is_solved("all"),
        id => is_solved(id),
    };
    if done {
        0
    } else if command.contains("--test exercises") {
        101
    } else if command.starts_with("cargo course check ") {
        1
    } else if command.starts_with("cargo course solution ") {
        2
    } else {
        0
    }
}

#[test]
#[ignore = "takes a minute: cargo test -p tests --test book -- --ignored"]
fn every_command_does_what_its_page_says() {
    // The folders of the verdicts' test, so that much is compiled already.
    let reader = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reader");
    copy_course(&reader);
    let run = |command: &str, code: i32| {
        let output = prepared(&reader, command).output();
        let output = output.expect("it runs");
        let printed = String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n");
        let errors = String::from_utf8_lossy(&output.stderr);
        let ended = output.status.code();
        assert_eq!(ended, Some(code), "`{command}`:\n{printed}\n{errors}");
        without_times(&printed)
    };

    // A reader who has solved the first exercise meets all that the book prints.
    let solve = |lesson: &str, id: &str| {
        let lesson = reader.join("crates").join(lesson);
        let [from, to] = ["solutions", "exercises"]
            .map(|folder| lesson.join(folder).join(format!("{id}.rs")));
        std::fs::copy(from, to).expect("copied");
    };
    solve("neuron", "n1");
    let mut solved_later = Vec::new();
    let mut outputs = 0;
    let commands = commands();
    let (all, elsewhere) = (commands.len(), ELSEWHERE.len());
    println!("{all} commands, {elsewhere} of them run elsewhere");
    for (command, pages) in commands {
        if is_elsewhere(&command) {
            continue;
        }
        if ["cargo run", "cargo course"].contains(&&*command) {
            let server = Server::with(&mut prepared(&reader, &command));
            let page = server.get("/index.html");
            assert!(page.starts_with("HTTP/1.1 200"), "{page}");
            continue;
        }
        let code = code(&command, |id| id == "n1");
        let printed = run(&command, code);
        if code != 0 {
            solved_later.push(command.clone());
        }
        for (page, shown) in pages {
            match shown {
                Shown::Nothing => continue,
                Shown::Whole(name) => assert_eq!(
                    printed.trim_end(),
                    snapshot(&name),
                    "{page}: `{command}` prints something else than {name}"
                ),
                Shown::Part(name) => assert!(
                    printed.contains(&snapshot(&name)),
                    "{page}: {name} is no part of what `{command}` prints:\n{printed}"
                ),
            }
            outputs += 1;
        }
    }
    assert!(outputs > 15, "only {outputs} outputs were compared");
    println!("{outputs} outputs compared");

    // And now all of them are solved.
    for command in &solved_later {
        if let [_, _, _, lesson, _, _, id] = command.split(' ').collect::<Vec<_>>()[..]
        {
            solve(lesson, id);
        }
    }
    let count = solved_later.len();
    println!("{count} commands failed, and succeed once their exercise is solved");
    for command in solved_later {
        run(&command, code(&command, |_| true));
    }
}

/// The command in this folder, as a reader types it.
fn prepared(folder: &Path, command: &str) -> Command {
    let arguments = command.strip_prefix("cargo ").expect("cargo");
    cargo_in(folder, arguments)
}
