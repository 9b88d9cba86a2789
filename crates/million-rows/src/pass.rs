use multiversion::multiversion;

use crate::answer::{in_four_places, in_pairs_of_places, long};
use crate::mistake::{long_mistake, short_mistake};
use crate::sums::Question;

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

/// So many numbers (16 MB) and more come from the main memory, at least for the greater part.
const BEYOND_CACHES: usize = 1 << 21;

/// The widest row, in numbers, that is summed up together with its neighbour: 256 bytes.
const WIDEST_PAIR: usize = 32;

/// Fewer numbers than this (32 kB) are surely close by. From farther away two neighbours at a time
/// come more slowly than one row: the processor sees no straight walk that it could fetch ahead.
const IN_FASTEST_CACHE: usize = 1 << 12;

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
