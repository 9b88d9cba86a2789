//! Figures that move by themselves: what is told meanwhile, and who wants it otherwise.

use std::thread::sleep;
use std::time::Duration;

use browser::site::{alive, host};
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
    let page = browser.open(&format!("{host}/one-straight-line.html"));
    alive(&page, "live-plane");
    listen(&page);
    page.eval::<bool>("(document.querySelector('#live-plane input').focus(), true)");
    for _ in 0..15 {
        page.key("ArrowRight");
    }
    page.until("told.length > 0");
    sleep(Duration::from_millis(1500));
    let told: Vec<String> = page.eval("told");
    let says = "document.querySelector('#live-plane .says').textContent";
    assert_eq!(told, [page.eval::<String>(says)]);

    page.go(&format!("{host}/epochs.html"));
    alive(&page, "live-stepper");
    listen(&page);
    let says = "document.querySelector('#live-stepper .says').textContent";
    page.eval::<bool>("(window.seen = 0, new MutationObserver(() => seen++)
        .observe(document.querySelector('#live-stepper .drawn'), { childList: true }), true)");
    page.click("#live-stepper [data-play]");
    page.until("seen > 3");
    assert_eq!(page.eval::<Vec<String>>("told"), [""; 0]);
    page.click("#live-stepper [data-play]");
    page.until("told.length > 0");
    sleep(Duration::from_millis(1500));
    assert_eq!(
        page.eval::<Vec<String>>("told"),
        [page.eval::<String>(says)]
    );
}

#[test]
fn a_play_that_ends_by_itself_is_told_and_written_to_the_address() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/epochs.html"));
    alive(&page, "live-stepper");
    // Two steps before the end.
    page.eval::<bool>(
        "(() => {
            const slider = document.querySelector('#live-stepper [data-last]');
            slider.value = slider.max - 2;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            return true;
        })()",
    );
    agrees(&page, "live-stepper");
    listen(&page);
    page.click("#live-stepper [data-play]");
    page.until(
        "document.querySelector('#live-stepper [data-play]').textContent === 'Pause'",
    );
    page.until(
        "document.querySelector('#live-stepper [data-play]').textContent === 'Play'",
    );
    page.until("told.length > 0");
    let says = "document.querySelector('#live-stepper .says').textContent";
    assert_eq!(
        page.eval::<Vec<String>>("told"),
        [page.eval::<String>(says)]
    );
    agrees(&page, "live-stepper");
    let slider = "document.querySelector('#live-stepper [data-last]')";
    let last = format!(
        "location.hash.split(/[=,]/)[{slider}.dataset.at * 1 + 1] === {slider}.max"
    );
    assert!(page.eval::<bool>(&last));
}

#[test]
fn who_wants_little_motion_sees_the_end_at_once() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/epochs.html"));
    alive(&page, "live-stepper");
    page.medium("screen", &[("prefers-reduced-motion", "reduce")]);
    page.click("#live-stepper [data-play]");
    let step = "document.querySelector('#live-stepper [data-last]')";
    page.until(&format!("{step}.value === {step}.max"));
    let button = "document.querySelector('#live-stepper [data-play]').textContent";
    assert_eq!(page.eval::<String>(button), "Play");
    agrees(&page, "live-stepper");
    let moving = "document.getAnimations().length
        + [...document.querySelectorAll('#live-stepper *')].filter((element) =>
            parseFloat(getComputedStyle(element).transitionDuration) > 0).length";
    assert_eq!(page.eval::<usize>(moving), 0);
}

/// How long it takes is for `cargo bench -p browser --bench figures` to say.
#[test]
fn a_move_is_drawn_in_the_next_frame() {
    let host = host(false);
    let browser = Browser::start();
    let page = browser.open(&format!("{host}/one-straight-line.html"));
    alive(&page, "live-plane");
    let drawn: bool = page.eval(
        "(async () => {
            const slider = document.querySelector('#live-plane input[type=range]');
            const drawn = document.querySelector('#live-plane .drawn');
            await new Promise(requestAnimationFrame);
            const before = drawn.firstChild;
            slider.value = '1.3';
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(requestAnimationFrame);
            return drawn.firstChild !== before;
        })()",
    );
    assert!(drawn);
}
