//! Why a file does not compile is told in words that help: what is wrong with it before any compiler looks
//! into it, signs that were pasted from a text, and the message that the book explains.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tests::{Reader, exercises, root};

use crate::{G4, N3, reader, weights};

const M1: &str = "crates/manual-tuning/exercises/m1.rs";
const T1: &str = "crates/threshold/exercises/t1.rs";
const T2: &str = "crates/threshold/exercises/t2.rs";
const N2: &str = "crates/neuron/exercises/n2.rs";
const T3: &str = "crates/threshold/exercises/t3.rs";
const U4: &str = "crates/error-update/exercises/u4.rs";
const U3: &str = "crates/error-update/exercises/u3.rs";

/// What the program of the course prints of an exercise that does not compile.
fn prints(reader: &Reader, file: &str, more: &[&str]) -> String {
    let id = Path::new(file).file_stem().expect("a file");
    let mut course = reader.course();
    let output = course.arg("check").arg(id).args(more).output();
    let output = output.expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// The same as data.
fn data(reader: &Reader, file: &str) -> Value {
    let all: Value =
        serde_json::from_str(&prints(reader, file, &["--json"])).expect("JSON");
    assert_eq!(all[0]["state"], "does-not-compile", "{all:#}");
    all[0].clone()
}

/// The exercise does not compile, and this is said of it, in data and in the terminal.
#[track_caller]
fn is_told(reader: &Reader, file: &str, line: Option<usize>, told: &str) {
    let (data, terminal) = (data(reader, file), prints(reader, file, &[]));
    assert_eq!(data["message"], told);
    assert_eq!(data["line"].as_u64(), line.map(|line| line as u64));
    assert!(
        data["help"].is_null() && data["explained"].is_null(),
        "{data:#}"
    );
    // A sentence that names its line needs no other.
    let line = line.filter(|_| !told.starts_with("Line"));
    let line = line.map_or(String::new(), |line| format!(" in line {line}"));
    let head = format!("does not compile{line}: {told}\n");
    assert!(
        terminal.contains(&head),
        "`{head}` is missing in:\n{terminal}"
    );
}

/// The line in which the reader's file has this last.
#[track_caller]
fn line_of(reader: &Reader, file: &str, part: &str) -> usize {
    let text = reader.read(file);
    let line = text.lines().rev().position(|line| line.contains(part));
    text.lines().count()
        - line.unwrap_or_else(|| panic!("`{part}` is missing in:\n{text}"))
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

#[test]
fn a_pasted_sign_is_told_with_what_to_type() {
    let reader = reader();
    let number = |number: &str| weights("0.1", number, "0.0");
    let text = |text: &str| format!("pub const HARDEST: &str = {text};");
    let minus = "− (a minus sign from a text, U+2212)";
    for (file, answer, part, told) in [
        (G4, number("−0.6"), "−", format!("{minus} in column 21: type - instead.")),
        (
            G4,
            weights("–0.1", "0.6", "–0.6"),
            "W0",
            "– (a dash from a text, U+2013) in column 21: type - instead. \
             There is one more such sign."
                .to_string(),
        ),
        (
            G4,
            number("０.６"),
            "０",
            "０ (a full-width sign, U+FF10) in column 21: type 0 instead. \
             There is one more such sign."
                .to_string(),
        ),
        (
            G4,
            number("\u{a0}0.6"),
            "W1",
            "a no-break space (U+00A0) in column 21: type a plain space instead.".to_string(),
        ),
        (
            G4,
            number("0.6\u{200b}"),
            "W1",
            "a space without a width (U+200B) in column 24: delete it, or type the line anew."
                .to_string(),
        ),
        (
            G4,
            number("0,6"),
            "W1",
            "a decimal comma in column 22: type 0.6 instead of 0,6.".to_string(),
        ),
        (
            G4,
            number("0.2 × 3.0"),
            "×",
            "× (a sign of mathematics, U+00D7) in column 25: type * instead.".to_string(),
        ),
        (
            G4,
            number("0.6°"),
            "°",
            "° (U+00B0) in column 24, a sign that Rust does not know.".to_string(),
        ),
        // Its name is another than the check's.
        (
            G4,
            number("0.6").replace("W1", "Ｗ1"),
            "Ｗ",
            "Ｗ (a full-width sign, U+FF37) in column 11: type W instead.".to_string(),
        ),
        (
            T2,
            step("z ≥ threshold"),
            "≥",
            "≥ (a sign of mathematics, U+2265) in column 10: type >= instead.".to_string(),
        ),
        (
            T2,
            step("z ≠ threshold"),
            "≠",
            "≠ (a sign of mathematics, U+2260) in column 10: type != instead.".to_string(),
        ),
        (
            T2,
            step("ｚ >= threshold"),
            "ｚ",
            "ｚ (a full-width sign, U+FF5A) in column 8: type z instead.".to_string(),
        ),
        (
            T2,
            step("z >= 0,5"),
            "0,5",
            "a decimal comma in column 14: type 0.5 instead of 0,5.".to_string(),
        ),
        (
            T3,
            "pub const BIAS: f64 = -0.9;\npub const WEIGHTS: [f64; 2] = [0,6, 0,6];".to_string(),
            "0,6",
            "a decimal comma in column 33: type 0.6 instead of 0,6.".to_string(),
        ),
        (
            N2,
            text("“x2”"),
            "x2",
            "“ (a curly quotation mark, U+201C) in column 27: type \" instead. \
             There is one more such sign."
                .to_string(),
        ),
        // The text goes on, to the next mark or to the end of the file.
        (
            N2,
            text("\"x2”"),
            "x2",
            "” (a curly quotation mark, U+201D) in column 30: type \" instead.".to_string(),
        ),
        // A name may hold this one.
        (
            N3,
            weighted_sum("w0 + w1·x1 + w2·x2"),
            "·",
            "· (a sign of mathematics, U+00B7) in column 12: type * instead. \
             There is one more such sign."
                .to_string(),
        ),
        (
            N3,
            weighted_sum("w₀ + w1 * x1 + w2 * x2"),
            "w₀",
            "₀ (a lowered digit, U+2080) in column 6: type 0 instead.".to_string(),
        ),
    ] {
        // In a comment or a text it is no mistake.
        reader.answer(file, &format!("// −0,6 ≥\nconst _TEXT: &str = \"− “0,6”\";\n{answer}"));
        let line = line_of(&reader, file, part);
        is_told(&reader, file, Some(line), &format!("Line {line} has {told}"));
        start_over(&reader, file);
    }
}

#[test]
fn a_line_without_its_semicolon_is_told_not_the_next() {
    let reader = reader();
    let starter = reader.read(&G4.replace("exercises", "starters"));
    reader.save(G4, &starter.replace("W1: f64 = 0.0;", "W1: f64 = 0.6"));
    let line = line_of(&reader, G4, "0.6");
    let told = format!("Line {line} ends without a semicolon: type ; at its end.");
    is_told(&reader, G4, Some(line), &told);
}

#[test]
fn a_habit_from_elsewhere_is_told_in_a_sentence() {
    let reader = reader();
    let epoch = |condition: &str| {
        format!(
            "pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {{\n    {condition}\n}}"
        )
    };
    let differences = |list: &str| format!("pub const DIFFERENCES: [f64; 4] = {list};");
    let outputs = "pub const OUTPUTS: [f64; 5] = [0.0, 0.0, 1.0, 1.0];";
    let compares = "compares with =; to compare, Rust has ==.";
    let comment = "begins a comment with #; in Rust a comment begins with //.";
    for (file, answer, part, told) in [
        (U4, epoch("mistakes = 0.0 || epochs = bound"), "||", format!(" {compares}")),
        (U4, epoch("mistakes == 0.0 || epochs = bound"), "||", format!(" {compares}")),
        (
            T1,
            outputs.to_string(),
            "OUTPUTS",
            ": its type asks for 5 numbers, and here are 4.".to_string(),
        ),
        (
            M1,
            differences("[0.0, 0.0, -1.0]"),
            "[f64",
            ": its type asks for 4 numbers, and here are 3.".to_string(),
        ),
        (
            T2,
            step("not z < threshold"),
            "not",
            " says not; in Rust that is written !.".to_string(),
        ),
        (
            T2,
            format!("# when it fires\n{}", step("z >= threshold")),
            "# when",
            format!(" {comment}"),
        ),
        (N3, weighted_sum("w0 + w1 * x1 + w2 * x2 # the sum"), "# the", format!(" {comment}")),
        (
            T2,
            "pub fn step(z: f64, threshold: f64) -> f64 {\n    1.0 if z >= threshold else 0.0\n}"
                .to_string(),
            "else",
            " has its if after the value; Rust writes if condition { value } else { other value }."
                .to_string(),
        ),
        (
            N3,
            weighted_sum("w0 + w1 ** 2.0"),
            "**",
            " has **, which Rust does not know; the square of x is x * x.".to_string(),
        ),
        (
            N3,
            weighted_sum("w0 + w1x1 + w2x2"),
            "w1x1",
            " has w1x1 without a sign between; to multiply, type w1 * x1.".to_string(),
        ),
    ] {
        reader.answer(file, &answer);
        let line = line_of(&reader, file, part);
        is_told(&reader, file, Some(line), &format!("Line {line}{told}"));
        start_over(&reader, file);
    }

    // Whole numbers without spaces are no decimal commas.
    reader.answer(M1, &differences("[0,0,-1,1]"));
    let data = data(&reader, M1);
    assert_eq!(data["message"], "mismatched types");
    assert_eq!(data["help"], "use a float literal: `0.0`");
}

#[test]
fn an_array_of_another_size_is_no_matter_of_the_check() {
    let reader = reader();
    reader.answer(T1, "pub const OUTPUTS: [f64; 4] = [0.0, 0.0, 1.0, 1.0];");
    is_told(
        &reader,
        T1,
        None,
        "The check asks for 5 numbers, and the type in t1.rs says 4: \
         write the type as in starters/t1.rs.",
    );
    assert!(!prints(&reader, T1, &[]).contains("judge.rs"));
}

#[test]
fn marks_of_git_are_told_with_what_to_do() {
    let reader = reader();
    let begin = "git could not join two versions of this file. Keep one of them, and delete the";
    let conflict = "<<<<<<< HEAD\npub const W0: f64 = 0.1;\n=======\npub const W0: f64 = 0.2;\n\
                    >>>>>>> main\npub const W1: f64 = 0.5;\npub const W2: f64 = 0.5;";
    reader.answer(G4, conflict);
    let first = line_of(&reader, G4, "<<<");
    let told = format!(
        "Lines {first} to {}: {begin} 3 lines of marks: <<<<<<<, =======, >>>>>>>.",
        first + 4
    );
    is_told(&reader, G4, Some(first), &told);

    // Some editors indent what they save.
    reader.answer(G4, &conflict.replace('\n', "\n    "));
    is_told(&reader, G4, Some(first), &told);

    reader.answer(
        G4,
        &conflict
            .replace("<<<<<<< HEAD\n", "")
            .replace(">>>>>>> main\n", ""),
    );
    let line = line_of(&reader, G4, "===");
    let told = format!(
        "Line {line} is a mark that git left behind, =======. Delete this line."
    );
    is_told(&reader, G4, Some(line), &told);
}

#[test]
fn a_file_that_is_no_plain_text_is_told_as_what_it_is() {
    let reader = reader();
    let answer = weights("0.1", "0.5", "0.5");
    let save = "Save it as UTF-8 in your editor.";
    let utf_16 = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let with_mark = format!("\u{feff}{answer}");
    for text in [&answer, &with_mark] {
        fs::write(reader.path(G4), utf_16(text)).expect("written");
        is_told(
            &reader,
            G4,
            None,
            &format!("g4.rs is saved as UTF-16. {save}"),
        );
    }
    let mut latin_1 = format!("{answer}\n// gr").into_bytes();
    latin_1.extend([0xfc, 0xdf, b'e']);
    fs::write(reader.path(G4), latin_1).expect("written");
    let told = format!(
        "g4.rs is not saved as UTF-8, but perhaps as Latin-1: line 4 has a sign that cannot be \
         read. {save}"
    );
    is_told(&reader, G4, Some(4), &told);
}

/// A reader with many rights can read everything, so that this is told only to others.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_told_as_what_it_is() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let reader = reader();
    let path = reader.path(G4);
    let says = |told: &str| {
        let mut course = reader.course();
        let output = course.args(["check", "g4", "--json"]).output();
        let data: Value =
            serde_json::from_slice(&output.expect("it runs").stdout).expect("JSON");
        assert_eq!(data[0]["state"], "stopped");
        assert_eq!(data[0]["problem"], format!("{G4} {told}."));
    };
    reader.answer(G4, &weights("0.1", "0.5", "0.5"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("allowed");
    if fs::read(&path).is_err() {
        says(
            "cannot be read, because your system does not permit it. Give yourself the right to read it",
        );
    }
    fs::remove_file(&path).expect("removed");
    symlink("nowhere.rs", &path).expect("a link");
    says(
        "is a link to a file that is not there. Bring that file back, or delete the link and reset the exercise",
    );
    fs::remove_file(&path).expect("removed");
    fs::create_dir(&path).expect("a folder");
    says("is a folder. Rename it, and reset the exercise");
    fs::remove_dir(&path).expect("removed");

    reader.save(G4, &reader.read(&G4.replace("exercises", "starters")));
    let folder = path.parent().expect("a folder");
    let elsewhere = reader.path("mine");
    fs::rename(folder, &elsewhere).expect("moved");
    symlink(&elsewhere, folder).expect("a link");
    let printed = prints(&reader, G4, &[]);
    let told = "crates/logic-gates/exercises is a link to a folder; the exercises have to be in \
                the course itself. Delete the link, and move that folder here.";
    assert!(printed.contains(told), "{printed}");
}

/// The mistakes that the page on the compiler's messages explains, each in the exercise that its program
/// answers, with the section.
fn explained(reader: &Reader) -> Vec<(String, String, String)> {
    let folder = root().join("tests/compiler-messages").read_dir();
    let paths = folder
        .expect("a folder")
        .map(|file| file.expect("a file").path());
    let programs = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let mistakes = programs.map(|program| {
        let name = program.file_stem().expect("a name").to_string_lossy();
        let (_, section) = name.split_once('_').expect("a number and a name");
        let text = fs::read_to_string(&program).expect("a text");
        let first = text.lines().next().expect("a line");
        let given = first.split(" = ").next().expect("what is given");
        let answered = exercises().into_iter().find_map(|(lesson, id)| {
            let starter = reader.read(&format!("crates/{lesson}/starters/{id}.rs"));
            let file = format!("crates/{lesson}/exercises/{id}.rs");
            starter.contains(given).then_some((file, starter))
        });
        let (file, starter) =
            answered.unwrap_or_else(|| panic!("no exercise for {name}"));
        // What the program leaves out.
        let more = starter
            .lines()
            .filter(|line| line.starts_with("pub const ") && !line.starts_with(given));
        let answer = format!("{text}{}", more.collect::<Vec<_>>().join("\n"));
        (section.replace('_', "-"), file, answer)
    });
    mistakes.collect()
}

/// More mistakes of the same kinds, of which the compiler speaks with other names, numbers or advice.
fn similar(reader: &Reader) -> Vec<(&'static str, &'static str, String)> {
    let epoch = |given: &str, changed: &str| {
        let starter = reader.read(&U3.replace("exercises", "starters"));
        let (_, code) = starter.split_once("\n\n").expect("a doc comment");
        code.replace(given, changed)
    };
    let sum = "w0 + w1 * x1 + w2 * x2";
    vec![
        ("whole-number", G4, weights("0.1", "-1 / 2", "0.0")),
        ("whole-number", N3, weighted_sum("0")),
        ("missing-star", G4, weights("0.1", "0.6 0.5", "0.0")),
        ("misspelt-name", N3, weighted_sum("w0 + wl * x1 + w2 * x2")),
        (
            "misspelt-name",
            N3,
            weighted_sum("bias + w1 * x1 + w2 * x2"),
        ),
        ("stray-semicolon", N3, weighted_sum(&format!("{sum};"))),
        ("missing-bracket", N3, weighted_sum(&format!("({sum}"))),
        (
            "wrong-number-of-arguments",
            U3,
            epoch("+= predict(w, x)", "+= predict(w)"),
        ),
        (
            "wrong-number-of-arguments",
            U3,
            epoch("update(start, x, target)", "update(w, x)"),
        ),
        ("word-for-sign", T2, step("z == threshold and z > 0.0")),
        (
            "lost-ampersand",
            N3,
            weighted_sum(
                "fn sum(w: &[f64; 2]) -> f64 { w[0] + w[1] }\n    x1 * x2 * w0 * sum([w1, w2])",
            ),
        ),
    ]
}

#[test]
fn each_message_that_the_book_explains_leads_to_its_section() {
    let reader = reader();
    let page = reader.serve().get("/compiler-messages.html");
    let similar = similar(&reader).into_iter();
    let similar =
        similar.map(|(section, file, answer)| (section.into(), file.into(), answer));
    for (section, file, answer) in explained(&reader).into_iter().chain(similar) {
        reader.answer(&file, &answer);
        let data = data(&reader, &file);
        assert_eq!(data["explained"], section, "{answer}\n{data:#}");
        let heading = format!("id=\"{section}\"");
        assert!(page.contains(&heading), "the page has no section {section}");
        start_over(&reader, &file);
    }

    // What no section explains.
    for (file, answer) in [
        (G4, weights("0.1", "\"0.6\"", "0.0")),
        (N3, weighted_sum("let w = [w0, w1, x1, w2, x2]; w[1.0]")),
        (N3, weighted_sum("let z = w0 + w1 * x1 + w2 * x2\n    z")),
        (N3, weighted_sum("w0 ^ w1")),
        (T2, step("threshold(z)")),
    ] {
        reader.answer(file, &answer);
        assert!(data(&reader, file)["explained"].is_null(), "{answer}");
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
        let (data, terminal) = (data(&reader, file), prints(&reader, file, &[]));
        assert_eq!(data["help"].as_str(), help, "{data:#}");
        let told =
            help.map_or(String::new(), |help| format!("\nhelp: {help}\n\nerror"));
        assert!(terminal.contains(&told), "{terminal}");
        start_over(&reader, file);
    }
}
