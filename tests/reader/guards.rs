//! Nobody else gets in, and nobody keeps the reader out: each of these fails without its guard.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use tests::{Server, root};

use crate::PROGRAM;

fn server() -> Server {
    server_of(&root())
}

pub fn server_of(folder: &Path) -> Server {
    Server::with(Command::new(&*PROGRAM).current_dir(folder))
}

/// A server that may open no more files than the strictest of systems allows.
fn frugal_server() -> Server {
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell
            .args(["-c", "ulimit -n 256; exec \"$0\""])
            .arg(&*PROGRAM);
        shell
    } else {
        Command::new(&*PROGRAM)
    };
    Server::with(command.current_dir(root()))
}

#[track_caller]
fn status(answer: &str, code: u16) {
    assert!(
        answer.starts_with(&format!("HTTP/1.1 {code} ")),
        "not {code}: {answer:.200}"
    );
}

#[test]
fn only_this_computer_can_connect() {
    let server = server();
    // The address under which other computers see this one, if there is any; nothing is sent.
    let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
    if socket.connect("192.0.2.1:9").is_ok() {
        let own = socket.local_addr().expect("bound").ip();
        let (_, port) = server.address.rsplit_once(':').expect("a port");
        let there = format!("{own}:{port}");
        assert!(
            own.is_loopback() || TcpStream::connect(&there).is_err(),
            "{there} is open"
        );
    }
}

#[test]
fn a_foreign_host_is_refused() {
    let server = server();
    let own = format!("Host: {}", server.address);
    let (_, port) = server.address.rsplit_once(':').expect("a port");
    for page in ["GET /neuron.html", "HEAD /events", "GET /nothing"] {
        for host in [
            "Host: evil.example",
            &format!("Host: evil.example:{port}"),
            &format!("Host: 127.0.0.1.evil.example:{port}"),
            &format!("Host: localhost.evil.example:{port}"),
            &format!("Host: 127.0.0.1:{port}:80"),
            &format!("Host: 0.0.0.0:{port}"),
            "Host:",
            "X: no host",
        ] {
            status(&server.ask(page, &[host]), 403);
        }
        status(&server.ask(page, &[&own, "Host: evil.example"]), 403);
    }
    status(&server.ask("GET /neuron.html", &[&own]), 200);
    status(
        &server.ask("GET /neuron.html", &[&format!("Host: localhost:{port}")]),
        200,
    );
}

#[test]
fn a_foreign_origin_is_refused() {
    let server = server();
    let own = format!("Host: {}", server.address);
    for origin in [
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        &format!("Origin: https://{}", server.address),
        &format!("Origin: http://{}.evil.example", server.address),
    ] {
        status(&server.ask("HEAD /events", &[&own, origin]), 403);
        status(&server.ask("GET /neuron.html", &[&own, origin]), 403);
    }
    let same = format!("Origin: http://{}", server.address);
    status(&server.ask("GET /neuron.html", &[&own, &same]), 200);
    let twice = ["Origin: http://evil.example", &same, &own];
    status(&server.ask("GET /neuron.html", &twice), 403);
}

#[test]
fn no_page_can_change_anything() {
    let server = server();
    let own = format!("Host: {}", server.address);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
        for path in ["/", "/events", "/neuron.html", "/check", "/run"] {
            let answer =
                server.ask(&format!("{method} {path}"), &[&own, "Content-Length: 0"]);
            status(&answer, 405);
        }
    }
}

#[test]
fn a_page_loads_nothing_from_elsewhere_and_is_framed_by_nobody() {
    let page = server().get("/neuron.html").to_lowercase();
    assert!(
        page.contains("content-security-policy: default-src 'self'"),
        "{page:.600}"
    );
    assert!(page.contains("frame-ancestors 'self'"));
    assert!(page.contains("x-content-type-options: nosniff"));
}

/// A course with a book of one page, and files around it that nobody may see.
pub static SMALL: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guarded");
    let src = folder.join("book/src");
    fs::create_dir_all(&src).expect("a new folder");
    let toml = "[book]\ntitle = \"Small\"\n\n[output.html]\n";
    fs::write(folder.join("book/book.toml"), toml).expect("written");
    fs::create_dir_all(folder.join("book/theme")).expect("a new folder");
    fs::write(folder.join("book/theme/live.js"), "").expect("written");
    fs::write(src.join("SUMMARY.md"), "[Page](page.md)\n").expect("written");
    fs::write(src.join("page.md"), "# Page\n").expect("written");
    for place in ["secret.txt", "book/secret.txt", "target/secret.txt"] {
        fs::create_dir_all(folder.join("target")).expect("a new folder");
        fs::write(folder.join(place), "SECRET").expect("written");
    }
    folder
});

