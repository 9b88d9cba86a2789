//! One order of the lessons: in the workspace, in the book, in the README, and in who uses whom.

use std::collections::{BTreeMap, BTreeSet};

use tests::{exercises, lessons, manifest, pages, question, read, root};

use crate::code::rust_files;
use crate::{members, name};

/// A lesson is described in its manifest, by its number and its question. Every other place that names
/// both says the same.
#[test]
fn a_lesson_is_called_everywhere_as_in_its_manifest() {
    for (number, lesson) in (1..).zip(lessons()) {
        let manifest = format!("crates/{lesson}/Cargo.toml");
        let question = question(&lesson);
        let title = question[..1].to_uppercase() + &question[1..];
        let chapter = format!("book/src/{lesson}.md");
        for (file, entry) in [
            (
                manifest,
                format!("\ndescription = \"Lesson {number}: {question}\"\n"),
            ),
            (
                format!("crates/{lesson}/src/lib.rs"),
                format!("//! # Lesson {number}: {question}\n"),
            ),
            (chapter.clone(), format!("# {title}\n\n*Lesson {number}")),
            (chapter, format!(" · package `{lesson}` · about ")),
            (
                "book/src/SUMMARY.md".into(),
                format!("\n- [{title}]({lesson}.md)\n"),
            ),
            (
                "README.md".into(),
                format!("\n| {number} `{lesson}` | {title} | `"),
            ),
            (
                "book/src/introduction.md".into(),
                format!("\n| {number} [`{lesson}`]({lesson}.md) | {title} | "),
            ),
        ] {
            let there = read(&file).contains(&entry);
            assert!(there, "{file} lacks `{}`", entry.trim());
        }
    }
}

/// A lesson may have several pages; each says to which it belongs.
#[test]
fn every_page_of_a_lesson_names_it() {
    for page in pages() {
        let mut lines = page.lines();
        let Some(rest) = lines.find_map(|line| line.strip_prefix("*Lesson ")) else {
            continue;
        };
        let number = rest.split([',', ' ']).next().expect("a first word");
        let number: usize = number.parse().expect("a lesson's number");
        let package = format!("package `{}`", lessons()[number - 1]);
        assert!(rest.contains(&package), "{}: not {package}", page.name);
    }
}

#[test]
fn every_lesson_proves_its_exercises() {
    for lesson in lessons() {
        let file = format!("crates/{lesson}/tests/answers.rs");
        let proves = read(&file).contains("\ncheck::proof!(\n");
        assert!(proves, "{file} lacks `check::proof!(`");
    }
}

/// A reader types `g4`, not `logic-gates/g4`.
#[test]
fn every_lesson_has_a_letter_of_its_own() {
    let mut letters = BTreeMap::new();
    for (lesson, id) in exercises() {
        let owner = letters.entry(id[..1].to_string()).or_insert(lesson.clone());
        assert_eq!(*owner, lesson, "whose is {id}?");
    }
    assert_eq!(letters.len(), lessons().len());
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

/// Cargo takes a package for a member if another one names its folder; but the order of the lessons is
/// that of the list.
#[test]
fn every_package_is_listed() {
    for folder in ["crates", "tests"] {
        for entry in root().join(folder).read_dir().expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let member = format!("{folder}/{name}");
            assert!(
                members().contains(&member) || !path.join("Cargo.toml").exists(),
                "Cargo.toml: `members` lacks \"{member}\""
            );
        }
    }
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
        let path = format!("use {}::", before.replace('-', "_"));
        let source = rust_files(&format!("crates/{lesson}/src"));
        let used = source.iter().any(|(_, text)| text.contains(&path));
        assert!(used, "no file of {lesson}'s src/ says `{path}…`");
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
        "check" | "table" => (vec![], vec![]),
        "figures" => (and(&["check"]), only(&["tests"])),
        "million-rows" => (and(&[]), vec![]),
        // Of the lessons it sees only what is drawn and what is judged.
        "course" => (only(&["check", "figures"]), only(&["tests"])),
        "tests" => (vec![], and(&["check", "figures"])),
        "answers" => (and(&["check"]), only(&["tests"])),
        "benches" => (vec![], and(&["million-rows"])),
        "browser" => (only(&["figures", "tests"]), vec![]),
        "reader" => (vec![], only(&["course", "tests"])),
        "recipes" => (vec![], only(&["tests"])),
        "wasm" => (vec![], only(&["figures", "tests"])),
        lesson => {
            let place = lessons.iter().position(|name| name == lesson);
            let place = place
                .unwrap_or_else(|| panic!("nobody has said whom {lesson} may use"));
            let before = lessons[..place].iter().cloned();
            (before.chain(["table".into()]).collect(), only(&["check"]))
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
