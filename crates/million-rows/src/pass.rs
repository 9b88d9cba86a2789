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

/// The widest row, in numbers, that is summed up together with its neighbour: 256 bytes.
const WIDEST_PAIR: usize = 32;

/// Rows of eight inputs and more: sums first, for a block of rows, and then their answers.
#[inline(always)]
fn long(weights: &[f64], bias: f64, threshold: f64, rows: &[f64], answers: &mut [u8]) {
    let width = weights.len();
    let (weights, last_weights) = weights.as_chunks::<8>();
    let mut fours = [[0.0; 4]; BLOCK];
    for (rows, answers) in rows.chunks(BLOCK * width).zip(answers.chunks_mut(BLOCK)) {
        if width <= WIDEST_PAIR {
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
        if last_weights.is_empty() {
            for ([a, b, c, d], answer) in fours.iter().zip(answers) {
                *answer = (bias + (0.0 + a + b + c + d) >= threshold) as u8;
            }
            continue;
        }
        let rows = rows.chunks_exact(width);
        for ((row, [a, b, c, d]), answer) in rows.zip(&fours).zip(answers) {
            let mut sum = 0.0 + a + b + c + d;
            let (_, last_inputs) = row.as_chunks::<8>();
            for (weight, input) in last_weights.iter().zip(last_inputs) {
                sum += weight * input;
            }
            *answer = (bias + sum >= threshold) as u8;
        }
    }
}

// ANCHOR: four_sums
/// Eight sums side by side, every eighth product in each, then added in pairs: the order in which
/// `ndarray` sums up a row, so that the last bit is the same too.
#[inline(always)]
fn four_sums(row: &[f64], weights: &[[f64; 8]]) -> [f64; 4] {
    let (inputs, _) = row.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for (inputs, weights) in inputs.iter().zip(weights) {
        for i in 0..8 {
            sums[i] += weights[i] * inputs[i];
        }
    }
    in_pairs(sums)
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
    [in_pairs(firsts), in_pairs(seconds)]
}

#[inline(always)]
fn in_pairs([a, b, c, d, e, f, g, h]: [f64; 8]) -> [f64; 4] {
    [a + e, b + f, c + g, d + h]
}
