//! Every page in a real browser: without scripts, without another host, on a phone and on a desk.

use browser::Browser;
use browser::site::{PLACES, alive, host, pages};

#[test]
fn without_scripts_or_webassembly_the_still_figures_remain() {
    let browser = Browser::start();
    let (host, refusing) = (host(false), host(true));
    for (chapter, names) in &*PLACES {
        let still = browser.open_without_scripts(&format!("{host}/{chapter}.html"));
        let refused = browser.open(&format!("{refusing}/{chapter}.html"));
        for (page, name) in [&still, &refused]
            .into_iter()
            .flat_map(|page| names.iter().map(move |name| (page, name)))
        {
            let (text, height): (String, f64) = page.eval(&format!(
                "(({{ innerText, offsetHeight }}) => [innerText, offsetHeight])(
                    document.querySelector('#{name} .drawn'))"
            ));
            assert!(text.lines().count() > 4, "{name}: {text}");
            // What is hidden has a text as well, but no height.
            assert!(height > 100.0, "{name} is {height} pixels high");
            let hidden =
                format!("document.querySelector('#{name} form').offsetHeight === 0");
            assert!(page.eval::<bool>(&hidden), "{name}: the controls are shown");
        }
    }
}

/// All that a reader without scripts sees of the figures is there, and nothing of it is hidden.
#[test]
fn every_figure_is_there_without_scripts() {
    let host = host(false);
    let browser = Browser::start();
    let mut drawings = 0;
    for name in pages() {
        let page = browser.open_without_scripts(&format!("{host}/{name}.html"));
        // What a reader asks for is there, too.
        let hidden: Vec<String> = page.eval(
            "(document.querySelectorAll('.predicted').forEach((fold) => fold.open = true),
                [...document.querySelectorAll('main figure svg')])
                .filter((drawing) => !drawing.closest('.paper-only'))
                .filter((drawing) => drawing.getBoundingClientRect().height < 40)
                .map((drawing) => drawing.querySelector('title').textContent)",
        );
        assert_eq!(hidden, [""; 0], "{name}");
        drawings +=
            page.eval::<usize>("document.querySelectorAll('main figure svg').length");
    }
    assert!(drawings >= 40, "{drawings} drawings");
}

#[test]
fn nothing_comes_from_another_host_and_pages_fit_a_phone() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/index.html"));
    for name in pages() {
        // As on a phone, where the sidebar is hidden from the beginning.
        page.resize(360, 900, 1.0);
        page.go(&format!("{host}/{name}.html"));
        if let Some((_, names)) = PLACES.iter().find(|(chapter, _)| *chapter == name) {
            alive(&page, names[0]);
        }
        let foreign: Vec<String> = page.eval(&format!(
            "performance.getEntriesByType('resource').map((entry) => entry.name)
                .filter((name) => !name.startsWith({host:?}))"
        ));
        assert_eq!(foreign, [""; 0], "{name}");
        for width in [360, 420, 1200] {
            page.resize(width, 900, 1.0);
            // The text scrolls in a box of its own. What is folded must fit too.
            let fits = "(document.querySelectorAll('main details').forEach((fold) => fold.open = true),
                [document.documentElement, document.querySelector('.content')].every(
                    (box) => box.scrollWidth <= box.clientWidth))";
            assert!(
                page.eval::<bool>(fits),
                "{name} is too wide for {width} pixels"
            );
        }
    }
}

/// mdBook turns the page on an arrow key, and opens the table of contents by mouse only.
#[test]
fn on_a_phone_the_keyboard_scrolls_code_and_opens_the_contents() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/index.html"));
    page.resize(360, 900, 1.0);
    page.go(&format!("{host}/logic-gates.html"));
    page.until(
        "(window.wide = document.querySelector('pre > code[tabindex]')) !== null",
    );
    page.eval::<bool>("(wide.focus(), true)");
    page.key("ArrowRight");
    page.until("wide.scrollLeft > 0");
    assert_eq!(
        page.eval::<String>("location.pathname"),
        "/logic-gates.html"
    );

    let shown =
        "document.querySelector('#mdbook-sidebar').getBoundingClientRect().right > 50";
    assert!(!page.eval::<bool>(shown));
    page.eval::<bool>(
        "(document.querySelector('[aria-controls=mdbook-sidebar]').focus(), true)",
    );
    page.key("Enter");
    page.until(shown);
}

