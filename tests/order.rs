//! One order of the lessons: in the workspace, in the book, in the README, and in who uses whom.

use tests::{lessons, manifest, read};

#[test]
fn there_are_five_lessons() {
    let five = [
        "neuron",
        "threshold",
        "logic-gates",
        "manual-tuning",
        "error-update",
    ];
    assert_eq!(lessons(), five);
}

#[test]
fn the_book_has_a_chapter_for_each_lesson_in_order() {
    let summary = read("book/src/SUMMARY.md");
    let chapters = numbers_of_lessons(&summary, |lesson| format!("]({lesson}.md)"));
    assert!(chapters.is_sorted(), "SUMMARY.md has another order");
}

#[test]
fn the_readme_lists_the_lessons_in_order() {
    let readme = read("README.md");
    let table: String = readme
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    let rows = numbers_of_lessons(&table, |lesson| format!("`{lesson}`"));
    assert!(rows.is_sorted(), "the README's table has another order");
}

/// Where each lesson stands in the text; each must stand there.
fn numbers_of_lessons(text: &str, mark: impl Fn(&str) -> String) -> Vec<usize> {
    let place = |lesson: &String| {
        text.find(&mark(lesson))
            .unwrap_or_else(|| panic!("{} is missing", mark(lesson)))
    };
    lessons().iter().map(place).collect()
}

#[test]
fn each_lesson_uses_the_one_before_it_and_none_behind_it() {
    let lessons = lessons();
    for (number, lesson) in lessons.iter().enumerate() {
        let manifest = manifest(&format!("crates/{lesson}/Cargo.toml"));
        assert_eq!(manifest["package"]["name"].as_str(), Some(lesson.as_str()));

        let uses = |table: &str, other: &str| {
            let table = manifest.get(table).and_then(|table| table.as_table());
            table.is_some_and(|table| table.contains_key(other))
        };
        if number > 0 {
            let before = &lessons[number - 1];
            assert!(
                uses("dependencies", before),
                "{lesson} does not build on {before}"
            );
        }
        let above = ["figures", "million-rows", "course", "tests"].map(String::from);
        for later in lessons[number + 1..].iter().chain(&above) {
            for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
                assert!(!uses(table, later), "{lesson} reaches forward to {later}");
            }
        }
    }
}

#[test]
fn figures_do_not_know_the_program_that_shows_them() {
    let manifest = manifest("crates/figures/Cargo.toml");
    let dependencies = manifest["dependencies"].as_table().expect("a table");
    assert!(!dependencies.contains_key("course"));
}

/// It builds on the lessons, and its chapter follows theirs; but it has no exercises and is not needed
/// for anything, so it is not counted among them.
#[test]
fn a_million_rows_come_after_the_lessons() {
    assert!(!lessons().iter().any(|lesson| lesson == "million-rows"));
    let manifest = manifest("crates/million-rows/Cargo.toml");
    let dependencies = manifest["dependencies"].as_table().expect("a table");
    assert!(dependencies.contains_key("error-update"));
    let summary = read("book/src/SUMMARY.md");
    let place = |page| {
        summary
            .find(page)
            .unwrap_or_else(|| panic!("{page} is missing"))
    };
    assert!(place("](flowers.md)") < place("](beyond.md)"));
    assert!(place("](beyond.md)") < place("](million-rows.md)"));
}
