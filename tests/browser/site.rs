//! The book as plain files on a plain host, and what stands where in it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::thread;

use figures::{TOUCH, figure};
use tests::{program, root};

use crate::Page;

/// Where each picture that can be touched stands: a page, such as `neuron`, and the names of those that
/// it shows.
pub static PLACES: LazyLock<Vec<(String, Vec<&'static str>)>> = LazyLock::new(|| {
    let mut places = Vec::new();
    for page in tests::pages() {
        let shown = page.pictures();
        let touch = TOUCH.iter().map(|picture| picture.name);
        let names: Vec<_> = touch
            .filter(|name| shown.iter().any(|shown| shown == name))
            .collect();
        if !names.is_empty() {
            places.push((page.name.replace(".md", ""), names));
        }
    }
    places
});

/// The first picture whose controls have this in their HTML, such as `data-play`, and its page.
///
/// # Panics
///
/// - If there is none.
pub fn place_of(control: &str) -> (&'static str, &'static str) {
    let places = PLACES.iter();
    let mut all =
        places.flat_map(|(page, names)| names.iter().map(move |name| (&**page, *name)));
    let found = all
        .find(|(_, name)| figure(name).is_some_and(|figure| figure.contains(control)));
    found.unwrap_or_else(|| panic!("no picture has `{control}`"))
}

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
pub fn pages() -> Vec<String> {
    let pages = tests::pages().into_iter();
    pages.map(|page| page.name.replace(".md", "")).collect()
}
