//! The book as plain files on a plain host, and what stands where in it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::thread;

use tests::{program, root};

use crate::Page;

/// Where each picture that can be touched stands.
pub const PLACES: [(&str, &[&str]); 8] = [
    ("neuron", &["live-walk"]),
    ("threshold", &["live-ruler"]),
    (
        "logic-gates",
        &["try-g3", "try-g4", "try-g5", "try-g6", "try-g7"],
    ),
    ("one-straight-line", &["live-plane", "live-layers"]),
    ("manual-tuning", &["live-tuning", "try-m3", "try-m4"]),
    ("error-update", &["live-updates"]),
    ("epochs", &["live-stepper"]),
    ("flowers", &["live-flowers"]),
];

/// The book as plain files, built once.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let program = program();
    let site = program.with_file_name("figures-site");
    // Of an earlier run.
    let _ = fs::remove_dir_all(&site);
    let mut build = Command::new(program);
    let build = build.arg("build").arg("--out").arg(&site);
    let status = build.current_dir(root()).status().expect("it starts");
    assert!(status.success(), "the book does not build");
    site
});

/// A server of plain files, as any host is, at this address. Without WebAssembly if `refused`.
///
/// # Panics
///
/// - If the book does not build.
pub fn host(refused: bool) -> String {
    LazyLock::force(&SITE);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || {
                let mut stream = stream;
                let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
                let request = lines.next().unwrap_or_default();
                let path = request.split(' ').nth(1).unwrap_or("/");
                let path = path.trim_start_matches('/').split('?').next();
                let file = SITE.join(path.unwrap_or_default());
                let kind = match file.extension().and_then(|kind| kind.to_str()) {
                    Some("html") => "text/html",
                    Some("js") => "text/javascript",
                    Some("css") => "text/css",
                    Some("svg") => "image/svg+xml",
                    Some("wasm") if refused => "none",
                    _ => "application/octet-stream",
                };
                let bytes = fs::read(&file).ok().filter(|_| kind != "none");
                let status = if bytes.is_some() {
                    "200 OK"
                } else {
                    "404 Not Found"
                };
                let bytes = bytes.unwrap_or_default();
                let length = bytes.len();
                let head = format!(
                    "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\
                     Content-Length: {length}\r\nConnection: close\r\n\r\n"
                );
                let _ = stream.write_all(head.as_bytes());
                let _ = stream.write_all(&bytes);
            });
        }
    });
    format!("http://{address}")
}

/// Waits until a picture has come to life.
#[track_caller]
pub fn alive(page: &Page, name: &str) {
    page.until(&format!(
        "document.querySelector('#{name} form').hidden === false"
    ));
}

/// The names of the book's pages, such as `neuron`.
///
/// # Panics
///
/// - If they cannot be read.
pub fn pages() -> Vec<String> {
    let files = root().join("book").join("src").read_dir().expect("pages");
    let files = files.map(|file| file.expect("a page").path());
    let pages = files.filter(|file| {
        file.extension().is_some_and(|end| end == "md") && !file.ends_with("SUMMARY.md")
    });
    let mut names: Vec<String> = pages
        .map(|file| {
            let name = file.file_stem().expect("a name");
            name.to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    assert!(names.len() > 20, "{names:?}");
    names
}
