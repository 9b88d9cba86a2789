//! The live book as a reader sees it: they save a file, and the open page changes.

use std::path::Path;

use browser::{Browser, Page, reader as reader_in};
use tests::{Reader, Server, pages};

const G4: &str = "crates/logic-gates/exercises/g4.rs";
const ALWAYS_X1: &str =
    "pub const W0: f64 = 0.0;\npub const W1: f64 = 0.6;\npub const W2: f64 = 0.0;";

fn reader() -> Reader {
    reader_in(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("live"))
}

/// The files of the exercises that a page shows.
fn exercises_on(page: &str) -> Vec<String> {
    let pages = pages();
    let page = pages.iter().find(|listed| listed.name == page);
    let shown = page.expect("there is such a page").directives("exercise");
    let parts = shown.iter().filter_map(|exercise| exercise.split_once('/'));
    parts
        .map(|(lesson, id)| format!("crates/{lesson}/exercises/{id}.rs"))
        .collect()
}

/// A reader, the course that they have started, and a page of it in their browser.
#[track_caller]
pub(crate) fn open(chapter: &str) -> (Reader, Server, Browser, Page) {
    let reader = reader();
    let server = reader.serve();
    let browser = Browser::start();
    let page = browser.open(&format!("http://{}/{chapter}.html", server.address));
    (reader, server, browser, page)
}

/// That the card of this exercise is in this state.
pub(crate) fn state(id: &str, state: &str) -> String {
    format!(
        "document.querySelector('[data-exercise={id}]').dataset.state === '{state}'"
    )
}

/// The text of the first element that this selector finds, as it is shown.
#[track_caller]
pub(crate) fn text(page: &Page, selector: &str) -> String {
    page.eval(&format!("document.querySelector('{selector}').innerText"))
}

#[track_caller]
pub(crate) fn says(text: &str, part: &str) {
    assert!(text.contains(part), "`{part}` is missing in: {text}");
}

#[test]
fn a_save_changes_the_card() {
    let (reader, server, _browser, page) = open("logic-gates");
    page.until(&state("g4", "untouched"));
    let card = "[data-exercise=g4] .verdict";
    says(&text(&page, card), "Not begun");
    says(&text(&page, ".chapter-progress"), "0 of the");
    let folded =
        "document.querySelector('[data-exercise=g4] .solution').open === false";
    page.until(folded);

    reader.answer(G4, ALWAYS_X1);
    page.until(&state("g4", "wrong"));
    let wrong = text(&page, card);
    says(&wrong, "Not solved yet");
    says(&wrong, "row 01");
    says(&wrong, "differs");

    reader.answer(G4, &ALWAYS_X1.replace("0.6", "0.6x"));
    page.until(&state("g4", "does-not-compile"));
    let broken = text(&page, card);
    says(&broken, "Does not compile: line");
    says(&broken, "invalid suffix");
    let link = |what: &str| {
        page.eval::<String>(&format!("document.querySelector('{card} a').{what}"))
    };
    says(&link("textContent"), "Ten such messages, explained");

    // What is explained has its own section; what the compiler advises stands below its message.
    reader.answer(G4, &ALWAYS_X1.replace("0.6", "1"));
    page.until("document.querySelector('[data-exercise=g4] .verdict').innerText.includes('mismatched types')");
    says(&text(&page, card), "help: use a float literal: `1.0`");
    says(&link("textContent"), "This message, explained");
    let address = link("href");
    assert!(
        address.ends_with("/compiler-messages.html#whole-number"),
        "{address}"
    );

    reader.solve(G4);
    page.until(&state("g4", "solved"));
    let solved = text(&page, card);
    says(&solved, "Solved");
    says(&solved, "margin");
    says(
        &text(&page, "[data-exercise=g4] .solution summary"),
        "A solution to compare with",
    );
    says(&text(&page, ".chapter-progress"), "1 of the");

    // The first page knows the whole course, and the sidebar each chapter.
    page.go(&format!("http://{}/introduction.html", server.address));
    page.until("document.querySelector('.course-progress progress')?.value === 1");
    let course = text(&page, ".course-progress");
    says(&course, &format!("1 of {}", tests::exercises().len()));
    says(&course, "Next: n1");
    let gates =
        "document.querySelector('.sidebar a[href$=\"logic-gates.html\"]').textContent";
    let all = exercises_on("logic-gates.md");
    says(&page.eval::<String>(gates), &format!("1/{}", all.len()));
    for file in all {
        reader.solve(&file);
    }
    page.until(&format!("{gates}.includes('all exercises solved')"));
}

