//! Whatever goes wrong, the pages and the terminal say it, the server goes on, and nothing of the
//! reader's is lost.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use tests::{PATIENCE, Server};

use crate::{G3, G4, N3, PROGRAM, Page, exercise, reader, says, weights};

#[test]
fn whatever_an_answer_does_the_server_goes_on() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    let head =
        "pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64";
    for (body, problem) in [
        (
            "panic!(\"{}\", w0 + w1 + x1 + w2 + x2)",
            "stopped with a panic",
        ),
        (
            "loop { std::hint::black_box([w0, w1, x1, w2, x2]); }",
            "a loop that never ends",
        ),
        (
            "loop { println!(\"{w0} {w1} {x1} {w2} {x2} {}\", \"x\".repeat(1000)); }",
            "printed more than 1 MB",
        ),
        (
            "loop { eprintln!(\"{w0} {w1} {x1} {w2} {x2} {}\", \"x\".repeat(1000)); }",
            "printed more than 1 MB",
        ),
        (
            "std::hint::black_box([w0, w1, x1, w2, x2]); std::process::abort()",
            "ended the whole program",
        ),
        (
            "std::hint::black_box([w0, w1, x1, w2, x2]); std::process::exit(0)",
            "ended the whole program",
        ),
        (
            "let deep = [w0; 1000]; std::hint::black_box(deep)[0] + weighted_sum(w0, w1, x1, w2, x2)",
            "ran out of stack",
        ),
    ] {
        reader.answer(
            N3,
            &format!("#![allow(unconditional_recursion)]\n\n{head} {{\n    {body}\n}}"),
        );
        page.until(|news| {
            exercise(news, "n3")["problem"]
                .as_str()
                .is_some_and(|told| told.contains(problem))
        });
    }
    reader.solve(N3);
    page.state("n3", "solved");
    // What the reader prints is no verdict.
    reader.answer(
        N3,
        &format!(
            "{head} {{\n    print!(\"n3 solved\"); let _ = (w0, x2, w2); w1 * x1\n}}"
        ),
    );
    page.state("n3", "wrong");
}

#[test]
fn files_and_lessons_that_are_gone() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    reader.solve(G4);
    page.state("g4", "solved");

    fs::remove_file(reader.path(G3)).expect("removed");
    says(
        &page.state("g3", "stopped")["problem"],
        "cargo course reset g3",
    );
    assert_eq!(exercise(page.until(|_| true), "g4")["state"], "solved");

    // The reset that is offered brings it back.
    let reset = reader
        .course()
        .args(["reset", "g3", "--yes"])
        .output()
        .expect("it runs");
    assert!(reset.status.success());
    page.state("g3", "untouched");

    // A whole lesson, during a run.
    let (here, away) = (reader.path("crates/logic-gates"), reader.path("gates-away"));
    reader.answer(G4, &weights("0.0", "0.6", "0.0"));
    page.until(|news| exercise(news, "g4")["state"] != "solved");
    fs::rename(&here, &away).expect("moved");
    page.until(|news| {
        let problem = exercise(news, "g4")["problem"].as_str();
        problem.is_some_and(|problem| problem.contains("is not there"))
    });
    assert!(server.get("/logic-gates.html").contains("200 OK"));
    fs::rename(&away, &here).expect("moved back");
    page.state("g4", "wrong");
    reader.solve(G4);
    page.state("g4", "solved");
    page.until(|news| news["notices"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn a_paused_terminal_holds_nobody_up() {
    let reader = reader();
    // Nobody reads what the program prints after its address, as when a terminal is paused.
    let mut program = reader.course().stdout(Stdio::piped()).spawn();
    let program = program.as_mut().expect("it starts");
    let mut stdout = BufReader::new(program.stdout.take().expect("piped"));
    let mut line = String::new();
    while !line.contains("http://") {
        line.clear();
        stdout.read_line(&mut line).expect("it prints text");
    }
    let (_, address) = line.trim().split_once("http://").expect("just seen");
    let stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    let mut page = Page::open_at(stream, address);
    page.state("n3", "untouched");
    let head =
        "pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64";
    // Each verdict is more than a pipe holds.
    for length in 100_000..100_004 {
        reader.answer(
            N3,
            &format!(
                "{head} {{\n    let _ = (w0, w1, x1, w2, x2);\n    panic!(\"{{}}\", \"x\".repeat({length}))\n}}"
            ),
        );
        page.until(|news| {
            let problem = exercise(news, "n3")["problem"].as_str();
            problem.is_some_and(|problem| problem.matches('x').count() >= length)
        });
    }
    program.kill().expect("it runs");
    program.wait().expect("it ends");
}

#[test]
fn cargo_is_missing() {
    let reader = reader();
    let server = Server::with(reader.course().env("CARGO", reader.path("no-cargo")));
    let mut page = Page::open(&server);
    reader.solve(N3);
    let stopped = page.state("n3", "stopped");
    says(&stopped["problem"], "could not be started");
    says(&stopped["problem"], "Is Rust installed");
    assert!(server.get("/neuron.html").contains("200 OK"));
}

#[cfg(unix)]
#[test]
fn the_disk_is_full() {
    let reader = reader();
    // No file may grow, as on a disk that is full; the signal that comes with it is ignored.
    let target = reader.path("full-target");
    let full = |command: &str| {
        let mut shell = Command::new("sh");
        let limit = format!("trap '' XFSZ; ulimit -f 0; exec \"$0\" {command}");
        shell
            .args(["-c", &limit])
            .arg(&*PROGRAM)
            .current_dir(reader.path("."))
            .env("CARGO_TARGET_DIR", &target);
        shell
    };
    reader.solve(N3);
    let mine = reader.read(N3);

    // Nothing of the reader's is lost.
    let reset = full("reset n3 --yes").output().expect("it runs");
    assert!(!reset.status.success());
    says(
        &String::from_utf8_lossy(&reset.stderr).into(),
        "cannot keep a copy",
    );
    assert_eq!(reader.read(N3), mine);
    assert!(!reader.path("crates/neuron/exercises/n3.rs.kept-1").exists());

    let check = full("check n3").output().expect("it runs");
    assert_eq!(check.status.code(), Some(1));
    let told = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(told.contains("cargo could not build the lesson"), "{told}");
    assert!(!told.contains("Edit "), "{told}");
    let serve = full("").output().expect("it runs");
    assert_eq!(serve.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&serve.stderr).starts_with("error: "));
}
