//! Mutants of a solution: its text with one thing changed, or two in the same line.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::changes::{Change, changes};

/// At most so many mutants with two changes are made of a solution.
const PAIRS: usize = 600;

/// All mutants of this text, each once.
pub fn mutants(text: &str) -> BTreeSet<String> {
    let changes = changes(text);
    let changed_once = changes.iter().filter_map(|change| changed(text, change));
    let mut mutants: BTreeSet<String> = changed_once.collect();
    let line = |change: &Change| text[..change[0].0.start].matches('\n').count();
    let lines: Vec<usize> = changes.iter().map(line).collect();
    let mut pairs = Vec::new();
    for (second, line) in lines.iter().enumerate() {
        let before = (0..second).filter(|first| lines[*first] == *line);
        pairs.extend(before.map(|first| [first, second]));
    }
    let every = pairs.len().div_ceil(PAIRS).max(1);
    for pair in pairs.into_iter().step_by(every) {
        let both = pair.map(|number| changes[number].clone()).concat();
        mutants.extend(changed(text, &both));
    }
    mutants.remove(text);
    mutants
}

/// The text with this change, unless two of its pieces touch.
fn changed(text: &str, change: &Change) -> Option<String> {
    let mut pieces: Vec<&(Range<usize>, String)> = change.iter().collect();
    pieces.sort_by_key(|(piece, _)| (piece.start, piece.end));
    let touch = |one: &Range<usize>, next: &Range<usize>| {
        one.start == next.start || one.end > next.start
    };
    if pieces.windows(2).any(|two| touch(&two[0].0, &two[1].0)) {
        return None;
    }
    let mut text = text.to_string();
    for (piece, by) in pieces.iter().rev() {
        text.replace_range(piece.clone(), by);
    }
    Some(text)
}
