//! Facts that no code can check have a source: the history's, and every year in the book.

use std::collections::BTreeMap;

use tests::{Page, pages, read};

/// How the paragraphs of the history begin that state no fact of history.
const NO_FACTS: &[&str] = &[
    "*About 8 minutes.",
    "For the *artificial* neuron we need not wait",
    "You will build Rosenblatt's",
];

/// The sources by their ids, each with the line that names author and year.
fn sources() -> BTreeMap<String, String> {
    let text = read("book/src/sources.md");
    let entries = text.split("<a id=\"").skip(1);
    let sources = entries.map(|entry| {
        let (id, rest) = entry.split_once("\"></a>\n").expect("an id on its line");
        let name = rest.lines().next().unwrap_or_default();
        (id.to_string(), name.to_string())
    });
    sources.collect()
}

/// The ids of the sources to which this text links.
fn cited(text: &str) -> Vec<&str> {
    let links = text.split("](sources.md#").skip(1);
    links.filter_map(|link| link.split(')').next()).collect()
}

/// The parts of a page that stand between empty lines.
fn paragraphs(page: &Page) -> Vec<String> {
    let lines: Vec<&str> = page.lines().collect();
    let parts = lines.split(|line| line.is_empty());
    parts.map(|part| part.join("\n")).collect()
}

fn page(name: &str) -> Page {
    let page = pages().into_iter().find(|page| page.name == name);
    page.unwrap_or_else(|| panic!("there is no {name}"))
}

/// The years that a text names, but not those in the addresses of links.
fn years(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let years = words.filter(|word| {
        let is_number = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        is_number && ("1800".."2100").contains(word)
    });
    years.collect()
}

#[test]
fn each_source_is_named_as_its_id_says_and_in_order() {
    let text = read("book/src/sources.md");
    let sources = sources();
    assert!(sources.len() > 20, "only {} sources", sources.len());
    let mut places = Vec::new();
    for (id, name) in &sources {
        let (author, year) = id.split_once('-').expect("AUTHOR-YEAR");
        assert!(
            name.to_lowercase().starts_with(&format!("**{author}"))
                && name.ends_with(&format!(" ({year}).**")),
            "{id} is called {name}"
        );
        places.push(text.find(&format!("\"{id}\"")));
    }
    assert!(places.is_sorted(), "the sources are not in order");
}

#[test]
fn each_source_is_cited_and_each_citation_has_a_source() {
    let mut sources: BTreeMap<String, usize> =
        sources().into_keys().map(|id| (id, 0)).collect();
    for page in pages() {
        for id in cited(&page.text) {
            let uses = sources.get_mut(id);
            *uses.unwrap_or_else(|| panic!("{}: no source {id}", page.name)) += 1;
        }
    }
    for (id, uses) in sources {
        assert!(uses > 0, "no page cites {id}");
    }
}

#[test]
fn each_paragraph_of_the_history_has_a_source() {
    let mut with_source = 0;
    let mut without = Vec::new();
    for paragraph in paragraphs(&page("history.md")) {
        let is_text = !paragraph.is_empty() && !paragraph.starts_with(['#', '{']);
        let known = NO_FACTS.iter().find(|start| paragraph.starts_with(**start));
        match (cited(&paragraph).is_empty(), known) {
            (false, None) => with_source += 1,
            (true, Some(start)) => without.push(*start),
            (false, Some(start)) => panic!("`{start}` has a source; strike it off"),
            (true, None) => assert!(!is_text, "no source: {paragraph}"),
        }
    }
    assert!(with_source > 12, "only {with_source} paragraphs have one");
    assert_eq!(without, NO_FACTS);
}

/// Whoever writes a year links to a source of that year in the same paragraph.
#[test]
fn each_year_has_a_source() {
    let mut found = 0;
    for page in pages() {
        // There each year stands in the entry of its source.
        if page.name == "sources.md" {
            continue;
        }
        for paragraph in paragraphs(&page) {
            let sources = cited(&paragraph);
            for year in years(&paragraph) {
                let end = format!("-{year}");
                assert!(
                    sources.iter().any(|id| id.ends_with(&end)),
                    "{}: no source for {year} in: {paragraph}",
                    page.name
                );
                found += 1;
            }
        }
    }
    assert!(found > 30, "only {found} years found");
}

/// The picture of the history and its text have the same years.
#[test]
fn each_year_of_the_timeline_is_told() {
    let picture = read("crates/figures/tests/snapshots/figures__timeline.snap");
    let text = page("history.md");
    let labels = picture
        .split("</text>")
        .filter_map(|text| text.split('>').next_back());
    let years: Vec<&str> = labels.filter(|label| years(label) == [*label]).collect();
    assert_eq!(years.len(), 8);
    for year in years {
        let told = text
            .lines()
            .any(|line| line.starts_with("**") && line.contains(year));
        assert!(told, "the history does not tell of {year}");
    }
}
