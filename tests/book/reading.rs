//! The sentences of a page, and how hard they are to read.

use tests::Page;

/// The sentences of a page, each as its words: no headings, tables, code, outputs or exercise cards,
/// and no sources in parentheses. A formula or a piece of code in a sentence is the word `x`.
pub fn sentences(page: &Page) -> Vec<Vec<String>> {
    let mut sentences = vec![Vec::new()];
    for line in page.lines() {
        let line = line.trim_start_matches(['>', ' ']);
        let is_subtitle =
            line.starts_with('*') && !line.starts_with("**") && line.ends_with('*');
        // A formula on a line of its own is left out, and the sentence may go on behind it.
        let others = ["#", "|", "{{", "[!", "$$"];
        if is_subtitle || others.iter().any(|other| line.starts_with(other)) {
            continue;
        }
        let item = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let item = item.strip_prefix(". ").or(line.strip_prefix("- "));
        if item.is_some() {
            sentences.push(Vec::new());
        }
        let line = prose(&without_sources(item.unwrap_or(line)));
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !bare.is_empty() {
                let sentence = sentences.last_mut().expect("there is always one");
                sentence.push(bare.to_lowercase());
            }
            let end = word.trim_end_matches([')', '"', '*']);
            let is_last = words.peek().is_none();
            if end.ends_with(['.', '!', '?']) || end.ends_with(':') && is_last {
                sentences.push(Vec::new());
            }
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// A line without what stands between `([` and `))`.
fn without_sources(line: &str) -> String {
    let mut parts = line.split("([");
    let mut text = parts.next().unwrap_or_default().to_string();
    for part in parts {
        text += part.split_once("))").map_or(part, |(_, behind)| behind);
    }
    text
}

/// A line without its tags and the addresses of its links.
fn prose(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['<', '`', '$', ']']) {
        text += &rest[..at];
        let inside = &rest[at + 1..];
        let (end, word) = match &rest[at..=at] {
            "<" => (">", ""),
            "`" => ("`", "x"),
            "$" => ("$", "x"),
            _ if inside.starts_with('(') => (")", ""),
            _ => ("", ""),
        };
        text += word;
        let length = inside.find(end).map_or(inside.len(), |at| at + end.len());
        rest = &inside[length..];
    }
    text + rest
}

/// How many syllables a word has. A number is read aloud, sign by sign.
pub fn syllables(word: &str) -> usize {
    if word.contains(|c: char| c.is_ascii_digit()) {
        let spoken = |c: &char| c.is_ascii_digit() || *c == '.';
        return word.chars().filter(spoken).count();
    }
    let parts = word.split(['-', '–', '/', '\'', '’']);
    parts.map(of_part).sum::<usize>().max(1)
}

/// By the letters: the groups of vowels, and what English makes of them.
fn of_part(word: &str) -> usize {
    let word = word.replace("qu", "q");
    let is_vowel = |c: char| "aeiouyé".contains(c);
    let mut syllables = word
        .split(|c| !is_vowel(c))
        .filter(|vowels| !vowels.is_empty())
        .count();
    // Vowels that are spoken apart, or not written.
    let apart = [
        "area", "ayer", "bia", "bio", "creat", "dia", "dien", "dio", "dred", "eing",
        "eyo", "geo", "idea", "iet", "inear", "ism", "lia", "lien", "meo", "neo",
        "nia", "oing", "reac", "ria", "rien", "rio", "scien", "thm", "ual", "uing",
        "uous", "via", "vio", "ying", "yone",
    ];
    syllables += apart.iter().filter(|part| word.contains(**part)).count();
    // An e before an ending, written and not spoken.
    let silent = ["some", "every", "ely", "eful", "eless", "ement"];
    if syllables > 2 {
        syllables -= silent.iter().filter(|part| word.contains(**part)).count();
    }
    // And one at the end.
    let behind_consonant = |ending: &str| {
        let stem = word.strip_suffix(ending).unwrap_or_default();
        let last: Vec<char> = stem.chars().rev().take(2).collect();
        match last[..] {
            ['l', other] => is_vowel(other) || other == 'l',
            [last, ..] => !is_vowel(last),
            [] => false,
        }
    };
    let hisses = ["ses", "xes", "zes", "ces", "ges", "ches", "shes"];
    let is_silent = behind_consonant("e")
        || behind_consonant("es") && !hisses.iter().any(|end| word.ends_with(end))
        || behind_consonant("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    syllables - usize::from(is_silent && syllables > 1)
}
