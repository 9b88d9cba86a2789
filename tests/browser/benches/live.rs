//! How soon a save is seen in the page, and what the server costs. About five minutes:
//!
//! `cargo bench -p browser`
//!
//! Processor time and memory are read from `/proc`, so they are printed on Linux only.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use browser::{Browser, Page};
use tests::{Reader, Server, copy_course, program, root};

const G4: &str = "crates/logic-gates/exercises/g4.rs";
const EDITS: usize = 20;
const SAVES: usize = 500;
const IDLE: Duration = Duration::from_secs(60);

fn main() {
    let folder = |name: &str| root().join("target").join("live-bench").join(name);
    let reader = Reader::new(&folder("course"), &program());
    let plain = folder("plain");
    copy_course(&plain);
    let server = reader.serve();
    let browser = Browser::start();
    let page = browser.open(&format!("http://{}/logic-gates.html", server.address));
    page.until(
        "document.querySelector('[data-exercise=g4]').dataset.state === 'untouched'",
    );
    watch(&page);

    println!("From a save to the changed card, beside the same edit and bare cargo:");
    let (mut cards, mut cargos) = (Vec::new(), Vec::new());
    for edit in 0..=EDITS {
        let card = save_to_card(&reader, &page, edit);
        let cargo = bare_cargo(&plain, &reader.read(G4));
        // The first edit compiles the lesson too.
        if edit > 0 {
            println!("  edit {edit:2}: card {card:.3} s, cargo test {cargo:.3} s");
            cards.push(card);
            cargos.push(cargo);
        }
    }
    report("card", &cards);
    report("cargo test -p logic-gates --test exercises", &cargos);
    let beyond: Vec<f64> = cards.iter().zip(&cargos).map(|(a, b)| a - b).collect();
    report("card − cargo test, edit by edit", &beyond);

    idle(&server);
    memory(&reader, &page, &server);
}

/// Lets the page write down when the card of g4 was drawn anew, in seconds since 1970.
fn watch(page: &Page) {
    page.eval::<bool>(
        "(() => {
            const box = document.querySelector('[data-exercise=g4] .verdict');
            window.drawn = [];
            new MutationObserver(() => requestAnimationFrame(() => {
                const now = (performance.timeOrigin + performance.now()) / 1000;
                drawn.push([now, box.textContent]);
            })).observe(box, { childList: true });
            return true;
        })()",
    );
}

/// A wrong answer whose verdict differs from that of every other edit.
fn answer(edit: usize) -> String {
    let bias = 1 + edit % 40;
    format!(
        "pub const W0: f64 = 0.{bias:02};\npub const W1: f64 = 0.9;\npub const W2: f64 = -0.3;"
    )
}

fn save_to_card(reader: &Reader, page: &Page, edit: usize) -> f64 {
    page.eval::<bool>("(drawn.length = 0, true)");
    reader.answer(G4, &answer(edit));
    let saved = SystemTime::now().duration_since(UNIX_EPOCH).expect("later");
    let verdict = "drawn.find(([, text]) => text.includes('Not solved yet'))";
    page.until(&format!("{verdict} !== undefined"));
    page.eval::<f64>(&format!("{verdict}[0]")) - saved.as_secs_f64()
}

fn bare_cargo(folder: &Path, text: &str) -> f64 {
    fs::write(folder.join(G4), text).expect("written");
    let begin = Instant::now();
    Command::new(env!("CARGO"))
        .args(["test", "--package", "logic-gates", "--test", "exercises"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.with_file_name("plain-target"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("cargo starts");
    begin.elapsed().as_secs_f64()
}

fn report(what: &str, seconds: &[f64]) {
    let mut sorted = seconds.to_vec();
    sorted.sort_by(f64::total_cmp);
    let median = (sorted[sorted.len() / 2] + sorted[(sorted.len() - 1) / 2]) / 2.0;
    let (least, most) = (sorted[0], sorted[sorted.len() - 1]);
    println!("{what}: median {median:.3} s, from {least:.3} to {most:.3} s");
}

fn idle(server: &Server) {
    // Until the last run has ended.
    sleep(Duration::from_secs(5));
    let Some(before) = cpu_ticks(server) else {
        return;
    };
    sleep(IDLE);
    let ticks = cpu_ticks(server).expect("it runs") - before;
    println!(
        "idle for {} s with an open page: {ticks} clock ticks of processor time \
         (a tick is a hundredth of a second)",
        IDLE.as_secs()
    );
}

fn memory(reader: &Reader, page: &Page, server: &Server) {
    let mut first = None;
    for save in 1..=SAVES {
        save_to_card(reader, page, save);
        if save % 50 == 0 {
            let Some(kilobytes) = resident(server) else {
                return;
            };
            let first = *first.get_or_insert(kilobytes);
            println!(
                "after {save:3} saves: {:.1} MB in memory, {:+.1} MB since the first line",
                kilobytes / 1024.0,
                (kilobytes - first) / 1024.0
            );
        }
    }
}

fn proc_file(server: &Server, file: &str) -> PathBuf {
    PathBuf::from(format!("/proc/{}/{file}", server.program.id()))
}

/// User and system time: the 14th and 15th field, counted behind the name in parentheses.
fn cpu_ticks(server: &Server) -> Option<u64> {
    let stat = fs::read_to_string(proc_file(server, "stat")).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

fn resident(server: &Server) -> Option<f64> {
    let status = fs::read_to_string(proc_file(server, "status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