/// What a prediction asks for is shown when its reader asks, and on paper at the end of the chapter, where
/// the answers to the questions stand.
#[test]
fn what_is_predicted_waits_for_its_reader() {
    let host = host(false);
    let browser = Browser::start();
    let pages = tests::pages().into_iter();
    let asking = pages.filter(|page| page.text.contains("**Predict before you run.**"));
    let mut asked = 0;
    for name in asking.map(|page| page.name.replace(".md", "")) {
        let page = browser.open_without_scripts(&format!("{host}/{name}.html"));
        let shown = |what: &str| -> usize {
            page.eval(&format!(
                "[...document.querySelectorAll('main {what}')]
                    .filter((part) => part.checkVisibility()).length"
            ))
        };
        let folds: usize = page.eval("document.querySelectorAll('.predicted').length");
        assert_eq!(shown(".predicted > summary"), folds, "{name}");
        assert_eq!(
            shown(".predicted > pre"),
            0,
            "{name}: a prediction is shown"
        );
        assert_eq!(shown(".paper-only"), 0, "{name}: the end is shown");
        page.eval::<bool>(
            "(document.querySelectorAll('.predicted').forEach((fold) => fold.open = true), true)",
        );
        assert!(
            shown(".predicted > pre") >= folds,
            "{name}: an output is not shown"
        );

        page.medium("print", &[]);
        assert_eq!(shown(".predicted"), 0, "{name}: it stands twice on paper");
        assert!(
            shown("div.paper-only > pre") >= folds,
            "{name}: it is not on paper"
        );
        let last: String = page
            .eval("[...document.querySelectorAll('div.paper-only')].pop().innerText");
        assert!(
            last.starts_with("Answers to the questions"),
            "{name}: {last}"
        );
        let end: bool = page.eval(
            "document.querySelector('main').lastElementChild.matches('div.paper-only')",
        );
        assert!(end, "{name}: something stands behind the end");
        asked += folds;
    }
    assert!(asked >= 15, "only {asked} predictions");
}

/// A minus sign, a curly quote or a space that does not break would not compile.
#[test]
fn what_is_copied_can_be_pasted_into_code() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/threshold.html"));
    // As plain text and as HTML; nothing if the page leaves it to the browser.
    let copied = |line: &str| -> (String, String) {
        // Without a reader's hand nothing is copied.
        page.click("main p");
        page.eval(&format!(
            "(() => {{
                const lines = [...document.querySelectorAll('main p')];
                const line = lines.find((line) => line.innerText.includes({line:?}));
                getSelection().selectAllChildren(line);
                let copied;
                document.addEventListener('copy', ({{ clipboardData }}) => {{
                    copied = ['plain', 'html'].map((kind) => clipboardData.getData('text/' + kind));
                }}, {{ once: true }});
                document.execCommand('copy');
                return copied;
            }})()"
        ))
    };
    let (plain, html) = copied("four sums");
    let line = "You know the lamp's four sums from lesson 1: -0.5, 0.1, 0.1 and 0.7.";
    assert!(plain.contains(line), "{plain}");
    assert!(html.contains("<strong>") && html.contains("−0.5"), "{html}");
    assert!(
        copied("Read it aloud")
            .0
            .starts_with("Read it aloud: \"y is 1")
    );
    page.eval::<bool>(
        "(document.querySelector('main p').textContent =
            '‘w0’\u{a0}+\u{202f}0.6·x1 ≥\u{2060} 0.5 · so', true)",
    );
    assert_eq!(copied("w0").0, "'w0' + 0.6*x1 >= 0.5 · so");
    let nothing = (String::new(), String::new());
    assert_eq!(copied("Its decision is the weighted sum"), nothing);
}

/// Else a hollow mark, which is as dark as a dark page, would be printed filled.
#[test]
fn paper_is_white_whatever_the_theme() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/poster.html"));
    let drawn: Vec<String> = ["light", "navy"]
        .map(|theme| {
            page.medium("screen", &[]);
            page.eval::<bool>(&format!(
                "(document.getElementById('mdbook-theme-{theme}').click(), true)"
            ));
            page.medium("print", &[]);
            page.until("document.getAnimations().length === 0");
            page.eval(
                "['.hollow', '.ink', '.raises'].map((mark) => {
                    const { fill, stroke } = getComputedStyle(document.querySelector('.figure ' + mark));
                    return `${mark}: ${fill} ${stroke}`;
                }).join()",
            )
        })
        .into();
    assert_eq!(drawn[0], drawn[1]);
    assert!(
        drawn[0].starts_with(".hollow: rgb(255, 255, 255) "),
        "{drawn:?}"
    );
}
