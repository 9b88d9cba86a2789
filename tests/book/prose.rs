//! The prose of the book is easy to read, and the list of words that its spelling may use is kept.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tests::{Page, course_pages, read, root, snapshots};

use crate::reading::{sentences, syllables};

/// The Flesch–Kincaid grade says in which school year one can read a text (Kincaid and others, 1975).
const MOST: f64 = 8.0;

#[test]
fn the_chapters_are_easy_to_read() {
    let mut shown = format!("{:<32} grade\n", "page");
    println!("page                words  words a sentence  syllables a word  grade");
    // The excursion is written for engineers.
    let excursion = |page: &Page| page.name == "million-rows.md";
    for page in course_pages().iter().filter(|page| !excursion(page)) {
        let name = page.name.trim_end_matches(".md");
        let sentences = sentences(page);
        let words: Vec<&String> = sentences.iter().flatten().collect();
        let count = words.len() as f64;
        assert!(count > 200.0, "{name} has only {count} words");
        let length = count / sentences.len() as f64;
        let weight = words.iter().map(|word| syllables(word)).sum::<usize>() as f64;
        let weight = weight / count;
        let grade = 0.39 * length + 11.8 * weight - 15.59;
        println!("{name:<18} {count:>5} {length:>17.1} {weight:>17.2} {grade:>6.1}");
        assert!(
            grade <= MOST,
            "{name} has the grade {grade:.1}, and {MOST} is the most; these are its longest \
             sentences:\n{}",
            longest(sentences)
        );
        let title = page.text.lines().next().unwrap_or_default();
        let title = title.trim_start_matches("# ");
        shown += &format!("{title:<32} {grade:>5.0}\n");
    }
    snapshots("tests/snapshots")
        .bind(|| insta::assert_snapshot!("book__reading_ease", shown));
}

fn longest(mut sentences: Vec<Vec<String>>) -> String {
    sentences.sort_by_key(|sentence| Reverse(sentence.len()));
    let longest = sentences.iter().take(3).map(|words| words.join(" "));
    longest.collect::<Vec<String>>().join("\n")
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (words, count) in [
        ("weights gates moves called sums whole one the", 1),
        ("neuron bias being trying changes quiet layer people", 2),
        ("perceptron completely idea separate examples linear 0.5", 3),
        ("algorithm experience differently 1958", 4),
    ] {
        for word in words.split(' ') {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}

#[test]
fn a_sentence_is_what_a_reader_reads() {
    let text = "\
# A title

*Lesson 1*

> [!TIP]
> **Predict.** What is $z$, so

$$z = 1$$

and then? Look at `a.b`: it [is](b.md#c. d) \"it.\" Is [x] it ([A, 1900](a.md#a), [B](b.md))?

| a. | b. |

- One
- two. 3

```sh
cargo test. now.
```

<summary>Why is 0.5 so?</summary>

{{#figure a. b}}
";
    let read = [
        "predict",
        "what is x so and then",
        "look at x it is it",
        "is x it",
        "one",
        "two",
        "3 why is 0.5 so",
    ];
    let found = sentences(&Page::new("page.md", text));
    let found: Vec<String> = found.iter().map(|words| words.join(" ")).collect();
    assert_eq!(found, read);
}

/// Each word of the list stands in some text, and each group of words is in order.
#[test]
fn the_list_of_words_is_kept() {
    let mut texts = read("README.md") + &read("CONTRIBUTING.md");
    for folder in [
        "book/src",
        "book/questions",
        "book/theme",
        "crates",
        "tests",
    ] {
        add_texts(&root().join(folder), &mut texts);
    }
    let texts = texts.to_lowercase();
    let texts: BTreeSet<&str> = texts.split(|c: char| !c.is_alphanumeric()).collect();
    for group in read(".ci/spelling/words.txt").split("\n\n") {
        let words: Vec<String> = group.lines().map(str::to_lowercase).collect();
        assert!(words[0].starts_with("# "), "a group has no title: {group}");
        assert!(words[1..].is_sorted(), "not in order: {group}");
        for word in &words[1..] {
            let there = texts.contains(&**word);
            assert!(there, "`{word}` is in no text; strike it off the list");
        }
    }
}

fn add_texts(folder: &Path, texts: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if path.ends_with("node_modules") {
            continue;
        }
        if path.is_dir() {
            add_texts(&path, texts);
        } else if ["md", "rs", "toml", "js"].contains(&&*ending) {
            *texts += &fs::read_to_string(&path).expect("UTF-8 text");
        }
    }
}
