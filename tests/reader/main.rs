//! A reader at work, with real files and real cargo in a copy of the course: the live book, the terminal,
//! and the commands that check an answer; and those who mean no good. One program, so that some of its
//! tests wait while others work.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Instant;

use serde_json::Value;
use tests::{PATIENCE, Reader, Server, program};

mod book;
mod bytes;
mod faults;
mod guards;
mod hostile;
mod saves;
mod sources;
mod terminal;
mod verdicts;

static PROGRAM: LazyLock<PathBuf> = LazyLock::new(program);

fn reader() -> Reader {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reader");
    Reader::new(&folder, &PROGRAM)
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
        let begin = Instant::now();
        loop {
            if self.seen.last().is_some_and(&wanted) {
                return self.seen.last().expect("just seen");
            }
            let mut line = String::new();
            let read = self.lines.read_line(&mut line);
            // The server goes on sending signs of life.
            let late = begin.elapsed() > PATIENCE;
            if late || !read.is_ok_and(|length| length > 0) {
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
