//! Where a picture stands: in the folder of the lesson whose page shows it.

use std::collections::{BTreeMap, BTreeSet};

use figures::{TOUCH, names};
use tests::{lessons, pages, read};

/// Each picture of the two tables, with the module that draws it.
fn drawn_by() -> BTreeMap<String, String> {
    let text = read("crates/figures/src/lib.rs");
    let table = |head: &str| -> Vec<String> {
        let (_, rest) = text.split_once(head).expect("the table is there");
        let (entries, _) = rest.split_once("\n];").expect("the table ends");
        let lines = entries.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
        lines
            .map(|line| line.trim_end_matches(',').to_string())
            .collect()
    };
    let still = table("const STILL: &[Still] = &[\n")
        .into_iter()
        .map(|entry| {
            let entry = entry.trim_matches(['(', ')']);
            let (name, draw) =
                entry.split_once(", ").expect("a name, and what draws it");
            (name.trim_matches('"').to_string(), draw.to_string())
        });
    let touch = table("pub const TOUCH: &[Touch] = &[\n");
    assert_eq!(touch.len(), TOUCH.len(), "an entry is no line of its own");
    let touch = TOUCH.iter().zip(touch);
    let touch = touch.map(|(picture, draw)| (picture.name.to_string(), draw));
    let all: BTreeMap<String, String> = still.chain(touch).collect();
    assert_eq!(all.len(), names().count(), "an entry is no line of its own");
    all
}

/// The lesson of each page that belongs to one: its chapter, and the pages below it in the summary.
fn lesson_of_pages() -> BTreeMap<String, String> {
    let lessons = lessons();
    let mut of_pages = BTreeMap::new();
    let mut lesson = None;
    for line in read("book/src/SUMMARY.md").lines() {
        let Some((item, page)) = line.split_once("](") else {
            continue;
        };
        let page = page.trim_end_matches(')');
        if !item.starts_with(' ') {
            let name = page.trim_end_matches(".md");
            lesson = lessons.iter().find(|lesson| *lesson == name);
        }
        if let Some(lesson) = lesson {
            of_pages.insert(page.to_string(), lesson.clone());
        }
    }
    of_pages
}

#[test]
fn every_picture_is_shown_and_every_one_that_is_shown_is_listed() {
    let pages = pages();
    let shown: BTreeSet<String> =
        pages.iter().flat_map(|page| page.pictures()).collect();
    for name in names() {
        let directive = match name.strip_prefix("try-") {
            Some(id) => format!("{{{{#exercise …/{id}}}}}"),
            None => format!("{{{{#figure {name}}}}}"),
        };
        assert!(shown.contains(name), "no page of book/src has {directive}");
    }
    for page in pages {
        for name in page.directives("figure") {
            assert!(
                names().any(|listed| listed == name),
                "{} shows `{name}`, which is neither in STILL nor in TOUCH of crates/figures/src/lib.rs",
                page.name
            );
        }
    }
}

#[test]
fn a_picture_stands_in_the_folder_of_the_first_lesson_whose_page_shows_it() {
    let lesson_of = lesson_of_pages();
    let pages = pages();
    for (name, draw) in drawn_by() {
        let mut shown_by = pages.iter().filter(|page| page.pictures().contains(&name));
        let lesson = shown_by.find_map(|page| lesson_of.get(&page.name));
        let folder = lesson.map(|lesson| lesson.replace('-', "_"));
        let module = draw.split("::").next().unwrap_or_default();
        let other = lessons()
            .into_iter()
            .find(|lesson| lesson.replace('-', "_") == module);
        match folder {
            Some(folder) => assert_eq!(module, folder, "`{name}` is drawn by {draw}"),
            None => assert_eq!(other, None, "no page of the lesson shows `{name}`"),
        }
    }
}
