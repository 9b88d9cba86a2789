use multiversion::multiversion;

/// One pass over rows that lie one behind the other: weights, bias, threshold, rows, and where the
/// answers go.
///
/// Shapes: `(n_inputs,)`, two numbers, `(n_rows · n_inputs,)`, `(n_rows,)`.
pub type Kernel = fn(&[f64], f64, f64, &[f64], &mut [u8]);

/// The same pass, compiled for different vectors. All give the same answers; the last is the widest
/// that this processor has.
pub const KERNELS: [(&str, Kernel); 3] = [
    ("any processor", any_processor),
    ("up to four numbers", up_to_four),
    ("widest", widest),
];

/// With what every processor of its kind has.
pub(crate) fn any_processor(
    weights: &[f64],
    bias: f64,
    threshold: f64,
    rows: &[f64],
    answers: &mut [u8],
) {
    pass(weights, bias, threshold, rows, answers);
}

/// With vectors of four numbers where the processor has them, and no wider ones.
#[multiversion(targets("x86_64+avx+avx2"))]
fn up_to_four(
    weights: &[f64],
    bias: f64,
    threshold: f64,
    rows: &[f64],
    answers: &mut [u8],
) {
    pass(weights, bias, threshold, rows, answers);
}

// ANCHOR: widest
/// With the widest vectors of the processor on which it runs.
#[multiversion(targets = "simd")]
pub(crate) fn widest(
    weights: &[f64],
    bias: f64,
    threshold: f64,
    rows: &[f64],
    answers: &mut [u8],
) {
    pass(weights, bias, threshold, rows, answers);
}
// ANCHOR_END: widest

/// The one loop behind them all. A row of up to seven inputs has its width compiled in.
#[inline(always)]
fn pass(weights: &[f64], bias: f64, threshold: f64, rows: &[f64], answers: &mut [u8]) {
    match weights.len() {
        1 => short::<1>(weights, bias, threshold, rows, answers),
        2 => short::<2>(weights, bias, threshold, rows, answers),
        3 => short::<3>(weights, bias, threshold, rows, answers),
        4 => short::<4>(weights, bias, threshold, rows, answers),
        5 => short::<5>(weights, bias, threshold, rows, answers),
        6 => short::<6>(weights, bias, threshold, rows, answers),
        7 => short::<7>(weights, bias, threshold, rows, answers),
        _ => long(weights, bias, threshold, rows, answers),
    }
}

// ANCHOR: short
/// Rows of `N` inputs. The compiler knows `N`, so it can work on several rows side by side.
#[inline(always)]
fn short<const N: usize>(
    weights: &[f64],
    bias: f64,
    threshold: f64,
    rows: &[f64],
    answers: &mut [u8],
) {
    let weights: &[f64; N] = weights.try_into().expect("the width was matched");
    let (rows, _) = rows.as_chunks::<N>();
    for (row, answer) in rows.iter().zip(answers) {
        let mut sum = 0.0;
        for i in 0..N {
            sum += weights[i] * row[i];
        }
        *answer = (bias + sum >= threshold) as u8;
    }
}
// ANCHOR_END: short

/// How many rows are summed up before their answers are written.
const BLOCK: usize = 32;

/// Rows of eight inputs and more: sums first, for a block of rows, and then their answers.
#[inline(always)]
fn long(weights: &[f64], bias: f64, threshold: f64, rows: &[f64], answers: &mut [u8]) {
    let width = weights.len();
    let (_, last_weights) = weights.as_chunks::<8>();
    let mut fours = [[0.0; 4]; BLOCK];
    let mut sums = [0.0; BLOCK];
    for (rows, answers) in rows.chunks(BLOCK * width).zip(answers.chunks_mut(BLOCK)) {
        for (row, four) in rows.chunks_exact(width).zip(&mut fours) {
            *four = four_sums(row, weights);
        }
        for ([a, b, c, d], sum) in fours.iter().zip(&mut sums) {
            *sum = 0.0 + a + b + c + d;
        }
        if !last_weights.is_empty() {
            for (row, sum) in rows.chunks_exact(width).zip(&mut sums) {
                let (_, last_inputs) = row.as_chunks::<8>();
                for (weight, input) in last_weights.iter().zip(last_inputs) {
                    *sum += weight * input;
                }
            }
        }
        for (sum, answer) in sums.iter().zip(answers) {
            *answer = (bias + sum >= threshold) as u8;
        }
    }
}

// ANCHOR: four_sums
/// Eight sums side by side, every eighth product in each, then added in pairs: the order in which
/// `ndarray` sums up a row, so that the last bit is the same too.
#[inline(always)]
fn four_sums(row: &[f64], weights: &[f64]) -> [f64; 4] {
    let (inputs, _) = row.as_chunks::<8>();
    let (weights, _) = weights.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for (inputs, weights) in inputs.iter().zip(weights) {
        for i in 0..8 {
            sums[i] += weights[i] * inputs[i];
        }
    }
    let [a, b, c, d, e, f, g, h] = sums;
    [a + e, b + f, c + g, d + h]
}
// ANCHOR_END: four_sums
