//! The book as a program: every command that it or the README prints is run in a copy of the course,
//! ends as the page says, and prints what the page shows.
//!
//! Running them all takes a while, so that is asked for:
//! `cargo test -p tests --test book -- --ignored`.

use std::path::Path;
use std::process::Command;

use tests::{Server, cargo_in, copy_course, read, without_times};

use crate::commands::{ELSEWHERE, Shown, commands, is_elsewhere};

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
    // The folders of `tests/reader`, so that much is compiled already.
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

/// The text of a snapshot, without its header.
fn snapshot(name: &str) -> String {
    let (lesson, file) = name.split_once('/').expect("LESSON/NAME");
    let tests = match lesson {
        "tests" => "tests".to_string(),
        lesson => format!("crates/{lesson}/tests"),
    };
    let text = read(&format!("{tests}/snapshots/{file}.snap"));
    check::body(&text).expect("a header")
}
