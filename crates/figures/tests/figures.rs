//! Every picture: held as a snapshot, well-formed, described, and without a colour of its own.

use std::collections::BTreeSet;

use figures::{NAMES, figure};
use roxmltree::Document;

fn all() -> Vec<(&'static str, String)> {
    let drawn = |name| (name, figure(name).expect("a figure of this name"));
    NAMES.into_iter().map(drawn).collect()
}

#[test]
fn pictures_are_as_they_were() {
    for (name, picture) in all() {
        // A mark a line, so that a change can be read.
        insta::assert_snapshot!(name, picture.replace("><", ">\n<"));
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
        Document::parse(&picture).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn everyone_is_told_what_they_show() {
    let mut ids = BTreeSet::new();
    for (name, picture) in all() {
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
        assert!(drawings > 0);
        assert_eq!(
            text("title").len(),
            drawings,
            "{name}: each drawing has a title"
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
        let document = Document::parse(&picture).expect("well-formed");
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        for text in texts.filter_map(|node| node.text()) {
            assert!(
                !text.contains("-0") && !text.contains("-1"),
                "{name}: `{text}`"
            );
        }
    }
}
