//! The live book against real files and real cargo: in a copy of the course, a save changes what the
//! open pages are told.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tests::{Reader, Server};

fn reader() -> Reader {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("live");
    Reader::new(&folder, Path::new(env!("CARGO_BIN_EXE_course")))
}

/// A page that is open in a browser.
struct Page {
    lines: BufReader<TcpStream>,
    /// All news so far, the last of them last.
    seen: Vec<Value>,
}

impl Page {
    fn open(server: &Server) -> Page {
        Page::open_at(server.connect(), &server.address)
    }

    fn open_at(mut stream: TcpStream, address: &str) -> Page {
        let request = format!("GET /events HTTP/1.1\r\nHost: {address}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        Page {
            lines: BufReader::new(stream),
            seen: Vec::new(),
        }
    }

    /// Waits for news of which this is true, and returns them.
    #[track_caller]
    fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> &Value {
        loop {
            if self.seen.last().is_some_and(&wanted) {
                return self.seen.last().expect("just seen");
            }
            let mut line = String::new();
            let read = self.lines.read_line(&mut line);
            if !read.is_ok_and(|length| length > 0) {
                panic!("it never came; the last was {:#?}", self.seen.last());
            }
            if let Some(news) = line.strip_prefix("data: ") {
                self.seen.push(serde_json::from_str(news).expect("JSON"));
            }
        }
    }

    /// Waits until this exercise is in this state, and returns it.
    #[track_caller]
    fn state(&mut self, id: &str, state: &str) -> Value {
        let news = self.until(|news| exercise(news, id)["state"] == state);
        exercise(news, id).clone()
    }
}

fn exercise<'a>(news: &'a Value, id: &str) -> &'a Value {
    let pages = news["pages"].as_array().expect("pages");
    let mut exercises = pages
        .iter()
        .flat_map(|page| page["exercises"].as_array().expect("a list"));
    exercises
        .find(|exercise| exercise["id"] == id)
        .expect("an exercise")
}

#[track_caller]
fn says(value: &Value, part: &str) {
    let text = value.as_str().unwrap_or_default();
    assert!(text.contains(part), "`{part}` is missing in: {text}");
}

const G3: &str = "crates/logic-gates/exercises/g3.rs";
const G4: &str = "crates/logic-gates/exercises/g4.rs";
const N3: &str = "crates/neuron/exercises/n3.rs";

fn weights(w0: &str, w1: &str, w2: &str) -> String {
    format!(
        "pub const W0: f64 = {w0};\npub const W1: f64 = {w1};\npub const W2: f64 = {w2};"
    )
}

#[test]
fn a_save_changes_the_card() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    let news = page.until(|_| true);
    assert_eq!(
        (&news["solved"], &news["total"]),
        (&Value::from(0), &Value::from(26))
    );
    assert_eq!(news["next"]["id"], "n1");
    page.state("g4", "untouched");

    reader.answer(G4, &weights("0.0", "0.6", "0.0"));
    let wrong = page.state("g4", "wrong");
    let rows = wrong["rows"].as_array().expect("rows");
    let agree: Vec<bool> = rows
        .iter()
        .filter_map(|row| row["agrees"].as_bool())
        .collect();
    assert_eq!(agree, [true, false, true, true]);
    assert_eq!(
        (&rows[1]["expected"], &rows[1]["got"]),
        (&"1".into(), &"0".into())
    );
    says(&wrong["note"], "row 01 differs");

    reader.solve(G4);
    says(&page.state("g4", "solved")["note"], "margin");

    // One exercise that does not compile keeps the others from being checked, but what is known of
    // them stays.
    reader.answer(G3, &weights("0.9", "-0.6x", "-0.6"));
    let broken = page.state("g3", "does-not-compile");
    says(&broken["message"], "invalid suffix");
    let line = reader
        .read(G3)
        .lines()
        .position(|line| line.contains("0.6x"));
    assert_eq!(broken["line"].as_u64(), line.map(|line| line as u64 + 1));
    page.state("g4", "solved");
    reader.answer(G4, &weights("0.0", "0.0", "0.6"));
    assert_eq!(page.state("g4", "waiting")["on"], G3);
    reader.solve(G3);
    page.state("g3", "solved");
    page.state("g4", "wrong");

    // A name that the check needs is missing: the error stands in the check, and is told where the
    // reader can mend it.
    reader.answer(G4, "pub const W0: f64 = 0.1;\npub const W1: f64 = 0.6;");
    let broken = page.state("g4", "does-not-compile");
    says(&broken["message"], "W2");
    assert!(broken["line"].is_null());

    // A page that is opened later, or was asleep, knows the same.
    let mut late = Page::open(&server);
    assert_eq!(late.until(|_| true), page.until(|_| true));

    // Progress is in the files: another program, started now, finds the same.
    reader.solve(G4);
    page.state("g4", "solved");
    drop(server);
    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("g4", "solved");
    page.until(|news| news["solved"] == 2);
}

#[test]
fn saves_close_together() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);

    // In different lessons, at once: none is lost.
    let all = ["n1", "n2", "n3", "t1", "g1", "g2", "g5", "m1", "u1"];
    for (lesson, ids) in [
        ("neuron", &all[..3]),
        ("threshold", &all[3..4]),
        ("logic-gates", &all[4..7]),
        ("manual-tuning", &all[7..8]),
        ("error-update", &all[8..]),
    ] {
        for id in ids {
            reader.solve(&format!("crates/{lesson}/exercises/{id}.rs"));
        }
    }
    page.until(|news| news["solved"] == all.len());

    // A save during a run ends it: the verdict on the endless loop is never given.
    reader.answer(G4, "pub const W0: f64 = loop {};");
    reader.answer(N3, "pub fn weighted_sum(_: f64, _: f64, _: f64, _: f64, _: f64) -> f64 { loop {} }");
    page.state("n3", "checking");
    reader.solve(N3);
    reader.solve(G4);
    page.state("n3", "solved");
    page.state("g4", "solved");
    for news in &page.seen {
        assert_ne!(exercise(news, "n3")["state"], "stopped");
    }

    // Many saves in a burst end in one verdict, on the last.
    for step in 0..50 {
        reader.answer(G4, &weights("0.0", &format!("0.{step:02}"), "0.0"));
    }
    let before = page.seen.len();
    let wrong = page.until(|news| {
        exercise(news, "g4")["rows"].as_array().is_some() && news["solved"] == all.len()
    });
    assert_eq!(exercise(wrong, "g4")["state"], "wrong");
    reader.solve(G4);
    page.state("g4", "solved");
    let told = page.seen[before..].iter();
    let verdicts = told
        .filter(|news| exercise(news, "g4")["state"] == "wrong")
        .count();
    assert!(verdicts < 5, "{verdicts} verdicts on one burst");
}

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
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .expect("a limit");
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
            .args(["-c", &limit, env!("CARGO_BIN_EXE_course")])
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
    let serve = full("").output().expect("it runs");
    assert_eq!(serve.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&serve.stderr).starts_with("error: "));
}

#[test]
fn a_thousand_requests_during_a_run_lose_nothing() {
    let reader = reader();
    let server = reader.serve();
    let mut page = Page::open(&server);
    page.state("g4", "untouched");
    std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                for _ in 0..16 {
                    assert!(server.get("/logic-gates.html").contains("200 OK"));
                }
            });
        }
        for step in 0..5 {
            reader.answer(G4, &weights("0.0", &format!("0.{step}1"), "0.0"));
            page.state("g4", "wrong");
            reader.solve(G4);
            page.state("g4", "solved");
        }
    });
}
