//! A running server, and what a browser asks of it.

use std::io::{BufRead, BufReader, Read, Write, copy, sink};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::root;

/// No wait takes as long, on a busy machine either: it ends a test that would hang.
pub const PATIENCE: Duration = Duration::from_secs(600);

/// The program of the course, built from what stands in the workspace.
///
/// # Panics
///
/// - If it does not compile.
pub fn program() -> PathBuf {
    let build = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "--package", "course"])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo starts");
    assert!(build.status.success(), "the program does not compile");
    let messages = String::from_utf8(build.stdout).expect("text");
    let messages = messages
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let mut programs = messages
        .filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    programs.next().expect("the course has one program")
}

/// A running server, stopped at the end of the test whatever happens.
pub struct Server {
    /// The program.
    pub program: Child,
    /// Where it listens, such as `127.0.0.1:3000`.
    pub address: String,
}

impl Server {
    /// Starts the program as it is prepared in `command`.
    ///
    /// # Panics
    ///
    /// - If it does not start, or ends before it has printed its address.
    pub fn with(command: &mut Command) -> Server {
        let mut program = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut stdout = BufReader::new(program.stdout.take().expect("piped"));
        let mut line = String::new();
        while !line.contains("http://") {
            line.clear();
            let read = stdout.read_line(&mut line).expect("it prints text");
            assert!(read > 0, "it ended without an address");
        }
        let (_, address) = line.trim().split_once("http://").expect("just seen");
        let address = address.to_string();
        // It goes on printing.
        thread::spawn(move || copy(&mut stdout, &mut sink()));
        Server { program, address }
    }

    /// A connection to it.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream
    }

    /// The answer to these bytes; as much of it as comes.
    pub fn raw(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        // The server may have answered and closed before it has read everything.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The answer to a request with these header lines besides `Connection`.
    pub fn ask(&self, line: &str, headers: &[&str]) -> String {
        let headers: String = headers
            .iter()
            .map(|header| format!("{header}\r\n"))
            .collect();
        let request = format!("{line} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        self.raw(request.as_bytes())
    }

    /// The answer to a browser that wants this page.
    pub fn get(&self, page: &str) -> String {
        self.ask(
            &format!("GET {page}"),
            &[&format!("Host: {}", self.address)],
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
