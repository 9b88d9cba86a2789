//! The figures in a real browser: moved by mouse, keyboard and touch, and held to what the crate draws.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use browser::site::{PLACES, alive, host, place_of};
use browser::{Browser, Page};
use figures::TOUCH;

/// Waits until the picture in the page is the one that this crate draws from the state in the
/// address. The text goes through the browser, which writes HTML in its own way.
#[track_caller]
pub(crate) fn agrees(page: &Page, name: &str) {
    // In the page itself, since a call takes a tenth of a second.
    let hash: String = page.eval(&format!(
        "(async () => {{
            for (let i = 0; i < 600 && !location.hash.startsWith('#{name}='); i++)
                await new Promise((resolve) => setTimeout(resolve, 100));
            return decodeURIComponent(location.hash);
        }})()"
    ));
    let (_, state) = hash
        .split_once('=')
        .unwrap_or_else(|| panic!("no state of {name} in the address"));
    let number = |text: &str| text.parse().unwrap_or(f64::NAN);
    let state: Vec<f64> = state
        .split(',')
        .filter(|text| !text.is_empty())
        .map(number)
        .collect();
    let picture = TOUCH
        .iter()
        .find(|picture| picture.name == name)
        .expect("it is there");
    let expected = serde_json::to_string(&picture.draw(&state)).expect("a text");
    let same = format!(
        "(() => {{
            const box = document.createElement('div');
            box.innerHTML = {expected};
            // What scrolls on a narrow screen is made focusable, by another script.
            const drawn = document.querySelector('#{name} .drawn').cloneNode(true);
            for (const wide of drawn.querySelectorAll('[tabindex]')) wide.removeAttribute('tabindex');
            return box.innerHTML === drawn.innerHTML;
        }})()"
    );
    assert!(page.eval::<bool>(&same), "{name} differs at {state:?}");
}

/// Forgets the state in the address, and waits for the next.
fn forget(page: &Page) {
    page.eval::<bool>("(history.replaceState(null, '', '#'), true)");
}

/// Width and height of a window, and its scale.
const DESK: (u32, u32, f64) = (1200, 900, 1.0);
const PHONE: (u32, u32, f64) = (420, 900, 2.0);

/// Goes to each figure that can be touched, where the book has it; in two browsers, since a test mostly
/// waits for its own.
fn for_each_figure(window: (u32, u32, f64), check: impl Fn(&Page, &str) + Sync) {
    let (host, check) = (&host(false), &check);
    thread::scope(|scope| {
        for places in PLACES.chunks(PLACES.len() / 2) {
            scope.spawn(move || {
                let browser = Browser::start();
                let page = browser.open(&format!("{host}/index.html"));
                page.resize(window.0, window.1, window.2);
                for (chapter, names) in places {
                    page.go(&format!("{host}/{chapter}.html"));
                    for name in names {
                        alive(&page, name);
                        check(&page, name);
                    }
                }
            });
        }
    });
}

#[test]
fn every_control_works_by_keyboard_and_mouse() {
    let moved = AtomicUsize::new(0);
    for_each_figure(DESK, |page, name| {
        let controls = format!(
            "document.querySelectorAll('#{name} form [data-at], #{name} form button')"
        );
        let count: usize = page.eval(&format!("{controls}.length"));
        for i in 0..count {
            let kind: String = page.eval(&format!(
                "(history.replaceState(null, '', '#'), window.control = {controls}[{i}],
                    control.focus(), control.dataset.play ? 'play'
                    : control.dataset.pop === '' ? 'pop'
                    : control.ariaDisabled === 'true' ? 'disabled' : control.type)"
            ));
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
                "button" | "reset" | "pop" => page.key("Enter"),
                _ => continue,
            }
            agrees(page, name);
            moved.fetch_add(1, Ordering::Relaxed);
        }
        // The first slider or button, by mouse: in its middle, from its end.
        let slider = format!("#{name} input[type=range]");
        let there = format!("document.querySelector('{slider}') !== null");
        if page.eval::<bool>(&there) {
            page.eval::<bool>(&format!(
                "(document.querySelector('{slider}').focus(), true)"
            ));
            forget(page);
            page.key("End");
            agrees(page, name);
        }
        forget(page);
        page.click(&format!("#{name} form :is(input[type=range], [data-push])"));
        agrees(page, name);
    });
    let moved = moved.into_inner();
    assert!(moved > 90, "only {moved} controls were moved");
    let placed = PLACES.iter().flat_map(|(_, names)| names).copied();
    let placed: BTreeSet<&str> = placed.collect();
    assert_eq!(placed, TOUCH.iter().map(|picture| picture.name).collect());
}

/// Follows a link to a state of a picture, and waits until the page has taken it.
fn follow(page: &Page, name: &str, state: &str) {
    let hash = format!("{name}={state}");
    page.eval::<bool>(&format!(
        "new Promise((resolve) => {{
            location.hash = 'nowhere';
            addEventListener('hashchange', () => {{
                addEventListener('hashchange', () => resolve(true), {{ once: true }});
                location.hash = {hash:?};
            }}, {{ once: true }});
        }})"
    ));
}

