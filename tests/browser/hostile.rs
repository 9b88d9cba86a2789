//! What comes from a reader or a link is shown as text, and does nothing.

use browser::site::PLACES;
use headless_chrome::protocol::cdp::Page::AddScriptToEvaluateOnNewDocument;

use crate::live::{open, says, state, text};

#[test]
fn what_the_reader_writes_is_text() {
    let (reader, _server, _browser, page) = open("neuron");
    page.until(&state("n3", "untouched"));
    let evil = "<img src=x onerror=document.title=1><script>document.title=2</script>";
    let head =
        "pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64";
    for (code, expected) in [
        (
            format!("panic!(\"{evil} {{}}\", w0 + w1 + x1 + w2 + x2)"),
            "stopped",
        ),
        (format!("compile_error!(\"{evil}\")"), "does-not-compile"),
    ] {
        reader.answer(
            "crates/neuron/exercises/n3.rs",
            &format!("{head} {{\n    {code}\n}}"),
        );
        page.until(&state("n3", expected));
        says(&text(&page, "[data-exercise=n3] .verdict"), evil);
        assert!(page.eval::<bool>(
            "document.querySelector('.verdict :is(img, script)') === null
                && document.title.includes('neuron')"
        ));
    }
}

#[test]
fn a_hostile_fragment_is_a_place_that_is_not_there() {
    let (_reader, server, _browser, page) = open("threshold");
    page.call(AddScriptToEvaluateOnNewDocument {
        source: "window.faults = [];
            addEventListener('error', ({ message }) => faults.push(message));"
            .to_string(),
        world_name: None,
        include_command_line_api: None,
        run_immediately: None,
    });
    let mut places = PLACES.iter();
    let here = places.find(|(page, _)| page == "neuron");
    let (_, names) = here.expect("its page has a picture that can be touched");
    let picture = format!("{}=<img src=x onerror=document.title=1>,%,0,0,0", names[0]);
    for fragment in [
        "%E0%A4%A",
        "n3 .verdict, *",
        "\"]<img src=x onerror=document.title=1>",
        &picture,
    ] {
        page.go(&format!("http://{}/neuron.html#{fragment}", server.address));
        page.until(&state("n3", "untouched"));
        assert!(page.eval::<bool>(
            "document.querySelector('main img') === null && document.title.includes('neuron')"
        ));
        assert_eq!(page.eval::<Vec<String>>("faults"), [""; 0], "{fragment}");
        // Another page, so that the next one is loaded anew.
        page.go(&format!("http://{}/threshold.html", server.address));
    }
}
