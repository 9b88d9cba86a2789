//! Each operation of the course in ndarray, for the page that shows it beside NumPy.

use approx::assert_abs_diff_eq;
use ndarray::{Array1, Array2, Axis, array, concatenate};

#[test]
fn vectors() {
    // ANCHOR: vector
    let weights = array![0.6, 0.6];
    let inputs = array![1.0, 0.0];
    // ANCHOR_END: vector

    // ANCHOR: product
    let votes = &weights * &inputs;
    // ANCHOR_END: product
    assert_eq!(votes, array![0.6, 0.0]);

    // ANCHOR: dot
    let z: f64 = -0.5 + weights.dot(&inputs);
    // ANCHOR_END: dot
    assert_abs_diff_eq!(z, 0.1, epsilon = 1e-12);

    // ANCHOR: step
    let y = if z >= 0.5 { 1.0 } else { 0.0 };
    // ANCHOR_END: step
    assert_eq!(y, 0.0);

    // ANCHOR: length
    let length = weights.dot(&weights).sqrt();
    // ANCHOR_END: length
    assert_abs_diff_eq!(length, 0.72_f64.sqrt(), epsilon = 1e-12);

    // ANCHOR: zeros
    let start = Array1::<f64>::zeros(2);
    // ANCHOR_END: zeros
    assert_eq!(start, array![0.0, 0.0]);
}

#[test]
fn matrices() {
    let weights = array![0.6, 0.6];
    // ANCHOR: matrix
    let rows = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let (n_rows, n_inputs) = rows.dim();
    let last = rows.row(3);
    let one = rows[[2, 0]];
    // ANCHOR_END: matrix
    assert_eq!((n_rows, n_inputs), (4, 2));
    assert_eq!((last, one), (array![1.0, 1.0].view(), 1.0));

    // ANCHOR: sums
    let sums: Array1<f64> = -0.5 + rows.dot(&weights);
    // ANCHOR_END: sums
    assert_abs_diff_eq!(sums[3], 0.7, epsilon = 1e-12);

    // ANCHOR: outputs
    let outputs = sums.mapv(|z| if z >= 0.5 { 1.0 } else { 0.0 });
    // ANCHOR_END: outputs
    assert_eq!(outputs, array![0.0, 0.0, 0.0, 1.0]);

    // ANCHOR: ones
    let with_x0 = concatenate![Axis(1), Array2::ones((4, 1)), rows];
    // ANCHOR_END: ones
    assert_eq!(with_x0.dim(), (4, 3));
    assert_eq!(with_x0.row(0), array![1.0, 0.0, 0.0]);

    // ANCHOR: select
    let backwards = rows.select(Axis(0), &[3, 2, 1, 0]);
    // ANCHOR_END: select
    assert_eq!(backwards.row(0), array![1.0, 1.0]);
}

#[test]
fn one_epoch() {
    let rows = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    // ANCHOR: epoch
    let targets = [0.0, 1.0, 1.0, 1.0];
    let (mut bias, mut weights, rate) = (0.0, Array1::zeros(2), 1.0);
    for (x, target) in rows.rows().into_iter().zip(targets) {
        let predicted = if bias + weights.dot(&x) >= 0.5 {
            1.0
        } else {
            0.0
        };
        let error = target - predicted;
        bias += rate * error;
        weights.scaled_add(rate * error, &x);
    }
    // ANCHOR_END: epoch
    assert_eq!((bias, weights), (1.0, array![0.0, 1.0]));
}