#[test]
fn a_change_is_told_once_and_politely() {
    let (reader, _server, _browser, page) = open("logic-gates");
    page.until(&state("g4", "untouched"));
    // Each text that the voice of the page gets, from now on.
    page.eval::<bool>(
        "(window.told = [], new MutationObserver(() => told.push(voice().textContent))
            .observe(voice(), { childList: true, characterData: true, subtree: true }), true)"
            .replace("voice()", "document.querySelector('body > [role=status]')")
            .as_str(),
    );
    reader.answer(G4, ALWAYS_X1);
    page.until(&state("g4", "wrong"));
    reader.solve(G4);
    page.until(&state("g4", "solved"));
    let told: Vec<String> = page.eval("told");
    assert_eq!(told.len(), 2, "{told:#?}");
    says(&told[0], "g4, OR: Not solved yet");
    says(&told[0], "row 01 differs");
    says(&told[1], "g4, OR: Solved");

    // So is what a screen reader is given.
    let parts = page.accessibility();
    let voices: Vec<_> = parts.iter().filter(|part| !part.live.is_empty()).collect();
    assert!(
        voices
            .iter()
            .all(|voice| voice.role == "status" && voice.live == "polite"),
        "{voices:#?}"
    );
    let named = |role: &str, name: &str| {
        parts
            .iter()
            .any(|part| part.role == role && part.name.contains(name))
    };
    assert!(named("heading", "g4: OR"));
    assert!(named("StaticText", "✓ Solved"));
    assert!(named("progressbar", "exercises solved on this page"));
    let all = exercises_on("logic-gates.md").len();
    assert!(named("link", &format!("1/{all} exercises solved")));
}

#[test]
fn every_control_works_from_the_keyboard() {
    let reader = reader();
    let server = reader.serve();
    reader.answer(G4, &ALWAYS_X1.replace("0.6", "0.6x"));
    let browser = Browser::start();
    let page = browser.open(&format!("http://{}/logic-gates.html", server.address));
    page.until(&state("g4", "does-not-compile"));
    // With the tabulator from the card on: the compiler's words, the hint, the solution.
    page.eval::<bool>(
        "(document.querySelector('[data-exercise=g4] h3 a').focus(), true)",
    );
    let focused = "document.activeElement.textContent";
    let mut seen = Vec::new();
    while seen
        .last()
        .is_none_or(|last: &String| !last.contains("solution"))
    {
        page.key("Tab");
        let here: String = page.eval(focused);
        let unfold = "document.activeElement.parentElement.open";
        if page.eval::<bool>("document.activeElement.tagName === 'SUMMARY'") {
            assert!(!page.eval::<bool>(unfold), "{here} is open at first");
            page.key("Enter");
            assert!(page.eval::<bool>(unfold), "{here} does not open");
            seen.push(here);
        }
        assert!(seen.len() < 9, "{seen:?}");
    }
    assert_eq!(
        seen,
        ["What the compiler says", "Hint", "Show a solution anyway"]
    );
    // What was unfolded stays so when another exercise changes.
    reader.solve("crates/neuron/exercises/n1.rs");
    let solved = format!("1/{}", exercises_on("neuron.md").len());
    page.until(&format!(
        "document.querySelector('.sidebar').textContent.includes('{solved}')"
    ));
    assert_eq!(
        page.eval::<usize>(
            "document.querySelectorAll('[data-exercise=g4] details[open]').length"
        ),
        3
    );
    // So do the compiler's words when the same exercise has another mistake.
    reader.answer(G4, &ALWAYS_X1.replace("0.6", "0.6y"));
    page.until("document.querySelector('[data-exercise=g4] .verdict').textContent.includes('0.6y')");
    assert!(page.eval::<bool>(
        "document.querySelector('[data-exercise=g4] .verdict details').open"
    ));

    // The next step is a link like any other.
    page.go(&format!("http://{}/introduction.html", server.address));
    page.until("document.querySelector('.next-step a') !== null");
    page.eval::<bool>("(document.querySelector('.next-step a').focus(), true)");
    page.key("Enter");
    page.until("location.pathname === '/neuron.html' && location.hash === '#n2'");
}

