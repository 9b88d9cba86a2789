//! The weighted sum, on paper and as an array.

use approx::assert_abs_diff_eq;
use ndarray::array;
use neuron::{Neuron, on_paper};

#[test]
fn the_lamp_on_four_evenings() {
    let lamp = Neuron::new(-0.5, array![0.6, 0.6]);
    for (inputs, z) in [
        (array![0.0, 0.0], -0.5),
        (array![0.0, 1.0], 0.1),
        (array![1.0, 0.0], 0.1),
        (array![1.0, 1.0], 0.7),
    ] {
        assert_abs_diff_eq!(lamp.weighted_sum(&inputs), z, epsilon = 1e-12);
    }
}

#[test]
fn paper_and_array_agree() {
    // Not to the last bit: the two add up in another order.
    for tenths in -20..=20 {
        let (w0, w1, w2) = (f64::from(tenths) / 10.0, 0.7, -0.3);
        let neuron = Neuron::new(w0, array![w1, w2]);
        for (x1, x2) in [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0), (2.5, -4.0)] {
            assert_abs_diff_eq!(
                neuron.weighted_sum(&array![x1, x2]),
                on_paper(w0, w1, x1, w2, x2),
                epsilon = 1e-12
            );
        }
    }
}

#[test]
fn the_sum_is_the_bias_and_all_contributions() {
    let neuron = Neuron::new(0.25, array![0.5, -2.0, 8.0]);
    let inputs = array![1.0, 0.5, 0.0];
    assert_eq!(neuron.contributions(&inputs), array![0.5, -1.0, 0.0]);
    assert_eq!(neuron.weighted_sum(&inputs), 0.25 + 0.5 - 1.0);
}

#[test]
fn a_silent_input_adds_nothing_however_big_its_weight() {
    let neuron = Neuron::new(0.1, array![1_000_000.0, 0.2]);
    assert_eq!(neuron.weighted_sum(&array![0.0, 1.0]), 0.1 + 0.2);
}

#[test]
#[should_panic = "this neuron has 2 weights, but it was given 3 inputs"]
fn too_many_inputs_are_named() {
    Neuron::new(0.0, array![1.0, 1.0]).weighted_sum(&array![1.0, 1.0, 1.0]);
}

#[test]
#[should_panic = "this neuron has 2 weights, but it was given 1 inputs"]
fn too_few_inputs_are_named() {
    // One input would fit ndarray's broadcasting; it is a mistake all the same.
    Neuron::new(0.0, array![1.0, 1.0]).contributions(&array![1.0]);
}

#[test]
fn the_formula_shows_signs() {
    let neuron = Neuron::new(0.5, array![-0.6, 0.0]);
    assert_eq!(neuron.to_string(), "z = 0.5 - 0.6·x1 + 0·x2");
}
