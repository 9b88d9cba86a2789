use multiversion::multiversion;

use crate::mistake::{long_mistake, short_mistake};

/// What every row is asked: does `bias + weights · row` reach the threshold?
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// `(n_inputs,)`
    pub(crate) weights: &'a [f64],
    pub(crate) bias: f64,
    pub(crate) threshold: f64,
}

impl Question<'_> {
    #[inline(always)]
    pub(crate) fn fires(self, sum: f64) -> bool {
        self.bias + sum >= self.threshold
    }
}

/// What the answers are for.
pub enum Task<'a> {
    /// To be written down: `(n_rows,)`.
    Answer(&'a mut [u8]),
    /// To be compared with the targets, `(n_rows,)`, up to the first mistake.
    FindMistake(&'a [f64]),
}

/// One pass over rows that lie one behind the other: what they are asked, the rows,
/// `(n_rows · n_inputs,)`, and what their answers are for. Returns which row is the first mistake.
pub type Kernel = fn(Question, &[f64], Task) -> Option<usize>;

/// The same pass, compiled for different vectors. All give the same answers; the last is the widest
/// that this processor has.
pub const KERNELS: [(&str, Kernel); 4] = [
    ("any processor", any_processor),
    ("up to two numbers", up_to_two),
    ("up to four numbers", up_to_four),
    ("widest", widest),
];

/// With what every processor of its kind has.
pub(crate) fn any_processor(
    question: Question,
    rows: &[f64],
    task: Task,
) -> Option<usize> {
    pass(question, rows, task)
}

/// With vectors of two numbers and all instructions for them.
// These lists are those of `multiversion` itself: each way of `widest` can be tested on its own.
#[multiversion(targets("x86_64+cmpxchg16b+popcnt+sse3+sse4.1+sse4.2+ssse3"))]
fn up_to_two(question: Question, rows: &[f64], task: Task) -> Option<usize> {
    pass(question, rows, task)
}

/// With vectors of four numbers where the processor has them, and no wider ones.
#[multiversion(targets(
    "x86_64+avx+avx2+bmi1+bmi2+cmpxchg16b+f16c+fma+lzcnt+movbe+popcnt+sse3+sse4.1+sse4.2+ssse3+xsave"
))]
fn up_to_four(question: Question, rows: &[f64], task: Task) -> Option<usize> {
    pass(question, rows, task)
}

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

// ANCHOR: widest
/// With the widest vectors of the processor on which it runs.
#[multiversion(targets = "simd")]
pub(crate) fn widest(question: Question, rows: &[f64], task: Task) -> Option<usize> {
    pass(question, rows, task)
}
// ANCHOR_END: widest

/// The one loop behind them all. A row of up to seven inputs has its width compiled in.
#[inline(always)]
fn pass(question: Question, rows: &[f64], task: Task) -> Option<usize> {
    match question.weights.len() {
        1 => short_pass::<1>(question, rows, task),
        2 => short_pass::<2>(question, rows, task),
        3 => short_pass::<3>(question, rows, task),
        4 => short_pass::<4>(question, rows, task),
        5 => short_pass::<5>(question, rows, task),
        6 => short_pass::<6>(question, rows, task),
        7 => short_pass::<7>(question, rows, task),
        _ => long_pass(question, rows, task),
    }
}

#[inline(always)]
fn short_pass<const N: usize>(
    question: Question,
    rows: &[f64],
    task: Task,
) -> Option<usize> {
    match task {
        Task::Answer(answers) => {
            in_four_places::<N>(question, rows, answers);
            None
        }
        Task::FindMistake(targets) => short_mistake::<N>(question, rows, targets),
    }
}

