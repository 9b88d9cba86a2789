//! Where the first row lies that is answered wrongly. No row behind its block is asked.

use crate::pass::{BLOCK, Question, decide, four_sums, in_pairs_of_places, short};

/// How many short rows are answered before their answers are compared with the labels. Always the
/// same number, and the compiler knows it: then a comparison takes a few instructions.
const SHORT_BLOCK: usize = 128;

/// Among rows of `N` inputs.
#[inline(always)]
pub(crate) fn short_mistake<const N: usize>(
    question: Question,
    rows: &[f64],
    labels: &[u8],
) -> Option<usize> {
    let mut answers = [0; SHORT_BLOCK];
    let (blocks, last_labels) = labels.as_chunks::<SHORT_BLOCK>();
    let (rows, last_rows) = rows.split_at(blocks.len() * SHORT_BLOCK * N);
    for (block, labels) in blocks.iter().enumerate() {
        let rows = &rows[block * SHORT_BLOCK * N..][..SHORT_BLOCK * N];
        short::<N>(question, rows, &mut answers);
        if answers != *labels {
            return Some(block * SHORT_BLOCK + first_difference(&answers, labels)?);
        }
    }
    let answers = &mut answers[..last_labels.len()];
    short::<N>(question, last_rows, answers);
    Some(blocks.len() * SHORT_BLOCK + first_difference(answers, last_labels)?)
}

/// How many numbers (8 kB) are summed up before their rows' answers are compared with the labels.
const LONG_BLOCK: usize = 1 << 10;

/// After so many numbers (128 kB) without a mistake, the next one is hardly near: from there on as many
/// are summed up before a comparison, in several places, since most of them come from afar.
const CALM: usize = 1 << 14;

/// The most rows in such a block.
const CALM_ROWS: usize = 512;

/// Among rows of eight inputs and more.
#[inline(always)]
pub(crate) fn long_mistake(
    question: Question,
    rows: &[f64],
    labels: &[u8],
) -> Option<usize> {
    let width = question.weights.len();
    let (weights, _) = question.weights.as_chunks::<8>();
    let (mut fours, mut answers) = ([[0.0; 4]; BLOCK], [0; CALM_ROWS]);
    let few = (LONG_BLOCK / width).clamp(1, BLOCK);
    let many = (CALM / width).clamp(1, CALM_ROWS);
    let mut next = 0;
    while next < labels.len() {
        let calm = next * width >= CALM;
        let at_once = if calm { many } else { few };
        let labels = &labels[next..];
        let labels = &labels[..at_once.min(labels.len())];
        let rows = &rows[next * width..][..labels.len() * width];
        let answers = &mut answers[..labels.len()];
        if calm {
            in_pairs_of_places(question, rows, answers);
        } else {
            for (row, four) in rows.chunks_exact(width).zip(&mut fours) {
                *four = four_sums(row, weights);
            }
            decide(question, rows, &fours, answers);
        }
        if answers != labels {
            return Some(next + first_difference(answers, labels)?);
        }
        next += labels.len();
    }
    None
}

fn first_difference(answers: &[u8], labels: &[u8]) -> Option<usize> {
    let mut pairs = answers.iter().zip(labels);
    pairs.position(|(answer, label)| answer != label)
}
