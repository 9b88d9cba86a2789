//! Every picture: held as a snapshot, well-formed, described, without a colour of its own, and true
//! to what the lessons compute.

use std::collections::BTreeSet;

use figures::{TOUCH, Touch, figure, names};
use roxmltree::Document;

fn all() -> Vec<(&'static str, String)> {
    let drawn = |name| (name, figure(name).expect("a figure of this name"));
    names().map(drawn).collect()
}

/// The picture without its controls, which are HTML and not XML.
fn drawing(picture: &str) -> String {
    match (picture.split_once("<form"), picture.split_once("</form>")) {
        (Some((before, _)), Some((_, after))) => [before, after].concat(),
        _ => picture.to_string(),
    }
}

#[test]
fn pictures_are_as_they_were() {
    for (name, picture) in all() {
        // A mark a line, so that a change can be read.
        insta::assert_snapshot!(name, picture.replace("><", ">\n<"));
    }
}

/// Else a picture of another part would be missing from the page's file, and nobody would have noticed.
#[test]
fn natively_all_parts_are_built() {
    for picture in TOUCH {
        assert!(
            picture.part.built,
            "default = [.., {:?}]",
            picture.part.name
        );
    }
}

#[test]
fn there_is_no_other_picture() {
    assert_eq!(figure("plan"), None);
}

#[test]
fn markdown_and_html_take_them_as_they_are() {
    for (name, picture) in all() {
        assert!(!picture.contains('\n'), "{name} has more than one line");
        let picture = drawing(&picture);
        Document::parse(&picture).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn everyone_is_told_what_they_show() {
    let mut ids = BTreeSet::new();
    for (name, picture) in all() {
        let picture = drawing(&picture);
        let document = Document::parse(&picture).expect("well-formed");
        let text = |tag| {
            let found = document
                .descendants()
                .filter(move |node| node.has_tag_name(tag));
            found.filter_map(|node| node.text()).collect::<Vec<_>>()
        };
        let drawings = document
            .descendants()
            .filter(|node| node.has_tag_name("svg"))
            .count();
        // A gate of one or three inputs has no plane, only its tables.
        assert!(
            drawings > 0 || picture.contains("<table"),
            "{name} is empty"
        );
        assert_eq!(
            text("title").len(),
            drawings,
            "{name}: each drawing has a title"
        );
        assert_eq!(
            text("desc").len(),
            drawings,
            "{name}: each drawing has a description"
        );
        assert_eq!(text("figcaption").len(), 1, "{name}: one caption");
        for node in document.descendants() {
            if let Some(id) = node.attribute("id") {
                assert!(ids.insert(id.to_string()), "{name}: `{id}` stands twice");
            }
        }
    }
}

#[test]
fn colours_come_from_the_theme() {
    let style_sheet = include_str!("../../../book/theme/course.css");
    for (name, picture) in all() {
        assert!(
            !picture.contains('#') && !picture.contains("rgb"),
            "{name} has a colour"
        );
        let picture = drawing(&picture);
        let document = Document::parse(&picture).expect("well-formed");
        for class in document
            .descendants()
            .filter_map(|node| node.attribute("class"))
        {
            for class in class.split(' ') {
                let rule = format!(".{class}");
                assert!(
                    style_sheet.contains(&rule),
                    "{name}: nothing is said of `{class}`"
                );
            }
        }
    }
}

#[test]
fn numbers_have_a_real_minus() {
    for (name, picture) in all() {
        let picture = drawing(&picture);
        let document = Document::parse(&picture).expect("well-formed");
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        for text in texts.filter_map(|node| node.text()) {
            let mut after = text.split('-').skip(1);
            assert!(
                !after.any(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
                "{name}: `{text}`"
            );
        }
    }
}

fn touch(name: &str) -> &'static Touch {
    let found = TOUCH.iter().find(|picture| picture.name == name);
    found.expect("there is such a picture")
}

/// A refusal is a single sentence.
#[test]
fn whatever_the_controls_give_is_drawn_and_what_is_odd_is_refused() {
    for picture in TOUCH {
        let refuses = |state: &Vec<f64>| picture.draw(state).starts_with("<p");
        let name = picture.name;
        for seed in 0..15 {
            let good = picture.good(seed);
            assert!(good.len() > 8, "{name}: {} states", good.len());
            let refused: Vec<_> = good.iter().filter(|state| refuses(state)).collect();
            assert!(refused.is_empty(), "{name} refuses {refused:?}");
        }
        let refused = picture.odd().iter().filter(|state| refuses(state)).count();
        assert!(refused > 10, "{name} refuses {refused} odd states");
    }
}

/// What is wrong is named, and shown as what it is.
#[test]
fn numbers_that_cannot_be_drawn_are_refused() {
    let refusals = [
        ("live-plane", vec![f64::NAN, 0.6, 0.6, 0.0]),
        ("live-plane", vec![-0.5, 1e300, 0.6, 0.0]),
        ("live-plane", vec![-0.5, 0.6, f64::NEG_INFINITY, 0.0]),
        ("live-plane", vec![-0.5, 0.6, 0.6, 99.0]),
        ("live-plane", vec![-0.5, 0.6]),
        ("live-walk", vec![-0.5, 0.6, 0.6, 1.0, 7.0]),
        ("live-stepper", vec![0.0, 0.0, 0.0, 0.0]),
        ("live-stepper", vec![0.0, 1.0, 0.0, 2.5]),
        ("live-stepper", vec![0.0, 1.0, 0.0, 1e9]),
        ("live-tuning", vec![4.0]),
        ("live-tuning", vec![1.0; 201]),
        ("try-g5", vec![12345.0, 0.0]),
    ];
    let refusals = refusals.map(|(name, state)| touch(name).draw(&state));
    insta::assert_snapshot!("refusals", refusals.join("\n"));
}

/// The numbers of the solution of an exercise, as its file has them.
fn solution(id: &str) -> Vec<f64> {
    let mut files = tests::exercises()
        .into_iter()
        .filter(|(_, name)| name == id);
    let (lesson, _) = files.next().expect("there is such an exercise");
    let text = tests::read(&format!("crates/{lesson}/solutions/{id}.rs"));
    let constants = text.lines().filter(|line| line.starts_with("pub const "));
    let values = constants.filter_map(|line| line.split(" = ").nth(1));
    values
        .flat_map(|value| value.trim_matches(['[', ']', ';']).split(", "))
        .map(|number| number.parse().expect("a number"))
        .collect()
}

/// The judge of the page is that of the exercise's own check: a solution is right, and the file as
/// it is given out is not.
#[test]
fn the_page_judges_as_the_check_does() {
    let mut tried = 0;
    for picture in TOUCH {
        if let Some(id) = picture.name.strip_prefix("try-") {
            let solved = picture.draw(&solution(id));
            assert!(solved.contains("✓ Right"), "{id}: {solved}");
            let untouched = picture.draw(&picture.start());
            assert!(untouched.contains("✗ Not yet"), "{id}: {untouched}");
            tried += 1;
        }
    }
    assert!(tried > 0, "no exercise can be tried");
}

#[test]
fn the_page_names_mistakes_as_the_check_does() {
    for (name, wrong, diagnosis) in [
        ("try-g3", [-0.4, 0.6, 0.6], "You built “AND”, not “NAND”"),
        ("try-m3", [0.5, 0.7, -0.2], "You have moved the bias only"),
        (
            "try-m4",
            [0.2, 0.7, 0.6],
            "You have changed more than one number",
        ),
    ] {
        assert!(touch(name).draw(&wrong).contains(diagnosis), "{name}");
    }
}