#[test]
fn many_tabs_a_sleeping_tab_and_a_new_server() {
    let reader = reader();
    let server = reader.serve();
    let (_, port) = server.address.rsplit_once(':').expect("a port");
    let port = port.to_string();
    let browser = Browser::start();
    let address = format!("http://{}/logic-gates.html", server.address);
    // More than the connections that a browser allows to one server.
    let tabs: Vec<Page> = (0..9).map(|_| browser.open(&address)).collect();
    reader.answer(G4, ALWAYS_X1);
    for tab in &tabs {
        tab.to_front();
        tab.until(&state("g4", "wrong"));
    }

    // A tab behind the others sleeps, and catches up when it is looked at.
    tabs[0].to_front();
    tabs[1].until("document.visibilityState === 'hidden'");
    reader.solve(G4);
    tabs[0].until(&state("g4", "solved"));
    assert!(tabs[1].eval::<bool>(&state("g4", "wrong")));
    tabs[1].to_front();
    tabs[1].until(&state("g4", "solved"));

    // The server is gone, says the page; it is back, and so are the news.
    let page = &tabs[1];
    drop(server);
    page.until(
        "document.querySelector('.live-notices').textContent.includes('cargo run')",
    );
    reader.answer(G4, ALWAYS_X1);
    let mut again = reader.course();
    let _server = tests::Server::with(again.args(["--port", &port]));
    page.until(&state("g4", "wrong"));
    page.until("document.querySelector('.live-notices').textContent === ''");
}

#[test]
fn the_page_follows_the_book() {
    let (reader, _server, _browser, page) = open("history");
    let text = reader.read("book/src/history.md");
    reader.save("book/src/history.md", &format!("{text}\nA new sentence.\n"));
    page.until(
        "document.querySelector('main').textContent.includes('A new sentence.')",
    );
    reader.save("book/src/history.md", &text);
    page.until(
        "!document.querySelector('main').textContent.includes('A new sentence.')",
    );
}

#[test]
fn without_scripts_and_without_the_program_the_page_is_complete() {
    let reader = reader();
    let server = reader.serve();
    let browser = Browser::start();
    let address = format!("http://{}/logic-gates.html", server.address);
    let page = browser.open_without_scripts(&address);
    let card = text(&page, "[data-exercise=g4]");
    for part in [
        "g4: OR",
        "crates/logic-gates/exercises/g4.rs",
        "cargo test -p logic-gates --test exercises g4",
        "Hint",
        "A solution, and why it works",
    ] {
        says(&card, part);
    }
    assert!(page.eval::<bool>("document.querySelector('.verdict') === null"));

    let site = reader.path("site");
    let built = reader
        .course()
        .args(["build", "--out"])
        .arg(&site)
        .output()
        .expect("it runs");
    assert!(built.status.success());
    let path = site.join("logic-gates.html").display().to_string();
    let page = browser.open(&format!("file://{}", path.replace('\\', "/")));
    assert_eq!(text(&page, "[data-exercise=g4]"), card);
    assert!(
        page.eval::<bool>("document.querySelector('.verdict, .live-notices') === null")
    );

    // On paper too, whatever was shown on the screen.
    reader.answer(G4, ALWAYS_X1);
    page.go(&address);
    page.until(&state("g4", "wrong"));
    page.medium("print", &[]);
    let printed = text(&page, "[data-exercise=g4]");
    says(&printed, "cargo test -p logic-gates --test exercises g4");
    assert!(!printed.contains("Not solved yet"), "{printed}");
}
