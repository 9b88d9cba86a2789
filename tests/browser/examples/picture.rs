//! Draws the picture that the README opens with: the live book while a reader is at work.
//!
//! `cargo run -p browser --example picture`

use std::fs;

use browser::{Browser, reader};
use tests::root;

fn main() -> std::io::Result<()> {
    let reader = reader(&root().join("target").join("picture"));
    for id in ["n1", "n2", "n3"] {
        reader.solve(&format!("crates/neuron/exercises/{id}.rs"));
    }
    for id in ["t1", "t2", "t3", "t4"] {
        reader.solve(&format!("crates/threshold/exercises/{id}.rs"));
    }
    for id in ["g1", "g2", "g3", "g4"] {
        reader.solve(&format!("crates/logic-gates/exercises/{id}.rs"));
    }
    // Copies its input, as many do at first.
    reader.answer(
        "crates/logic-gates/exercises/g5.rs",
        "pub const W0: f64 = 0.0;\npub const W1: f64 = 1.0;",
    );
    let server = reader.serve();
    let browser = Browser::start();
    let page = browser.open(&format!("http://{}/logic-gates.html", server.address));
    page.resize(1080, 800, 2.0);
    page.until(
        "document.querySelector('[data-exercise=g5]').dataset.state === 'wrong'",
    );
    page.until("document.querySelector('progress').value === 4");
    // The end of a solved exercise, and the whole of one that is not.
    page.eval::<bool>(
        "(window.scrollTo(0, document.querySelector('[data-exercise=g4] .verdict')
            .getBoundingClientRect().top + window.scrollY - 80), true)",
    );
    let picture = root().join("book").join("live.png");
    fs::write(&picture, page.picture())?;
    println!("The picture is in {}", picture.display());
    Ok(())
}
