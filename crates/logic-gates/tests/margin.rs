//! How far an answer is from changing.

use approx::assert_abs_diff_eq;
use insta::assert_snapshot;
use logic_gates::{TruthTable, and};
use ndarray::array;
use threshold::Perceptron;

#[test]
fn the_margin_step_by_step() {
    let Perceptron { neuron, threshold } = and();
    let row = &TruthTable::of(&and()).rows[3];
    let [w1, w2] = [neuron.weights[0], neuron.weights[1]];
    let square = w1 * w1 + w2 * w2;
    let (distance, length) = ((row.z - threshold).abs(), square.sqrt());
    assert_abs_diff_eq!(row.margin, distance / length, epsilon = 1e-12);
    let story = format!(
        "distance  {:.1} - {threshold} = {distance:.1}\n\
         length    {w1} · {w1} + {w2} · {w2} = {square:.2}, and its root is {length:.3}\n\
         margin    {distance:.1} / {length:.3} = {:.3}\n",
        row.z, row.margin
    );
    assert_snapshot!("row_11", story);
}

#[test]
fn huge_and_tiny_weights_have_a_margin_too() {
    // An OR with the same room on both sides of its line, in many sizes.
    for size in [1e-300, 1e-160, 1.0, 1e154, 1e200, 1e308, f64::MAX] {
        let mut or = Perceptron::new(-size / 2.0, array![size, size]);
        or.threshold = 0.0;
        let margin = TruthTable::of(&or).rows[1].margin;
        assert_abs_diff_eq!(margin, 0.5 * 0.5_f64.sqrt(), epsilon = 1e-12);
    }
}

#[test]
fn larger_weights_are_not_a_larger_margin() {
    let large = TruthTable::of(&Perceptron::new(-8.5, array![6.0, 6.0]));
    let small = TruthTable::of(&Perceptron::new(-0.4, array![0.6, 0.6]));
    assert_eq!(large.outputs(), small.outputs());
    assert_abs_diff_eq!(
        large.smallest_margin(),
        small.smallest_margin(),
        epsilon = 1e-12
    );
}