#[inline(always)]
fn long_pass(question: Question, rows: &[f64], task: Task) -> Option<usize> {
    match task {
        Task::Answer(answers) if rows.len() < BEYOND_CACHES => {
            let in_pairs =
                question.weights.len() <= WIDEST_PAIR && rows.len() < IN_FASTEST_CACHE;
            long(question, in_pairs, rows, answers);
            None
        }
        Task::Answer(answers) => {
            in_pairs_of_places(question, rows, answers);
            None
        }
        Task::FindMistake(targets) => long_mistake(question, rows, targets),
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

/// From left to right, as lesson 1 adds up.
#[inline(always)]
pub(crate) fn in_order<const N: usize>(weights: &[f64; N], row: &[f64; N]) -> f64 {
    // The lesson adds this to 0 first; no threshold can tell the difference.
    let mut sum = weights[0] * row[0];
    for i in 1..N {
        sum += weights[i] * row[i];
    }
    sum
}
// ANCHOR_END: short

/// From so many numbers on (4 MB), they come from the slower caches.
const BEYOND_FAST_CACHES: usize = 1 << 19;

/// How many short rows are answered in one place before it is the next one's turn.
const SHORT_TURN: usize = 64;

/// As [`in_pairs_of_places`], for short rows: always four places, a few rows in each in turn.
#[inline(always)]
fn in_four_places<const N: usize>(
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

/// So many numbers (16 MB) and more come from the main memory, at least for the greater part.
const BEYOND_CACHES: usize = 1 << 21;

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

/// How many rows are summed up before their answers are written.
pub(crate) const BLOCK: usize = 32;

/// The widest row, in numbers, that is summed up together with its neighbour: 256 bytes.
const WIDEST_PAIR: usize = 32;

/// Fewer numbers than this (32 kB) are surely close by. From farther away two neighbours at a time
/// come more slowly than one row: the processor sees no straight walk that it could fetch ahead.
const IN_FASTEST_CACHE: usize = 1 << 12;

/// Rows of eight inputs and more: sums first, for a block of rows, and then their answers.
#[inline(always)]
fn long(question: Question, in_pairs: bool, rows: &[f64], answers: &mut [u8]) {
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

/// From the sums of a block of rows to their answers: what is left over beyond eights is added first.
#[inline(always)]
pub(crate) fn decide<A: From<bool>>(
    question: Question,
    rows: &[f64],
    fours: &[[f64; 4]; BLOCK],
    answers: &mut [A],
) {
    let (_, last_weights) = question.weights.as_chunks::<8>();
    if last_weights.is_empty() {
        for ([a, b, c, d], answer) in fours.iter().zip(answers) {
            *answer = question.fires(0.0 + a + b + c + d).into();
        }
        return;
    }
    let rows = rows.chunks_exact(question.weights.len());
    for ((row, [a, b, c, d]), answer) in rows.zip(fours).zip(answers) {
        let mut sum = 0.0 + a + b + c + d;
        let (_, last_inputs) = row.as_chunks::<8>();
        for (weight, input) in last_weights.iter().zip(last_inputs) {
            sum += weight * input;
        }
        *answer = question.fires(sum).into();
    }
}

// ANCHOR: four_sums
/// Eight sums side by side, every eighth product in each, then added in pairs: the order in which
/// `ndarray` sums up a row, so that the last bit is the same too.
#[inline(always)]
pub(crate) fn four_sums(row: &[f64], weights: &[[f64; 8]]) -> [f64; 4] {
    let (inputs, _) = row.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for (inputs, weights) in inputs.iter().zip(weights) {
        for i in 0..8 {
            sums[i] += weights[i] * inputs[i];
        }
    }
    fold(sums)
}
// ANCHOR_END: four_sums

/// [`four_sums`] of two rows: while one waits for an addition to end, the other goes on.
#[inline(always)]
fn two_rows(first: &[f64], second: &[f64], weights: &[[f64; 8]]) -> [[f64; 4]; 2] {
    let (first, _) = first.as_chunks::<8>();
    let (second, _) = second.as_chunks::<8>();
    let (mut firsts, mut seconds) = ([0.0; 8], [0.0; 8]);
    for ((first, second), weights) in first.iter().zip(second).zip(weights) {
        for i in 0..8 {
            firsts[i] += weights[i] * first[i];
        }
        for i in 0..8 {
            seconds[i] += weights[i] * second[i];
        }
    }
    [fold(firsts), fold(seconds)]
}

#[inline(always)]
fn fold([a, b, c, d, e, f, g, h]: [f64; 8]) -> [f64; 4] {
    [a + e, b + f, c + g, d + h]
}
