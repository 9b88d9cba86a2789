//! The figures in a real browser: moved by mouse and keyboard, and held to what the crate draws.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;

use browser::{Browser, Page, program};
use figures::{LIVE, Live};
use tests::root;

static ALL: [Live; LIVE.len()] = LIVE;

/// Where each picture that can be touched stands.
const PLACES: [(&str, &[&str]); 8] = [
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
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures-site");
    let mut build = std::process::Command::new(program());
    let build = build.arg("build").arg("--out").arg(&site);
    let status = build.current_dir(root()).status().expect("it starts");
    assert!(status.success(), "the book does not build");
    site
});

/// A server of plain files, as any host is. Without WebAssembly if `refused`.
fn host(refused: bool) -> String {
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

/// Waits until the picture in the page is the one that this crate draws from the state in the
/// address. The text goes through the browser, which writes HTML in its own way.
#[track_caller]
fn agrees(page: &Page, name: &str) {
    page.until(&format!(
        "location.hash.startsWith('#{name}=') || location.hash === '#{name}'"
    ));
    let hash: String = page.eval("decodeURIComponent(location.hash)");
    let (_, state) = hash.split_once('=').expect("a state");
    let number = |text: &str| text.parse().unwrap_or(f64::NAN);
    let state: Vec<f64> = state
        .split(',')
        .filter(|text| !text.is_empty())
        .map(number)
        .collect();
    let live = ALL
        .iter()
        .find(|live| live.name == name)
        .expect("it is there");
    let expected = serde_json::to_string(&live.draw(&state)).expect("a text");
    let same = format!(
        "(() => {{
            const box = document.createElement('div');
            box.innerHTML = {expected};
            return box.innerHTML === document.querySelector('#{name} .drawn').innerHTML;
        }})()"
    );
    assert!(page.eval::<bool>(&same), "{name} differs at {state:?}");
}

/// Forgets the state in the address, and waits for the next.
fn forget(page: &Page) {
    page.eval::<bool>("(history.replaceState(null, '', '#'), true)");
}

fn alive(page: &Page, name: &str) {
    page.until(&format!(
        "document.querySelector('#{name} form').hidden === false"
    ));
}

#[test]
fn every_control_works_by_keyboard_and_mouse() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/neuron.html"));
    let mut moved = 0;
    for (chapter, names) in PLACES {
        page.go(&format!("{host}/{chapter}.html"));
        for name in names {
            alive(&page, name);
            let controls = format!(
                "document.querySelectorAll('#{name} form [data-at], #{name} form button')"
            );
            let count: usize = page.eval(&format!("{controls}.length"));
            for i in 0..count {
                let kind: String = page.eval(&format!(
                    "(window.control = {controls}[{i}], control.focus(), control.dataset.play ? 'play'
                        : control.dataset.pop === '' ? 'pop' : control.type)"
                ));
                forget(&page);
                match kind.as_str() {
                    "range" => page.key("ArrowRight"),
                    "select-one" => page.key("ArrowDown"),
                    "checkbox" => page.key(" "),
                    "text" => {
                        page.eval::<bool>("(control.value = '', true)");
                        for key in ["1", ".", "5", "Enter"] {
                            page.key(key);
                        }
                    }
                    "play" => {
                        page.key("Enter");
                        page.until("control.textContent === 'Pause'");
                        page.key("Enter");
                    }
                    "button" | "reset" | "pop"
                        if page.eval("control.ariaDisabled !== 'true'") =>
                    {
                        page.key("Enter")
                    }
                    _ => continue,
                }
                agrees(&page, name);
                moved += 1;
            }
            // The first slider or button, by mouse: in its middle, from its end.
            let slider = format!("#{name} input[type=range]");
            let there = format!("document.querySelector('{slider}') !== null");
            if page.eval::<bool>(&there) {
                page.eval::<bool>(&format!(
                    "(document.querySelector('{slider}').focus(), true)"
                ));
                forget(&page);
                page.key("End");
                agrees(&page, name);
            }
            forget(&page);
            page.click(&format!("#{name} form :is(input[type=range], [data-push])"));
            agrees(&page, name);
        }
    }
    assert!(moved > 90, "only {moved} controls were moved");
}

