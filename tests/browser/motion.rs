//! Figures that move by themselves: what is told meanwhile, and who wants it otherwise.

use std::thread::sleep;
use std::time::Duration;

use browser::site::{alive, host, place_of};
use browser::{Browser, Page};

use crate::figures::agrees;

/// Writes down whatever a screen reader is told from now on.
fn listen(page: &Page) {
    page.eval::<bool>(
        "(() => {
            window.told = [];
            for (const voice of document.querySelectorAll('[role=status], [aria-live], [role=alert]'))
                new MutationObserver(() => told.push(voice.textContent))
                    .observe(voice, { childList: true, characterData: true, subtree: true });
            return true;
        })()",
    );
}

#[test]
fn a_screen_reader_is_told_once_when_the_hand_rests_and_nothing_while_it_plays() {
    let host = host(false);
    let browser = Browser::start();
    let (chapter, name) = place_of("type=\"range\"");
    let page = browser.open(&format!("{host}/{chapter}.html"));
    alive(&page, name);
    listen(&page);
    page.eval::<bool>(&format!(
        "(document.querySelector('#{name} input').focus(), true)"
    ));
    for _ in 0..15 {
        page.key("ArrowRight");
    }
    page.until("told.length > 0");
    sleep(Duration::from_millis(1500));
    let told: Vec<String> = page.eval("told");
    let says = format!("document.querySelector('#{name} .says').textContent");
    assert_eq!(told, [page.eval::<String>(&says)]);

    let (chapter, name) = place_of("data-play");
    page.go(&format!("{host}/{chapter}.html"));
    alive(&page, name);
    listen(&page);
    let says = format!("document.querySelector('#{name} .says').textContent");
    page.eval::<bool>(&format!("(window.seen = 0, new MutationObserver(() => seen++)
        .observe(document.querySelector('#{name} .drawn'), {{ childList: true }}), true)"));
    page.click(&format!("#{name} [data-play]"));
    page.until("seen > 3");
    assert_eq!(page.eval::<Vec<String>>("told"), [""; 0]);
    page.click(&format!("#{name} [data-play]"));
    page.until("told.length > 0");
    sleep(Duration::from_millis(1500));
    assert_eq!(
        page.eval::<Vec<String>>("told"),
        [page.eval::<String>(&says)]
    );
}

#[test]
fn a_play_that_ends_by_itself_is_told_and_written_to_the_address() {
    let host = host(false);
    let browser = Browser::start();
    let (chapter, name) = place_of("data-play");
    let page = browser.open(&format!("{host}/{chapter}.html"));
    alive(&page, name);
    // Two steps before the end.
    page.eval::<bool>(&format!(
        "(() => {{
            const slider = document.querySelector('#{name} [data-last]');
            slider.value = slider.max - 2;
            slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
            return true;
        }})()"
    ));
    agrees(&page, name);
    listen(&page);
    page.click(&format!("#{name} [data-play]"));
    page.until(&format!(
        "document.querySelector('#{name} [data-play]').textContent === 'Pause'"
    ));
    page.until(&format!(
        "document.querySelector('#{name} [data-play]').textContent === 'Play'"
    ));
    page.until("told.length > 0");
    let says = format!("document.querySelector('#{name} .says').textContent");
    assert_eq!(
        page.eval::<Vec<String>>("told"),
        [page.eval::<String>(&says)]
    );
    agrees(&page, name);
    let slider = format!("document.querySelector('#{name} [data-last]')");
    let last = format!(
        "location.hash.split(/[=,]/)[{slider}.dataset.at * 1 + 1] === {slider}.max"
    );
    assert!(page.eval::<bool>(&last));
}

#[test]
fn who_wants_little_motion_sees_the_end_at_once() {
    let host = host(false);
    let browser = Browser::start();
    let (chapter, name) = place_of("data-play");
    let page = browser.open(&format!("{host}/{chapter}.html"));
    alive(&page, name);
    page.medium("screen", &[("prefers-reduced-motion", "reduce")]);
    page.click(&format!("#{name} [data-play]"));
    let step = format!("document.querySelector('#{name} [data-last]')");
    page.until(&format!("{step}.value === {step}.max"));
    let button = format!("document.querySelector('#{name} [data-play]').textContent");
    assert_eq!(page.eval::<String>(&button), "Play");
    agrees(&page, name);
    let moving = format!(
        "document.getAnimations().length
        + [...document.querySelectorAll('#{name} *')].filter((element) =>
            parseFloat(getComputedStyle(element).transitionDuration) > 0).length"
    );
    assert_eq!(page.eval::<usize>(&moving), 0);
}

/// How long it takes is for `cargo bench -p browser --bench figures` to say.
#[test]
fn a_move_is_drawn_in_the_next_frame() {
    let host = host(false);
    let browser = Browser::start();
    let (chapter, name) = place_of("type=\"range\"");
    let page = browser.open(&format!("{host}/{chapter}.html"));
    alive(&page, name);
    let drawn: bool = page.eval(&format!(
        "(async () => {{
            const slider = document.querySelector('#{name} input[type=range]');
            const drawn = document.querySelector('#{name} .drawn');
            await new Promise(requestAnimationFrame);
            const before = drawn.firstChild;
            slider.value = slider.max;
            slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
            await new Promise(requestAnimationFrame);
            return drawn.firstChild !== before;
        }})()"
    ));
    assert!(drawn);
}