#[test]
fn a_link_holds_any_state() {
    for_each_figure(DESK, |page, name| {
        let picture = TOUCH.iter().find(|picture| picture.name == name);
        let picture = picture.expect("it is there");
        // A few of those that are drawn elsewhere without a browser.
        let good = picture.good(7).into_iter().step_by(5);
        let odd = picture.odd().into_iter().step_by(23);
        let states: Vec<Vec<f64>> =
            good.chain(odd).chain([picture.hostile(7)]).collect();
        for state in states {
            let numbers: Vec<String> = state.iter().map(f64::to_string).collect();
            let text = numbers.join(",").replace("inf", "Infinity");
            follow(page, name, &text);
            agrees(page, name);
        }
    });
}

#[test]
fn a_hostile_link_is_shown_as_what_it_is() {
    let host = host(false);
    let browser = Browser::start();
    let (chapter, name) = place_of("type=\"text\"");
    let page = browser.open(&format!("{host}/{chapter}.html"));
    alive(&page, name);
    let says = format!("document.querySelector('#{name} .says').textContent");
    let picture = TOUCH.iter().find(|picture| picture.name == name);
    let mut start = picture.expect("it is there").start();
    start.remove(0);
    let start: Vec<String> = start.iter().map(f64::to_string).collect();
    let with = |number: &str| format!("{number},{}", start.join(","));
    for (state, part) in [
        ("1,".repeat(400), "but was given 300"),
        (with("<img src=x onerror=hit=1>"), "is not a number"),
        (with("%E0%A4%A"), "is not a number"),
        (with("%"), "is not a number"),
        (with("1e999"), "is infinite"),
        (with("1e300"), "too large for this picture"),
        (String::new(), "but was given 0"),
        ("1,2,3,4,5,6,7,8,9".to_string(), "but was given 9"),
    ] {
        follow(&page, name, &state);
        page.until(&format!("{says}.includes({part:?})"));
    }
    assert!(
        page.eval::<bool>("window.hit === undefined && document.images.length === 0")
    );
    // A word in the box of a number.
    page.eval::<bool>(&format!(
        "(window.box = document.querySelector('#{name} input[type=text]'), box.focus(),
            box.value = '', true)"
    ));
    for key in ["h", "i", "Enter"] {
        page.key(key);
    }
    page.until(&format!(
        "{says}.includes('is not a number') || {says}.includes('numbers')"
    ));
    assert!(page.eval::<bool>("box.value === 'hi' && box.ariaInvalid === 'true'"));
}

#[test]
fn tab_reaches_every_control() {
    for_each_figure(DESK, |page, name| {
        let controls = format!(
            "document.querySelectorAll('#{name} form :is(input, select, button)')"
        );
        // A name, and a place where the focus is seen.
        let count: usize = page.eval(&format!(
            "(() => {{
                const controls = [...{controls}];
                window.reached = [];
                document.querySelector('#{name} form').addEventListener('focusin', ({{ target }}) => {{
                    const named = target.labels?.length > 0 || target.ariaLabel || target.textContent;
                    if (named && target.matches(':focus')) reached.push(controls.indexOf(target));
                }});
                controls[0].focus();
                return controls.length;
            }})()"
        ));
        for _ in 1..count {
            page.key("Tab");
        }
        let reached: Vec<usize> = page.eval("reached");
        assert_eq!(reached, (0..count).collect::<Vec<usize>>(), "{name}");
    });
}

/// Where an element's share of its width lies in the window, once it has been scrolled into it.
fn point(page: &Page, selector: &str, share: f64) -> (f64, f64) {
    page.eval(&format!(
        "(() => {{
            const element = document.querySelector({selector:?});
            element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = element.getBoundingClientRect();
            return [box.x + {share} * box.width, box.y + box.height / 2];
        }})()"
    ))
}

#[test]
fn a_finger_moves_sliders_switches_and_buttons() {
    for_each_figure(PHONE, |page, name| {
        let slider = format!("#{name} input[type=range]:not([data-last])");
        let there = format!("document.querySelector({slider:?}) !== null");
        if page.eval::<bool>(&there) {
            forget(page);
            let value = format!("Number(document.querySelector({slider:?}).value)");
            let from = point(page, &slider, 0.3);
            page.touch(&[from, point(page, &slider, 0.6), point(page, &slider, 0.9)]);
            agrees(page, name);
            assert!(page.eval::<f64>(&value) > 0.8, "{name} was not dragged");
        }
        for control in ["[type=checkbox]", "[data-go=next]", "[data-push=\"1\"]"] {
            let control = format!("#{name} {control}");
            let there = format!("document.querySelector({control:?}) !== null");
            if page.eval::<bool>(&there) {
                let state = "location.hash";
                forget(page);
                page.touch(&[point(page, &control, 0.5)]);
                agrees(page, name);
                assert!(page.eval::<String>(state).len() > name.len() + 1);
            }
        }
    });
}