#[test]
fn a_link_holds_a_state_and_a_hostile_one_is_shown_as_what_it_is() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!(
        "{host}/one-straight-line.html#live-plane=0.2,0.6,0.6,1"
    ));
    alive(&page, "live-plane");
    agrees(&page, "live-plane");
    let says = "document.querySelector('#live-plane .says').textContent";
    assert!(page.eval::<String>(says).starts_with("This is OR."));
    for (state, part) in [
        ("<img src=x onerror=hit=1>,0,0,0", "w0 is not a number"),
        ("%,%E0%A4%A,0,0", "w0 is not a number"),
        ("1e999,0,0,0", "w0 is infinite"),
        ("1e300,0,0,0", "too large for this picture"),
        ("0,0,0,99", "There is no gate with the number 99"),
        ("", "but was given 0"),
        ("1,2,3,4,5,6,7,8,9", "but was given 9"),
    ] {
        page.eval::<bool>(&format!(
            "(location.hash = {:?}, true)",
            format!("live-plane={state}")
        ));
        page.until(&format!("{says}.includes({part:?})"));
    }
    assert!(
        page.eval::<bool>("window.hit === undefined && document.images.length === 0")
    );
    // A word in the box of a weight.
    page.eval::<bool>(
        "(window.box = document.querySelector('#live-plane input[type=text]'), box.focus(),
            box.value = '', true)",
    );
    for key in ["h", "i", "Enter"] {
        page.key(key);
    }
    page.until(&format!(
        "{says}.includes('w0 is not a number') || {says}.includes('numbers')"
    ));
    assert!(page.eval::<bool>("box.value === 'hi' && box.ariaInvalid === 'true'"));
}

#[test]
fn without_scripts_or_webassembly_the_still_figures_remain() {
    let browser = Browser::start();
    let (host, refusing) = (host(false), host(true));
    for (chapter, names) in PLACES {
        let still = browser.open_without_scripts(&format!("{host}/{chapter}.html"));
        let refused = browser.open(&format!("{refusing}/{chapter}.html"));
        for (page, name) in [&still, &refused]
            .into_iter()
            .flat_map(|page| names.iter().map(move |name| (page, name)))
        {
            let text = page.eval::<String>(&format!(
                "document.querySelector('#{name} .drawn').innerText"
            ));
            assert!(text.lines().count() > 4, "{name}: {text}");
            let hidden =
                format!("document.querySelector('#{name} form').offsetHeight === 0");
            assert!(page.eval::<bool>(&hidden), "{name}: the controls are shown");
        }
    }
}

#[test]
fn a_move_is_drawn_within_a_frame() {
    let host = host(false);
    let browser = Browser::start();
    for (chapter, name) in [
        ("one-straight-line", "live-plane"),
        ("threshold", "live-ruler"),
        ("flowers", "live-flowers"),
    ] {
        let page = browser.open(&format!("{host}/{chapter}.html"));
        alive(&page, name);
        // From the input event until layout is done, 200 times; and that it was drawn in the next frame.
        let median: f64 = page.eval(&format!(
            "(async () => {{
                const slider = document.querySelector('#{name} input[type=range]');
                const times = [];
                for (let i = 0; i < 200; i++) {{
                    await new Promise(requestAnimationFrame);
                    slider.value = String(Number(slider.min) + (i % 20) / 10);
                    const before = document.querySelector('#{name} .drawn').firstChild;
                    slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
                    // The script's own frame comes before this one's callback, as it was asked for first.
                    const begin = await new Promise(requestAnimationFrame);
                    document.querySelector('#{name}').getBoundingClientRect();
                    if (document.querySelector('#{name} .drawn').firstChild === before) return 1e9;
                    times.push(performance.now() - begin);
                }}
                times.sort((a, b) => a - b);
                return (times[99] + times[100]) / 2;
            }})()"
        ));
        println!("{name}: median {median:.2} ms of a frame");
        assert!(median <= 16.0, "{name}: {median} ms");
    }
}

#[test]
fn nothing_comes_from_another_host_and_pages_fit_a_phone() {
    let host = host(false);
    let browser = Browser::start();
    for (chapter, names) in PLACES {
        let page = browser.open(&format!("{host}/{chapter}.html"));
        alive(&page, names[0]);
        let foreign: Vec<String> = page.eval(&format!(
            "performance.getEntriesByType('resource').map((entry) => entry.name)
                .filter((name) => !name.startsWith({host:?}))"
        ));
        assert_eq!(foreign, Vec::<String>::new(), "{chapter}");
        for width in [420, 1200] {
            page.resize(width, 900, 1.0);
            assert!(
                page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"),
                "{chapter} is too wide for {width} pixels"
            );
        }
    }
}
