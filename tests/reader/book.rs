//! The pages follow the sources of the book.

use std::fs;
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tests::exercises;

use crate::{G4, N3, Page, reader, says, weights};

#[test]
fn the_book_follows_its_sources() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    let first = page.until(|_| true)["book"].clone();
    let served = server.get("/neuron.html");
    says(&Value::from(served), &format!("data-book={first}"));

    let text = reader.read("book/src/neuron.md");
    reader.save("book/src/neuron.md", &format!("{text}\nA new sentence.\n"));
    let second = page.until(|news| news["book"] != first)["book"].clone();
    let served = server.get("/neuron.html");
    assert!(
        served.contains("A new sentence.")
            && served.contains(second.as_str().expect("text"))
    );

    // A page that cannot be built leaves the others as they were.
    reader.save(
        "book/src/neuron.md",
        &format!("{text}\n{{{{#snapshot neuron/nothing}}}}\n"),
    );
    let notices = page.until(|news| news["notices"][0].is_string())["notices"].clone();
    says(&notices[0], "could not be built again");
    assert!(server.get("/neuron.html").contains("A new sentence."));
    reader.save("book/src/neuron.md", &text);
    page.until(|news| {
        news["notices"] == Value::Array(Vec::new()) && news["book"] == first
    });

    // The whole book is moved away, and back.
    fs::rename(reader.path("book"), reader.path("book-away")).expect("moved");
    page.until(|news| news["notices"][0].is_string());
    assert!(server.get("/neuron.html").contains("200 OK"));
    reader.solve(N3);
    page.state("n3", "solved");
    fs::rename(reader.path("book-away"), reader.path("book")).expect("moved back");
    page.until(|news| news["notices"] == Value::Array(Vec::new()));
    reader.save("book/src/neuron.md", &format!("{text}\nStill watched.\n"));
    page.until(|news| news["book"] != first);
    reader.save("book/src/neuron.md", &text);
    page.until(|news| news["book"] == first);

    // A lesson's source is shown anew, and the verdicts are given anew; but the pictures are drawn
    // by the running program.
    let source = "crates/neuron/src/lib.rs";
    let text = reader.read(source);
    reader.save(source, &format!("{text}\n// A remark.\n"));
    let notices = page.until(|news| news["notices"][0].is_string())["notices"].clone();
    says(&notices[0], "type `cargo run`");
    page.state("n3", "solved");
    reader.save(source, &text);
    page.until(|news| news["notices"] == Value::Array(Vec::new()));
}

#[test]
fn an_exercise_that_the_book_shows_again_is_checked() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    let first = page.until(|_| true)["book"].clone();
    let file = "book/src/logic-gates.md";
    let text = reader.read(file);
    reader.save(file, &text.replace("{{#exercise logic-gates/g4}}", ""));
    page.until(|news| news["total"] == exercises().len() - 1);
    reader.answer(G4, &weights("0.0", "0.6", "0.0"));
    reader.save(file, &text);
    page.until(|news| news["book"] == first);
    page.state("g4", "wrong");
}

#[test]
fn what_is_saved_while_the_server_starts_is_seen() {
    let reader = reader();
    let built = reader.path("target");
    if built.exists() {
        fs::remove_dir_all(&built).expect("removed");
    }
    let file = "book/src/neuron.md";
    let text = reader.read(file);
    let server = thread::scope(|scope| {
        scope.spawn(|| {
            // By now the pages have been read, and are being written.
            while !built.exists() {
                thread::sleep(Duration::from_millis(1));
            }
            reader.save(file, &format!("{text}\nSaved early.\n"));
        });
        reader.serve()
    });
    let mut page = Page::open(&server);
    page.until(|_| server.get("/neuron.html").contains("Saved early."));
}

#[test]
fn a_build_that_failed_is_built_over() {
    let reader = reader();
    let site = tempfile::tempdir().expect("a folder");
    let build = || {
        let mut build = reader.course();
        let build = build.arg("build").arg("--out").arg(site.path());
        build.output().expect("it runs").status.success()
    };
    let file = "book/src/neuron.md";
    let text = reader.read(file);
    reader.save(file, &format!("{text}\n{{{{#include nothing.rs}}}}\n"));
    assert!(!build());
    assert!(site.path().join("neuron.html").is_file());
    reader.save(file, &text);
    assert!(build());
}
