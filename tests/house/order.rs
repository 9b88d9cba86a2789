//! One order of the lessons: in the workspace, in the book, in the README, and in who uses whom.

use std::collections::BTreeSet;

use tests::{lessons, manifest, read};

use crate::{members, name};

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
fn each_lesson_builds_on_the_one_before_it() {
    for pair in lessons().windows(2) {
        let [before, lesson] = pair else { continue };
        let uses = of_ours(
            &manifest(&format!("crates/{lesson}/Cargo.toml")),
            "dependencies",
        );
        assert!(uses.contains(before), "{lesson} does not build on {before}");
    }
}

/// The members that a table of this manifest names.
fn of_ours(manifest: &toml::Table, table: &str) -> BTreeSet<String> {
    let ours: BTreeSet<String> = members().iter().map(|member| name(member)).collect();
    let used = manifest.get(table).and_then(|table| table.as_table());
    let used = used
        .map(|table| table.keys().cloned().collect())
        .unwrap_or_default();
    &ours & &used
}

/// Whom a member may use, and whom its tests may use besides.
fn allowed(member: &str) -> (Vec<String>, Vec<String>) {
    let lessons = lessons();
    let and = |some: &[&str]| -> Vec<String> {
        let some = some.iter().map(|name| name.to_string());
        lessons.iter().cloned().chain(some).collect()
    };
    let only = |some: &[&str]| some.iter().map(|name| name.to_string()).collect();
    match member {
        "check" => (vec![], vec![]),
        "figures" => (and(&["check"]), vec![]),
        "million-rows" => (and(&[]), vec![]),
        // Of the lessons it sees only what is drawn and what is judged.
        "course" => (only(&["check", "figures"]), only(&["tests"])),
        "tests" => (vec![], and(&["check", "figures", "million-rows"])),
        "benches" => (vec![], and(&["million-rows"])),
        "browser" => (only(&["tests"]), only(&["figures"])),
        "wasm" => (vec![], only(&["figures"])),
        lesson => {
            let place = lessons.iter().position(|name| name == lesson);
            let place = place
                .unwrap_or_else(|| panic!("nobody has said whom {lesson} may use"));
            (lessons[..place].to_vec(), only(&["check"]))
        }
    }
}

#[test]
fn each_member_uses_only_whom_it_may() {
    for member in members() {
        let manifest = manifest(&format!("{member}/Cargo.toml"));
        let name = name(&member);
        assert_eq!(manifest["package"]["name"].as_str(), Some(name.as_str()));
        let (code, mut tests) = allowed(&name);
        tests.extend(code.clone());
        for (table, allowed) in [
            ("dependencies", &code),
            ("build-dependencies", &code),
            ("dev-dependencies", &tests),
        ] {
            for used in of_ours(&manifest, table) {
                assert!(allowed.contains(&used), "{name} may not use {used}");
            }
        }
    }
}

/// It builds on the lessons, and its chapter follows theirs; but it has no exercises and is not needed
/// for anything, so it is not counted among them.
#[test]
fn a_million_rows_come_after_the_lessons() {
    assert!(!lessons().iter().any(|lesson| lesson == "million-rows"));
    let uses = of_ours(&manifest("crates/million-rows/Cargo.toml"), "dependencies");
    assert!(uses.contains("error-update"));
    let summary = read("book/src/SUMMARY.md");
    let place = |page| {
        summary
            .find(page)
            .unwrap_or_else(|| panic!("{page} is missing"))
    };
    assert!(place("](flowers.md)") < place("](beyond.md)"));
    assert!(place("](beyond.md)") < place("](million-rows.md)"));
}
