//! Why a file does not compile is told in words that help.

use std::path::Path;

use serde_json::Value;
use tests::{Reader, root};

use crate::{G4, N3, reader, weights};

const T2: &str = "crates/threshold/exercises/t2.rs";
const U3: &str = "crates/error-update/exercises/u3.rs";

/// What the program of the course says of an exercise, as data and in the terminal.
fn check(reader: &Reader, file: &str) -> (Value, String) {
    let id = Path::new(file).file_stem().expect("a file");
    let told = |more: &[&str]| {
        let mut course = reader.course();
        let output = course.arg("check").arg(id).args(more).output();
        let output = output.expect("it runs");
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let data: Value = serde_json::from_str(&told(&["--json"])).expect("JSON");
    assert_eq!(data[0]["state"], "does-not-compile", "{data:#}");
    (data[0].clone(), told(&[]))
}

fn start_over(reader: &Reader, file: &str) {
    reader.save(file, &reader.read(&file.replace("exercises", "starters")));
}

fn step(condition: &str) -> String {
    format!(
        "pub fn step(z: f64, threshold: f64) -> f64 {{\n    if {condition} {{ 1.0 }} else {{ 0.0 }}\n}}"
    )
}

fn weighted_sum(body: &str) -> String {
    format!(
        "pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {{\n    {body}\n}}"
    )
}

/// Mistakes in exercises, each with the section of the page on the compiler's messages that explains what
/// the compiler says of it.
fn mistakes(reader: &Reader) -> Vec<(&'static str, &'static str, String)> {
    let epoch = |given: &str, changed: &str| {
        let starter = reader.read(&U3.replace("exercises", "starters"));
        let (_, code) = starter.split_once("\n\n").expect("a doc comment");
        code.replace(given, changed)
    };
    let sum = "w0 + w1 * x1 + w2 * x2";
    vec![
        ("whole-number", G4, weights("0.1", "1", "0.0")),
        ("whole-number", G4, weights("0.1", "-1 / 2", "0.0")),
        ("mixed-numbers", N3, weighted_sum("w0 + w1 * x1 + w2 * 2")),
        ("mixed-numbers", N3, weighted_sum(&format!("{sum} + 0"))),
        ("stray-semicolon", N3, weighted_sum(&format!("{sum};"))),
        (
            "missing-mut",
            N3,
            weighted_sum(&format!("let z = w0; z += {sum}; z")),
        ),
        ("misspelt-name", N3, weighted_sum("w0 + wl * x1 + w2 * x2")),
        (
            "misspelt-name",
            N3,
            weighted_sum("bias + w1 * x1 + w2 * x2"),
        ),
        (
            "missing-argument",
            U3,
            epoch("+= predict(w, x)", "+= predict(w)"),
        ),
        (
            "missing-argument",
            U3,
            epoch("update(start, x, target)", "update(w, x)"),
        ),
        (
            "missing-argument",
            U3,
            epoch("+= predict(w, x)", "+= predict(w, x, 0.5)"),
        ),
        (
            "used-after-it-was-given-away",
            N3,
            weighted_sum(&format!("let w = vec![w0]; let v = w; {sum} + v[0] - w[0]")),
        ),
        ("one-equals-sign", T2, step("z = threshold")),
        (
            "if-without-else",
            T2,
            step("z >= threshold").replace(" else { 0.0 }", ""),
        ),
        ("missing-bracket", N3, weighted_sum(&format!("{{ {sum}"))),
    ]
}

#[test]
fn each_message_that_the_book_explains_leads_to_its_section() {
    let reader = reader();
    let mistakes = mistakes(&reader);
    let programs = root().join("tests/compiler-messages").read_dir();
    let paths = programs
        .expect("a folder")
        .map(|file| file.expect("a file").path());
    let programs = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let mut without = Vec::new();
    for program in programs {
        let name = program
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let (_, section) = name.split_once('_').expect("a number and a name");
        let section = section.replace('_', "-");
        if !mistakes.iter().any(|(name, ..)| *name == section) {
            without.push(section);
        }
    }
    assert!(without.is_empty(), "no exercise leads to {without:?}");

    let page = reader.serve().get("/compiler-messages.html");
    for (section, file, answer) in mistakes {
        reader.answer(file, &answer);
        let (data, _) = check(&reader, file);
        assert_eq!(data["explained"], section, "{answer}\n{data:#}");
        let heading = format!("id=\"{section}\"");
        assert!(page.contains(&heading), "the page has no section {section}");
        start_over(&reader, file);
    }

    // What no section explains.
    for (file, answer) in [
        (G4, weights("0.1", "\"0.6\"", "0.0")),
        (N3, weighted_sum("let w = [w0, w1, x1, w2, x2]; w[1.0]")),
        (N3, weighted_sum("let z = w0 + w1 * x1 + w2 * x2\n    z")),
        (N3, weighted_sum("w0 ^ w1")),
    ] {
        reader.answer(file, &answer);
        assert!(check(&reader, file).0["explained"].is_null(), "{answer}");
        start_over(&reader, file);
    }
}

#[test]
fn a_card_has_the_first_help_in_a_line() {
    let reader = reader();
    for (file, answer, help) in [
        (
            G4,
            weights("0.1", "1", "0.0"),
            Some("use a float literal: `1.0`"),
        ),
        (
            N3,
            weighted_sum("w0 + w1 * x1 + w2 * x2;"),
            Some("remove this semicolon to return this value"),
        ),
        (
            N3,
            weighted_sum("let z = w0; z += w1 * x1 + w2 * x2; z"),
            Some("consider making this binding mutable: `mut z`"),
        ),
        (
            T2,
            step("z >= threshold or z > 1.0"),
            Some("use `||` to perform logical disjunction"),
        ),
        (
            T2,
            step("z => threshold"),
            Some(
                "you might have meant to write a \"greater than or equal to\" comparison: `>=`",
            ),
        ),
        (N3, weighted_sum("banana"), None),
        // What is advised there is about the check.
        (G4, weights("0.1", "0.5", "0.5").replace("W2", "W3"), None),
    ] {
        reader.answer(file, &answer);
        let (data, terminal) = check(&reader, file);
        assert_eq!(data["help"].as_str(), help, "{data:#}");
        let told =
            help.map_or(String::new(), |help| format!("\nhelp: {help}\n\nerror"));
        assert!(terminal.contains(&told), "{terminal}");
        start_over(&reader, file);
    }
}
