//! axe-core, which looks for what keeps people out, finds nothing on any page, in any theme.
//!
//! It comes from npm, so this test is asked for: `npm ci` in this folder, and then
//! `cargo test -p browser --test axe -- --ignored`.

use std::fs;
use std::process::Command;

use browser::site::pages;
use browser::{Browser, Page, program};
use serde_json::Value;
use tests::{Server, root};

const THEMES: [&str; 5] = ["light", "rust", "coal", "navy", "ayu"];

#[test]
#[ignore = "needs axe-core: npm ci in tests/browser"]
fn axe_finds_nothing_on_any_page_in_any_theme() {
    let axe = root().join("tests/browser/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe)
        .unwrap_or_else(|error| panic!("{}: {error}; run npm ci", axe.display()));
    let server = Server::with(Command::new(program()).current_dir(root()));
    let browser = Browser::start();
    let page = browser.open(&format!("http://{}/index.html", server.address));
    let mut violations = Vec::new();
    // All pages on one is the page that is printed.
    let names = pages().into_iter().chain(["print".to_string()]);
    for name in names {
        page.resize(1200, 900, 1.0);
        page.go(&format!("http://{}/{name}.html", server.address));
        page.eval::<bool>(&format!("(() => {{ {axe}; return true; }})()"));
        for theme in THEMES {
            page.eval::<bool>(&format!(
                "(document.getElementById('mdbook-theme-{theme}').click(), true)"
            ));
            page.until(&format!(
                "document.documentElement.classList.contains('{theme}')
                    && document.getAnimations().length === 0"
            ));
            look(&page, &format!("{name} {theme}"), &mut violations);
        }
        // Colours are the same on a phone.
        page.resize(420, 900, 1.0);
        look(&page, &format!("{name} on a phone"), &mut violations);
    }
    assert!(violations.is_empty(), "{violations:#?}");
}

fn look(page: &Page, place: &str, violations: &mut Vec<String>) {
    // What is folded is looked at too.
    let found: Vec<Value> = page.eval(
        "(document.querySelectorAll('details').forEach((fold) => fold.open = true),
            axe.run(document, { resultTypes: ['violations'] })).then((results) =>
            results.violations.map(({ id, nodes }) =>
                [id, nodes.length, nodes[0].html.slice(0, 200)]))",
    );
    violations.extend(found.into_iter().map(|found| format!("{place}: {found}")));
}
