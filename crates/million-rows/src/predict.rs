use ndarray::{Array1, ArrayRef2, ArrayViewMut1, Axis, Zip, s};
use threshold::Perceptron;

use crate::answer::few;
use crate::pass::{Kernel, Task, widest};
use crate::sums::Question;

/// Asks a perceptron about many rows: 1 where it fires, 0 where it does not.
///
/// The answers are those of [`Perceptron::predict`], row by row, down to the last bit of the sums.
///
/// Shapes: `rows` is `(n_rows, n_inputs)`, in any layout: neither copied nor changed; the result is
/// `(n_rows,)`, a byte an answer.
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
///
/// # Example
///
/// ```
/// use million_rows::predict_rows;
/// use ndarray::array;
/// use threshold::Perceptron;
///
/// let lamp = Perceptron::new(-0.5, array![0.6, 0.6]);
/// let rows = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// assert_eq!(predict_rows(&lamp, &rows), array![0, 0, 0, 1]);
/// ```
pub fn predict_rows(perceptron: &Perceptron, rows: &ArrayRef2<f64>) -> Array1<u8> {
    let mut answers = vec![0; rows.nrows()];
    predict_rows_into(perceptron, rows, &mut answers);
    Array1::from(answers)
}

/// [`predict_rows`] with the answers written into memory that is there already.
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
/// - If there is not one place for each row's answer.
#[inline]
pub fn predict_rows_into(
    perceptron: &Perceptron,
    rows: &ArrayRef2<f64>,
    answers: &mut [u8],
) {
    let (weights, numbers) = (perceptron.neuron.weights.as_slice(), rows.as_slice());
    match (weights, numbers) {
        (Some(weights @ [_, ..]), Some(numbers))
            if numbers.len() <= FEW && weights.len() < 8 =>
        {
            check_shapes(perceptron, rows, answers);
            few(question(perceptron, weights), numbers, answers);
        }
        _ => predict_rows_with(widest, perceptron, rows, answers),
    }
}

/// Up to so many numbers, choosing among the kernels would take longer than asking all rows.
const FEW: usize = 16;

/// [`predict_rows_into`] by one of the [`KERNELS`](crate::KERNELS).
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
/// - If there is not one place for each row's answer.
#[inline]
pub fn predict_rows_with(
    kernel: Kernel,
    perceptron: &Perceptron,
    rows: &ArrayRef2<f64>,
    answers: &mut [u8],
) {
    check_shapes(perceptron, rows, answers);
    let weights = perceptron.neuron.weights.as_slice();
    match (weights, rows.as_slice()) {
        // All rows one behind the other.
        (Some(weights @ [_, ..]), Some(rows)) => {
            kernel(question(perceptron, weights), rows, Task::Answer(answers));
        }
        _ => in_another_layout(kernel, perceptron, rows, answers),
    }
}

/// What [`predict_rows_with`] does where rows or weights do not lie one behind the other.
fn in_another_layout(
    kernel: Kernel,
    perceptron: &Perceptron,
    rows: &ArrayRef2<f64>,
    answers: &mut [u8],
) {
    match perceptron.neuron.weights.as_slice() {
        // The last row lies first: walk through the memory forwards all the same.
        _ if rows.strides()[0] < 0 => {
            let forwards = rows.slice(s![..;-1, ..]);
            predict_rows_with(kernel, perceptron, &forwards, answers);
            answers.reverse();
        }
        // The numbers of a row side by side, but a gap behind each row.
        Some([_, ..]) if rows.row(0).as_slice().is_some() => {
            for (row, answer) in rows.rows().into_iter().zip(answers) {
                *answer = perceptron.predict(&row) as u8;
            }
        }
        // Columns side by side, or numbers scattered about.
        _ => by_columns(perceptron, rows, answers),
    }
}

/// How many rows the columns are added up for at a time: their sums stay close to the processor.
const BLOCK: usize = 16384;

/// Where a row does not lie in one piece, the lesson sums it up from left to right. So do we, a
/// column at a time for a whole block of rows.
fn by_columns(perceptron: &Perceptron, rows: &ArrayRef2<f64>, answers: &mut [u8]) {
    let (neuron, threshold) = (&perceptron.neuron, perceptron.threshold);
    let mut sums = vec![0.0; BLOCK.min(answers.len())];
    for (rows, answers) in rows
        .axis_chunks_iter(Axis(0), BLOCK)
        .zip(answers.chunks_mut(BLOCK))
    {
        let sums = &mut sums[..answers.len()];
        sums.fill(0.0);
        let fours = rows.axis_chunks_iter(Axis(1), 4);
        for (columns, weights) in fours.zip(neuron.weights.axis_chunks_iter(Axis(0), 4))
        {
            let mut sums = ArrayViewMut1::from(&mut *sums);
            if weights.len() < 4 {
                for (column, weight) in columns.columns().into_iter().zip(weights) {
                    sums.scaled_add(*weight, &column);
                }
                continue;
            }
            // Four columns a time: each sum is fetched and put back once for all of them.
            let [a, b, c, d] = [0, 1, 2, 3].map(|i| weights[i]);
            Zip::from(&mut sums)
                .and(columns.column(0))
                .and(columns.column(1))
                .and(columns.column(2))
                .and(columns.column(3))
                .for_each(|sum, p, q, r, s| {
                    *sum = *sum + a * p + b * q + c * r + d * s;
                });
        }
        for (sum, answer) in sums.iter().zip(answers) {
            *answer = (neuron.bias + sum >= threshold) as u8;
        }
    }
}

#[inline]
pub(crate) fn question<'a>(
    perceptron: &Perceptron,
    weights: &'a [f64],
) -> Question<'a> {
    Question {
        weights,
        bias: perceptron.neuron.bias,
        threshold: perceptron.threshold,
    }
}

#[inline]
pub(crate) fn check_shapes(
    perceptron: &Perceptron,
    rows: &ArrayRef2<f64>,
    answers: &[u8],
) {
    check_width(perceptron, rows);
    let n_rows = rows.nrows();
    assert!(
        n_rows == answers.len(),
        "there are {n_rows} rows, but {} places for answers",
        answers.len(),
    );
}

#[inline]
pub(crate) fn check_width(perceptron: &Perceptron, rows: &ArrayRef2<f64>) {
    let (n_weights, n_inputs) = (perceptron.neuron.weights.len(), rows.ncols());
    assert!(
        n_inputs == n_weights,
        "this perceptron has {n_weights} weights, but the rows have {n_inputs} inputs",
    );
}
