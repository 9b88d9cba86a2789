use ndarray::{Array1, ArrayRef2, Axis};
use threshold::{Perceptron, step};

use crate::pass::{any_processor, widest};
use crate::predict::check_shapes;
use crate::{Kernel, predict_rows_with};

/// Step 1: the lesson's own code, row by row.
///
/// Shapes: `rows` is `(n_rows, n_inputs)`; the result is `(n_rows,)`.
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
// ANCHOR: plain_loop
pub fn plain_loop(perceptron: &Perceptron, rows: &ArrayRef2<f64>) -> Array1<f64> {
    let answers = rows.rows().into_iter().map(|row| perceptron.predict(&row));
    answers.collect()
}
// ANCHOR_END: plain_loop

/// Step 2: all sums by one product, matrix times vector, and then all decisions.
///
/// Shapes: `rows` is `(n_rows, n_inputs)`; the result is `(n_rows,)`.
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
// ANCHOR: matrix_product
pub fn matrix_product(perceptron: &Perceptron, rows: &ArrayRef2<f64>) -> Array1<f64> {
    let sums = perceptron.neuron.bias + rows.dot(&perceptron.neuron.weights);
    sums.mapv(|z| step(z, perceptron.threshold))
}
// ANCHOR_END: matrix_product

/// Step 3: one pass from the inputs to the answers, with nothing in between, compiled for any
/// processor of its kind.
///
/// Shapes: `rows` is `(n_rows, n_inputs)`; `answers` is `(n_rows,)`.
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
/// - If there is not one place for each row's answer.
pub fn one_pass(perceptron: &Perceptron, rows: &ArrayRef2<f64>, answers: &mut [u8]) {
    straight_on(any_processor, perceptron, rows, answers);
}

/// Step 4: the same pass with the widest vectors that this processor has.
///
/// Shapes: `rows` is `(n_rows, n_inputs)`; `answers` is `(n_rows,)`.
///
/// # Panics
///
/// - If the rows have more or fewer inputs than the perceptron has weights.
/// - If there is not one place for each row's answer.
pub fn wide_vectors(
    perceptron: &Perceptron,
    rows: &ArrayRef2<f64>,
    answers: &mut [u8],
) {
    straight_on(widest, perceptron, rows, answers);
}

/// So many numbers (2 MB) are never cut into several places.
const ONE_PLACE: usize = 1 << 18;

/// Without step 5: a piece of the table after the other.
fn straight_on(
    kernel: Kernel,
    perceptron: &Perceptron,
    rows: &ArrayRef2<f64>,
    answers: &mut [u8],
) {
    check_shapes(perceptron, rows, answers);
    let n_rows = (ONE_PLACE / rows.ncols().max(1)).max(1);
    let pieces = rows.axis_chunks_iter(Axis(0), n_rows);
    for (rows, answers) in pieces.zip(answers.chunks_mut(n_rows)) {
        predict_rows_with(kernel, perceptron, &rows, answers);
    }
}
