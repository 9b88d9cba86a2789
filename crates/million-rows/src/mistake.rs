//! Where the first row lies that is answered wrongly. No row behind its block is asked.

use crate::answer::in_pairs_of_places;
use crate::sums::{BLOCK, Question, decide, four_sums, in_order};

/// How many short rows are asked before it is looked at whether one of them was answered wrongly. Always
/// the same number, and the compiler knows it: then vectors can do all of it.
const SHORT_BLOCK: usize = 32;

/// Among rows of `N` inputs.
#[inline(always)]
pub(crate) fn short_mistake<const N: usize>(
    question: Question,
    rows: &[f64],
    targets: &[f64],
) -> Option<usize> {
    let weights: &[f64; N] =
        question.weights.try_into().expect("the width was matched");
    let (rows, _) = rows.as_chunks::<N>();
    let (row_blocks, _) = rows.as_chunks::<SHORT_BLOCK>();
    let (target_blocks, _) = targets.as_chunks::<SHORT_BLOCK>();
    let mut right = 0;
    for (rows, targets) in row_blocks.iter().zip(target_blocks) {
        let mut wrong = 0;
        for (row, target) in rows.iter().zip(targets) {
            // A choice, where `f64::from` would be a conversion and take longer.
            let answer = if question.fires(in_order(weights, row)) {
                1.0
            } else {
                0.0
            };
            wrong |= u64::from(answer != *target);
        }
        if wrong != 0 {
            break;
        }
        right += SHORT_BLOCK;
    }
    let mut pairs = rows[right..].iter().zip(&targets[right..]);
    let found = pairs.position(|(row, target)| {
        f64::from(question.fires(in_order(weights, row))) != *target
    });
    found.map(|row| right + row)
}

/// How many numbers (8 kB) are summed up before their rows' answers are compared with the targets.
const LONG_BLOCK: usize = 1 << 10;

/// After so many numbers (256 kB) without a mistake, the next one is hardly near: from there on as many
/// are summed up before a comparison, in several places, since most of them come from afar.
const CALM: usize = 1 << 15;

/// The most rows in such a block.
const CALM_ROWS: usize = 1 << 10;

/// Among rows of eight inputs and more.
#[inline(always)]
pub(crate) fn long_mistake(
    question: Question,
    rows: &[f64],
    targets: &[f64],
) -> Option<usize> {
    let width = question.weights.len();
    let (weights, _) = question.weights.as_chunks::<8>();
    let few = (LONG_BLOCK / width).clamp(1, BLOCK);
    let many = (CALM / width).clamp(1, CALM_ROWS);
    let (mut fours, mut near_answers) = ([[0.0; 4]; BLOCK], [0.0; BLOCK]);
    let mut answers = [0_u8; CALM_ROWS];
    let mut next = 0;
    while next < targets.len() {
        let calm = next * width >= CALM;
        let at_once = if calm { many } else { few };
        let targets = &targets[next..];
        let targets = &targets[..at_once.min(targets.len())];
        let rows = &rows[next * width..][..targets.len() * width];
        let found = if calm {
            let answers = &mut answers[..targets.len()];
            in_pairs_of_places(question, rows, answers);
            first_difference(answers, targets)
        } else {
            for (row, four) in rows.chunks_exact(width).zip(&mut fours) {
                *four = four_sums(row, weights);
            }
            let answers = &mut near_answers[..targets.len()];
            decide(question, rows, &fours, answers);
            first_difference(answers, targets)
        };
        if let Some(row) = found {
            return Some(next + row);
        }
        next += targets.len();
    }
    None
}

#[inline(always)]
fn first_difference<A: Copy + Into<f64>>(
    answers: &[A],
    targets: &[f64],
) -> Option<usize> {
    let mut wrong = 0;
    // Without a way out, so that vectors can do it.
    for (answer, target) in answers.iter().zip(targets) {
        wrong |= u64::from((*answer).into() != *target);
    }
    if wrong == 0 {
        return None;
    }
    let mut pairs = answers.iter().zip(targets);
    pairs.position(|(answer, target)| (*answer).into() != *target)
}