#[test]
fn no_path_leads_out_of_the_book() {
    let server = server_of(&SMALL);
    status(&server.get("/page.html"), 200);
    let absolute = SMALL.join("secret.txt").display().to_string();
    let mut paths: Vec<String> = [
        "/../secret.txt",
        "/../../secret.txt",
        "/./../secret.txt",
        "/css/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%2fsecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/..%c0%afsecret.txt",
        "/....//secret.txt",
        "//secret.txt",
        "/secret.txt%00.html",
        "/page.html/../../secret.txt",
        "/C:/secret.txt",
        "/C:%5csecret.txt",
        "/%5c%5clocalhost%5cc$%5csecret.txt",
        "/file:///secret.txt",
        "/secret.txt::$DATA",
        "/con",
        "/page.html.",
        "/PAGE.html",
    ]
    .map(String::from)
    .into();
    paths.push(format!("/{absolute}"));
    paths.push(absolute.clone());
    paths.push(format!("http://{}{absolute}", server.address));
    for path in paths {
        let answer = server.get(&path);
        assert!(!answer.contains("SECRET"), "{path} leads out");
        assert!(!answer.starts_with("HTTP/1.1 200"), "{path}: {answer:.100}");
    }
}

#[test]
fn silent_and_slow_clients_keep_nobody_out() {
    let server = frugal_server();
    let mut silent: Vec<TcpStream> = Vec::new();
    for number in 0..1200 {
        let mut stream = server.connect();
        let begun: &[u8] = match number % 3 {
            0 => b"",
            1 => b"GET /neuron.html HT",
            _ => b"GET /neuron.html HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ",
        };
        // The server may have given it up already.
        let _ = stream.write_all(begun);
        silent.push(stream);
        // This test may not open more files itself.
        if silent.len() > 400 {
            silent.remove(0);
        }
        if number % 200 == 0 {
            status(&server.get("/neuron.html"), 200);
        }
    }
    status(&server.get("/neuron.html"), 200);

    // The last of them is given up too, after a while.
    let mut last = silent.pop().expect("one is left");
    let end = last.read_to_end(&mut Vec::new());
    let waiting = [ErrorKind::WouldBlock, ErrorKind::TimedOut];
    assert!(
        !end.is_err_and(|error| waiting.contains(&error.kind())),
        "it is still connected"
    );
}

#[test]
fn a_thousand_event_streams_keep_nobody_out() {
    let server = frugal_server();
    let request = format!("GET /events HTTP/1.1\r\nHost: {}\r\n\r\n", server.address);
    let mut streams = Vec::new();
    for _ in 0..1000 {
        let mut stream = server.connect();
        stream.write_all(request.as_bytes()).expect("sent");
        streams.push(stream);
        // This test may not open more files itself.
        if streams.len() > 300 {
            streams.remove(0);
        }
    }
    status(&server.get("/neuron.html"), 200);

    let mut stream = server.connect();
    stream.write_all(request.as_bytes()).expect("sent");
    let mut lines = BufReader::new(stream).lines();
    let news =
        lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with("data: ")));
    assert!(news.is_some(), "the newest is told the news");
}

#[test]
fn a_huge_header_and_a_broken_request_harm_nobody() {
    let server = server();
    let own = format!("Host: {}", server.address);
    let huge = format!("X: {}", "x".repeat(200 << 10));
    let answer = server.ask("GET /neuron.html", &[&own, &huge]);
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer:.100}");
    let many: Vec<String> = (0..5000).map(|number| format!("X-{number}: x")).collect();
    let mut headers: Vec<&str> = many.iter().map(String::as_str).collect();
    headers.push(&own);
    let answer = server.ask("GET /neuron.html", &headers);
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer:.100}");

    for broken in [
        &b"\x16\x03\x01\x02\x00\x01\x00"[..],
        b"\0\0\0\0\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
    ] {
        let mut stream = server.connect();
        stream.write_all(broken).expect("sent");
        drop(stream);
    }
    status(&server.get("/neuron.html"), 200);
}
