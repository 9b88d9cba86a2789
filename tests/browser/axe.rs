//! axe-core, which looks for what keeps people out, finds nothing on any page, in any theme.
//!
//! It comes from npm, so this test is asked for: `npm ci` in this folder, and then
//! `cargo test -p browser axe -- --ignored`.

use std::fs;
use std::process::Command;
use std::thread;

use browser::site::pages;
use browser::{Browser, Page};
use serde_json::Value;
use tests::{Server, program, root};

const THEMES: [&str; 5] = ["light", "rust", "coal", "navy", "ayu"];

/// The rules that look at colours. They take most of the time, and only they hang on the theme.
const COLOURS: &str = "['color-contrast', 'link-in-text-block']";

#[test]
#[ignore = "needs axe-core: npm ci in tests/browser"]
fn axe_finds_nothing_on_any_page_in_any_theme() {
    let axe = root().join("tests/browser/node_modules/axe-core/axe.min.js");
    let axe = &fs::read_to_string(&axe)
        .unwrap_or_else(|error| panic!("{}: {error}; run npm ci", axe.display()));
    let server = Server::with(Command::new(program()).current_dir(root()));
    let address = &server.address;
    // All pages on one is the page that is printed.
    let mut names = pages();
    names.push("print".to_string());
    let violations: Vec<String> = thread::scope(|scope| {
        let halves = names.chunks(names.len().div_ceil(2));
        let halves: Vec<_> = halves
            .map(|names| scope.spawn(move || violations(axe, address, names)))
            .collect();
        let found = halves.into_iter().map(|half| half.join().expect("it ends"));
        found.flatten().collect()
    });
    assert!(violations.is_empty(), "{violations:#?}");
}

/// What axe finds on these pages, in a browser of their own.
fn violations(axe: &str, address: &str, names: &[String]) -> Vec<String> {
    let browser = Browser::start();
    let page = browser.open(&format!("http://{address}/index.html"));
    let but_colours = format!(
        "rules: Object.fromEntries({COLOURS}.map((rule) => [rule, {{ enabled: false }}]))"
    );
    let colours = format!("runOnly: {COLOURS}");
    let mut violations = Vec::new();
    for name in names {
        page.go(&format!("http://{address}/{name}.html"));
        page.eval::<bool>(&format!("(() => {{ {axe}; return true; }})()"));
        for width in [1200, 420] {
            page.resize(width, 900, 1.0);
            let place = format!("{name}, {width} pixels wide");
            violations.extend(look(&page, &place, &but_colours));
        }
        // What is printed has the colours of the other pages.
        if name == "print" {
            continue;
        }
        page.resize(1200, 900, 1.0);
        for theme in THEMES {
            page.eval::<bool>(&format!(
                "(document.getElementById('mdbook-theme-{theme}').click(), true)"
            ));
            page.until(&format!(
                "document.documentElement.classList.contains('{theme}')
                    && document.getAnimations().length === 0"
            ));
            violations.extend(look(&page, &format!("{name}, {theme}"), &colours));
        }
    }
    violations
}

/// What axe finds by some of its rules.
fn look(page: &Page, place: &str, rules: &str) -> Vec<String> {
    // What is folded is looked at too, once the page has seen what scrolls there.
    let found: Vec<Value> = page.eval(&format!(
        "(async () => {{
            document.querySelectorAll('details').forEach((fold) => fold.open = true);
            for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
            const results = await axe.run(document, {{ resultTypes: ['violations'], {rules} }});
            return results.violations.map(({{ id, nodes }}) =>
                [id, nodes.length, nodes[0].html.slice(0, 200)]);
        }})()"
    ));
    let found = found.into_iter().map(|found| format!("{place}: {found}"));
    found.collect()
}
