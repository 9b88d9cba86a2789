//! Where a decision hangs on the last bit: the same numbers, added up in two orders.

use std::fmt::Write;

use million_rows::predict_rows;
use ndarray::{Array1, Array2, ShapeBuilder};
use threshold::Perceptron;

#[test]
fn the_last_bit_decides_and_we_follow_the_lesson() {
    // The narrowest row of tenths for which the order matters.
    let (rows, columns, z, other_z) = (8..)
        .map(|width| {
            let rows =
                Array2::from_shape_fn((2, width), |(_, i)| (i + 1) as f64 / 10.0);
            let mut columns = Array2::zeros((2, width).f());
            columns.assign(&rows);
            let neuron = Perceptron::new(0.0, Array1::from_elem(width, 0.7)).neuron;
            let z = neuron.weighted_sum(&rows.row(0));
            let other_z = neuron.weighted_sum(&columns.row(0));
            (rows, columns, z, other_z)
        })
        .find(|(_, _, z, other_z)| z != other_z)
        .expect("sums are rounded");

    let width = rows.ncols();
    let mut perceptron = Perceptron::new(0.0, Array1::from_elem(width, 0.7));
    perceptron.threshold = z.max(other_z);
    let mut text = format!("{width} inputs, threshold {:?}\n", perceptron.threshold);
    for (layout, rows, z) in [
        ("a row in one piece", &rows, z),
        ("a row scattered over columns", &columns, other_z),
    ] {
        let answer = perceptron.predict(&rows.row(0));
        assert_eq!(predict_rows(&perceptron, rows).to_vec(), [answer as u8; 2]);
        writeln!(text, "{layout:<28}  z = {z:<18?}  answer {answer}").expect("text");
    }
    insta::assert_snapshot!("last_bit", text);
}
