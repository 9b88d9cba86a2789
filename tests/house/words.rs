//! Rust taken apart into words.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// All words, signs and brackets of a file, one after the other: none if it is no Rust. Comments are left
/// out, but for those of the documentation, which are attributes; a text is a single word.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    flatten(text.parse().unwrap_or_default(), &mut words);
    words
}

fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    let mut joined = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::Brace => ["{", "}"],
                    Delimiter::None => ["", ""],
                };
                words.push(open.to_string());
                flatten(group.stream(), words);
                words.push(close.to_string());
            }
            TokenTree::Punct(sign) => {
                match words.last_mut() {
                    Some(last) if joined && last == ":" => last.push(sign.as_char()),
                    _ => words.push(sign.to_string()),
                }
                joined = sign.spacing() == Spacing::Joint;
            }
            other => words.push(other.to_string()),
        }
    }
}

/// How many words there are up to the end of the item that stands here.
pub(crate) fn item(words: &[&str]) -> usize {
    let mut depth = 0;
    for (place, word) in words.iter().enumerate() {
        match *word {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => (),
        }
        if depth <= 0 && ["}", ";"].contains(word) {
            return place + 1;
        }
    }
    words.len()
}

/// The paths of a `use` line, of which `before` has been read already, and the name that each brings in.
pub(crate) fn branches(
    words: &[&str],
    before: &[String],
    brought: &mut Vec<(String, Vec<String>)>,
) {
    let mut depth = 0;
    let between = |word: &&str| {
        match *word {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => (),
        }
        depth == 0 && *word == ","
    };
    // Nothing stands behind a last comma.
    for branch in words.split(between).filter(|branch| !branch.is_empty()) {
        let brace = branch.iter().position(|word| *word == "{");
        let (path, inner) = match brace {
            Some(brace) => (&branch[..brace], &branch[brace + 1..branch.len() - 1]),
            None => (branch, &[][..]),
        };
        let (path, other_name) = match path {
            [path @ .., "as", name] => (path, Some(name.to_string())),
            _ => (path, None),
        };
        let path = path.iter().filter(|word| **word != "::");
        let mut path: Vec<String> = before
            .iter()
            .cloned()
            .chain(path.map(|word| word.to_string()))
            .collect();
        if brace.is_some() {
            branches(inner, &path, brought);
            continue;
        }
        path.pop_if(|last| last == "self");
        let name = other_name.or_else(|| path.last().cloned());
        brought.push((name.unwrap_or_default(), path));
    }
}

pub(crate) fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}
