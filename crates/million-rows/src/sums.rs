//! What one row is asked, and how its numbers are added up: in the lesson's order, to the last bit.

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

// ANCHOR: in_order
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
// ANCHOR_END: in_order

/// How many rows are summed up before their answers are written.
pub(crate) const BLOCK: usize = 32;

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
pub(crate) fn two_rows(
    first: &[f64],
    second: &[f64],
    weights: &[[f64; 8]],
) -> [[f64; 4]; 2] {
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
