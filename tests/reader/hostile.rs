//! What nobody would ask for or write: requests and exercise files made of whatever may go wrong.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;
use tests::{Server, root};

use crate::guards::{SMALL, server_of};

/// What paths are made of, and what breaks those who take them apart.
const PIECES: [&str; 34] = [
    "/",
    "/",
    "/",
    "//",
    "..",
    "../",
    "/..",
    ".",
    "%2e",
    "%2E%2e",
    "%2f",
    "%5c",
    "\\",
    "..\\",
    "\0",
    "%00",
    "%",
    "%%",
    "%zz",
    "%c0%ae",
    "?",
    "#",
    ":",
    "C:",
    " ",
    "*",
    "~",
    "page.html",
    "index.html",
    "secret.txt",
    "book",
    "target",
    "css",
    "ü",
];

fn path() -> impl Strategy<Value = Vec<u8>> {
    let pieces = |most| prop::collection::vec(select(&PIECES[..]), 0..most);
    let joined = |pieces: Vec<&str>| pieces.concat().into_bytes();
    prop_oneof![
        4 => pieces(9).prop_map(joined),
        4 => pieces(9).prop_map(move |pieces| [b"/".to_vec(), joined(pieces)].concat()),
        2 => prop::collection::vec(any::<u8>(), 0..40),
        1 => (select(&PIECES[..]), 0..300_usize).prop_map(|(piece, times)| {
            format!("/{}", piece.repeat(times * times)).into_bytes()
        }),
    ]
}

/// Never a file that does not belong to the book, and always an answer, and not a large one.
#[test]
fn any_request_is_answered_from_the_book() {
    let server = server_of(&SMALL);
    let mut runner = TestRunner::new(ProptestConfig::default());
    let outcome = runner.run(&path(), |path| is_answered(&server, &path));
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

fn is_answered(server: &Server, path: &[u8]) -> Result<(), TestCaseError> {
    let address = &server.address;
    let rest = format!(" HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let answer = server.raw(&[b"GET ", path, rest.as_bytes()].concat());
    prop_assert!(!answer.contains("SECRET"), "{answer}");
    // The book's own pages are smaller than that.
    prop_assert!(answer.len() < 200_000, "{} bytes", answer.len());
    let page = server.get("/page.html");
    prop_assert!(page.starts_with("HTTP/1.1 200 "), "then: {page:.200}");
    if answer.starts_with("HTTP/1.1 200 ") {
        // No other file of the book can be named by these pieces.
        let pages = [page, server.get("/")];
        prop_assert!(
            pages.iter().any(|page| body(page) == body(&answer)),
            "{answer:.200}"
        );
    } else {
        let refused = ["400", "404", "414", "431"];
        let mut refused = refused.iter().map(|code| format!("HTTP/1.1 {code} "));
        // Whoever sends more than a browser ever does may lose the connection instead.
        let is_refused = refused.any(|begin| answer.starts_with(&begin));
        prop_assert!(is_refused || path.len() > 32_000, "{answer:.200}");
    }
    Ok(())
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

proptest! {
    /// A card with all its parts, or an error that names the exercise.
    #[test]
    fn any_exercise_file_is_shown_or_refused(
        starter in damaged("starters"),
        solution in damaged("solutions"),
    ) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("damaged");
        for (kind, text) in [("starters", &starter), ("solutions", &solution)] {
            let lesson = folder.join("crates").join("logic-gates").join(kind);
            fs::create_dir_all(&lesson)?;
            fs::write(lesson.join("g4.rs"), text)?;
        }
        match course::expand(&folder, "{{#exercise logic-gates/g4}}\n") {
            Ok(card) => {
                for part in ["data-exercise=\"g4\"", "exercises/g4.rs", "Hint", "A solution"] {
                    prop_assert!(card.contains(part), "{part} is missing in {card}");
                }
                let most = 20_000 + 20 * (starter.len() + solution.len());
                prop_assert!(card.len() < most, "{} bytes", card.len());
            }
            Err(error) => {
                let error = format!("{error:#}");
                prop_assert!(error.contains("g4") || error.contains("formula"), "{error}");
            }
        }
    }
}

/// A file of an exercise with a few pieces lost, doubled or put in.
fn damaged(kind: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let file = root().join("crates/logic-gates").join(kind).join("g4.rs");
    let text = fs::read(&file).expect("an exercise");
    const PIECES: [&[u8]; 14] = [
        b"\n",
        b"\r\n",
        b"//! ",
        b"//!\n",
        b"// Hint: ",
        b"\n\n",
        b"```",
        b"$",
        b"$$",
        b"\\frac{",
        b"{{#figure step}}",
        b"<",
        b"\xff",
        b"\0",
    ];
    let damage = (any::<Index>(), any::<Index>(), 0..3_u8, select(&PIECES[..]));
    prop::collection::vec(damage, 0..4).prop_map(move |damages| {
        let mut text = text.clone();
        for (from, to, what, piece) in damages {
            let (from, to) = (from.index(text.len() + 1), to.index(text.len() + 1));
            let range = from.min(to)..from.max(to);
            match what {
                0 => drop(text.drain(range)),
                1 => text.extend_from_within(range),
                _ => drop(text.splice(from..from, piece.iter().copied())),
            }
        }
        text
    })
}
