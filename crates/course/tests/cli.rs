//! The program as a reader meets it: what it prints, how it ends, and what it leaves alone.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use tests::{Server, root};

fn course(folder: &Path, arguments: &[&str]) -> Output {
    let mut course = Command::new(env!("CARGO_BIN_EXE_course"));
    course
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

/// The program refuses with exit code 2 and this one line.
#[track_caller]
fn refused(folder: &Path, arguments: &[&str], line: &str) {
    let output = course(folder, arguments);
    assert_eq!(String::from_utf8_lossy(&output.stderr).trim_end(), line);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}

#[test]
fn an_unknown_option() {
    refused(
        &root(),
        &["--prot", "3000"],
        "error: unexpected argument '--prot' found; \
         tip: a similar argument exists: '--port'; see `cargo run -- --help`",
    );
}

#[test]
fn an_unknown_command() {
    refused(
        &root(),
        &["bild"],
        "error: unrecognized subcommand 'bild'; \
         tip: a similar subcommand exists: 'build'; see `cargo run -- --help`",
    );
}

#[test]
fn a_port_that_is_none() {
    refused(
        &root(),
        &["--port", "70000"],
        "error: invalid value '70000' for '--port <PORT>': 70000 is not in 1..=65535; \
         see `cargo run -- --help`",
    );
    refused(
        &root(),
        &["--port", "home"],
        "error: invalid value 'home' for '--port <PORT>': invalid digit found in string; \
         see `cargo run -- --help`",
    );
}

#[test]
fn a_port_that_is_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("bound").port().to_string();
    let output = course(&root(), &["--port", &port]);
    let message = String::from_utf8_lossy(&output.stderr);
    let begin = format!(
        "error: port {port} cannot be used; leave --port out, or try another: "
    );
    assert!(message.starts_with(&begin), "{message}");
    assert_eq!(message.lines().count(), 1);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_folder_without_the_book() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    let here = elsewhere.path().canonicalize().expect("it is there");
    refused(
        &here,
        &[],
        &format!(
            "error: there is no book/book.toml in {} or above it; \
             change into the folder of the course",
            here.display()
        ),
    );
}

#[test]
fn a_folder_with_other_files_is_not_emptied() {
    let folder = tempfile::tempdir().expect("a folder");
    let precious = folder.path().join("precious.txt");
    fs::write(&precious, "mine").expect("written");
    let out = folder.path().display().to_string();
    refused(
        &root(),
        &["build", "--out", &out],
        &format!(
            "error: {out} holds precious.txt, which no build wrote there and which would be lost; \
             name a new or an empty folder"
        ),
    );
    assert_eq!(fs::read_to_string(precious).expect("still there"), "mine");
}

#[test]
fn a_file_in_place_of_the_folder_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("notes");
    fs::write(&file, "mine").expect("written");
    let out = file.display().to_string();
    refused(
        &root(),
        &["build", "--out", &out],
        &format!("error: {out} is a file; name a new or an empty folder"),
    );
    assert_eq!(fs::read_to_string(file).expect("still there"), "mine");
}

#[test]
fn the_book_is_built_and_built_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    for _ in 0..2 {
        let built = course(&root(), &["build", "--out", &out.display().to_string()]);
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        assert!(out.join("neuron.html").is_file());
    }

    // A checkout of the pages, say.
    let head = out.join(".git").join("HEAD");
    fs::create_dir(out.join(".git")).expect("made");
    fs::write(&head, "ref: refs/heads/pages").expect("written");
    let name = Path::new(".git").join("HEAD");
    refused(
        &root(),
        &["build", "--out", &out.display().to_string()],
        &format!(
            "error: {} holds {}, which no build wrote there and which would be lost; \
             name a new or an empty folder",
            out.display(),
            name.display()
        ),
    );
    assert!(head.is_file());
}

#[test]
fn a_page_that_keeps_no_answer_back_is_refused() {
    let course = tempfile::tempdir().expect("a folder");
    let pages = course.path().join("book/src");
    fs::create_dir_all(&pages).expect("a folder");
    let asks = "# A page\n\n> **Predict before you run.** What is it?\n\n\
                {{#snapshot neuron/examples__lamp}}\n";
    for (file, text) in [
        ("../book.toml", "[book]\n"),
        ("SUMMARY.md", "[A page](page.md)\n"),
        ("page.md", asks),
    ] {
        fs::write(pages.join(file), text).expect("written");
    }
    let snapshots = course.path().join("crates/neuron/tests/snapshots");
    fs::create_dir_all(&snapshots).expect("a folder");
    let output = "---\nsource: a test\n---\nz = 0.7\n";
    fs::write(snapshots.join("examples__lamp.snap"), output).expect("written");
    refused(
        course.path(),
        &["build", "--out", "site"],
        "error: in A page: line 3: this prediction names no output; \
         fold one with `{{#snapshot LESSON/NAME predicted}}`",
    );
}

#[test]
fn help_shows_what_to_type() {
    let help = course(&root(), &["--help"]);
    assert!(help.status.success());
    let text = String::from_utf8_lossy(&help.stdout);
    assert!(text.contains("cargo run -- --port 8080") && text.contains("build"));
    assert!(!text.contains("preprocess"));
}

#[test]
fn mdbook_may_ask_for_any_renderer() {
    assert!(
        course(&root(), &["preprocess", "supports", "html"])
            .status
            .success()
    );
}

fn server() -> Server {
    Server::with(Command::new(env!("CARGO_BIN_EXE_course")).current_dir(root()))
}

#[test]
fn the_book_is_served_until_it_is_stopped() {
    let first = server();
    assert!(first.address.starts_with("127.0.0.1:"));

    let page = first.get("/neuron.html");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("cache-control: no-cache"));
    assert!(page.contains("What does a neuron compute?"));

    let missing = first.get("/nothing.html");
    assert!(missing.starts_with("HTTP/1.1 404"), "{missing}");
    assert!(missing.contains("<html"));

    // The first server holds its port, so the second takes another.
    let second = server();
    assert_ne!(second.address, first.address);
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it_cleanly() {
    let mut first = server();
    let stop = Command::new("kill")
        .args(["-INT", &first.program.id().to_string()])
        .status();
    assert!(stop.expect("kill runs").success());
    assert!(first.program.wait().expect("it ends").success());
}
