//! How soon a move of a slider is seen. About six minutes:
//!
//! `cargo bench -p browser --bench figures`

use browser::Browser;
use browser::site::{PLACES, alive, host};
use figures::figure;

const MOVES: usize = 200;

fn main() {
    let host = host(false);
    let browser = Browser::start();
    println!(
        "Over {MOVES} presses of an arrow key on a slider, in ms, median and 95th of 100:"
    );
    println!(
        "  work: all that the page does, from the event until the frame is painted"
    );
    println!(
        "  seen: from the key press until the frame is painted, with the wait for it"
    );
    let places = PLACES.iter();
    let all =
        places.flat_map(|(page, names)| names.iter().map(move |name| (page, name)));
    let slider = |name: &str| {
        figure(name).is_some_and(|figure| figure.contains("type=\"range\""))
    };
    for (chapter, name) in all.filter(|(_, name)| slider(name)) {
        let page = browser.open(&format!("{host}/{chapter}.html"));
        alive(&page, name);
        let slider = format!("#{name} input[type=range]");
        // A frame's own work lies between its first callback and the message that is sent from it:
        // style, layout and painting come before the message is delivered.
        page.eval::<bool>(&format!(
                "(() => {{
                    const slider = document.querySelector('{slider}');
                    slider.focus();
                    slider.value = slider.min;
                    window.moves = [];
                    let begin, handled;
                    // The first and the last to hear of it.
                    slider.addEventListener('input', () => begin = performance.now());
                    addEventListener('input', () => handled = performance.now() - begin);
                    slider.addEventListener('input', (event) => requestAnimationFrame(() => {{
                        const frame = performance.now();
                        const channel = new MessageChannel();
                        channel.port1.onmessage = () => {{
                            const end = performance.now();
                            moves.push([handled + end - frame, end - event.timeStamp]);
                        }};
                        channel.port2.postMessage(0);
                    }}));
                    return true;
                }})()"
            ));
        for i in 0..MOVES {
            // There and back, so that each press moves it.
            page.key(if i / 10 % 2 == 0 {
                "ArrowRight"
            } else {
                "ArrowLeft"
            });
        }
        page.until(&format!("moves.length === {MOVES}"));
        let moves: Vec<(f64, f64)> = page.eval("moves");
        let [work, seen] = [
            moves.iter().map(|(work, _)| *work).collect(),
            moves.iter().map(|(_, seen)| *seen).collect(),
        ]
        .map(of_100);
        println!("{name:>14}: work {work}, seen {seen}");
    }
}

fn of_100(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    format!("{:4.1} {:4.1}", at(50), at(95))
}
