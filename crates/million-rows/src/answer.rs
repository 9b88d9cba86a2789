//! The answers of many rows, written down.

use crate::sums::{BLOCK, Question, decide, four_sums, in_order, two_rows};

/// Rows so short and so few that nothing but their sums should cost time.
#[inline]
pub(crate) fn few(question: Question, rows: &[f64], answers: &mut [u8]) {
    // A gate's truth table: here the compiler knows the number of rows, too.
    if let Ok(weights) = question.weights.try_into()
        && let Ok(rows) = <&[[f64; 2]; 4]>::try_from(rows.as_chunks::<2>().0)
        && let Ok(answers) = <&mut [u8; 4]>::try_from(&mut *answers)
    {
        *answers = rows.map(|row| question.fires(in_order(weights, &row)).into());
        return;
    }
    if question.weights.len() == 2 {
        return short::<2>(question, rows, answers);
    }
    for (row, answer) in rows.chunks_exact(question.weights.len()).zip(answers) {
        let mut sum = 0.0;
        for (weight, input) in question.weights.iter().zip(row) {
            sum += weight * input;
        }
        *answer = question.fires(sum).into();
    }
}

// ANCHOR: short
/// Rows of `N` inputs. The compiler knows `N`, so it can work on several rows side by side.
#[inline(always)]
fn short<const N: usize>(question: Question, rows: &[f64], answers: &mut [u8]) {
    let weights: &[f64; N] =
        question.weights.try_into().expect("the width was matched");
    let (rows, _) = rows.as_chunks::<N>();
    for (row, answer) in rows.iter().zip(answers) {
        *answer = question.fires(in_order(weights, row)).into();
    }
}

// ANCHOR_END: short

/// From so many numbers on (4 MB), they come from the slower caches.
const BEYOND_FAST_CACHES: usize = 1 << 19;

/// How many short rows are answered in one place before it is the next one's turn.
const SHORT_TURN: usize = 64;

/// As [`in_pairs_of_places`], for short rows: always four places, a few rows in each in turn.
#[inline(always)]
pub(crate) fn in_four_places<const N: usize>(
    question: Question,
    rows: &[f64],
    answers: &mut [u8],
) {
    let quarter = match rows.len() < BEYOND_FAST_CACHES {
        true => 0,
        false => answers.len() / 4 / SHORT_TURN * SHORT_TURN,
    };
    for start in (0..quarter).step_by(SHORT_TURN) {
        for place in 0..4 {
            let first = place * quarter + start;
            let rows = &rows[first * N..][..SHORT_TURN * N];
            short::<N>(question, rows, &mut answers[first..][..SHORT_TURN]);
        }
    }
    let rows = &rows[4 * quarter * N..];
    short::<N>(question, rows, &mut answers[4 * quarter..]);
}

// ANCHOR: in_pairs_of_places
/// How many long rows' numbers (1 kB) are summed up in one place before it is the next one's turn.
const TURN: usize = 128;

/// A row of one place together with one of another. While these are summed up, the memory goes on
/// fetching for all places.
#[inline(always)]
pub(crate) fn in_pairs_of_places(question: Question, rows: &[f64], answers: &mut [u8]) {
    let width = question.weights.len();
    let (weights, _) = question.weights.as_chunks::<8>();
    let pairs = if width <= TURN { 2 } else { 1 };
    let turn = (TURN / width).max(1);
    let place = answers.len() / (2 * pairs) / turn * turn;

    let (mut firsts, mut seconds) = ([[0.0; 4]; BLOCK], [[0.0; 4]; BLOCK]);
    for start in (0..place).step_by(turn) {
        for pair in 0..pairs {
            let first = 2 * pair * place + start;
            let second = first + place;
            let first_rows = &rows[first * width..][..turn * width];
            let second_rows = &rows[second * width..][..turn * width];
            let rows = first_rows
                .chunks_exact(width)
                .zip(second_rows.chunks_exact(width));
            let fours = firsts.iter_mut().zip(&mut seconds);
            for ((first_row, second_row), (first, second)) in rows.zip(fours) {
                [*first, *second] = two_rows(first_row, second_row, weights);
            }
            decide(question, first_rows, &firsts, &mut answers[first..][..turn]);
            decide(
                question,
                second_rows,
                &seconds,
                &mut answers[second..][..turn],
            );
        }
    }
    let done = 2 * pairs * place;
    long(question, false, &rows[done * width..], &mut answers[done..]);
}
// ANCHOR_END: in_pairs_of_places

/// Rows of eight inputs and more: sums first, for a block of rows, and then their answers.
#[inline(always)]
pub(crate) fn long(
    question: Question,
    in_pairs: bool,
    rows: &[f64],
    answers: &mut [u8],
) {
    let width = question.weights.len();
    let (weights, _) = question.weights.as_chunks::<8>();
    let mut fours = [[0.0; 4]; BLOCK];
    for (rows, answers) in rows.chunks(BLOCK * width).zip(answers.chunks_mut(BLOCK)) {
        if in_pairs {
            for (pair, fours) in rows.chunks(2 * width).zip(fours.chunks_mut(2)) {
                let (first, second) = pair.split_at(width);
                // A last row without a neighbour is its own.
                let second = if second.is_empty() { first } else { second };
                [fours[0], fours[1]] = two_rows(first, second, weights);
            }
        } else {
            for (row, four) in rows.chunks_exact(width).zip(&mut fours) {
                *four = four_sums(row, weights);
            }
        }
        decide(question, rows, &fours, answers);
    }
}
