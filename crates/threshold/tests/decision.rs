//! To fire or not to fire.

use ndarray::array;
use neuron::Neuron;
use threshold::{Perceptron, THRESHOLD, step};

#[test]
fn reaching_the_threshold_is_enough() {
    assert_eq!(step(THRESHOLD, THRESHOLD), 1.0);
    assert_eq!(step(THRESHOLD.next_down(), THRESHOLD), 0.0);
    assert_eq!(step(THRESHOLD.next_up(), THRESHOLD), 1.0);
}

#[test]
fn what_is_not_a_number_does_not_fire() {
    assert_eq!(step(f64::NAN, THRESHOLD), 0.0);
    assert_eq!(step(f64::INFINITY, THRESHOLD), 1.0);
    assert_eq!(step(f64::NEG_INFINITY, THRESHOLD), 0.0);
}

#[test]
fn the_lamp_is_on_only_when_it_is_dark_and_something_moves() {
    let lamp = Perceptron::new(-0.5, array![0.6, 0.6]);
    assert_eq!(lamp.predict(&array![0.0, 0.0]), 0.0);
    assert_eq!(lamp.predict(&array![0.0, 1.0]), 0.0);
    assert_eq!(lamp.predict(&array![1.0, 0.0]), 0.0);
    assert_eq!(lamp.predict(&array![1.0, 1.0]), 1.0);
}

#[test]
fn a_higher_bias_fires_more_easily() {
    let fires =
        |bias| Perceptron::new(bias, array![0.6, 0.6]).predict(&array![1.0, 0.0]);
    assert_eq!([-0.5, -0.2, 0.0, 0.2].map(fires), [0.0, 0.0, 1.0, 1.0]);
}

#[test]
fn the_threshold_moves_into_the_bias() {
    let lamp = Perceptron {
        neuron: Neuron::new(-0.25, array![0.75, 0.25]),
        threshold: 0.5,
    };
    let moved = lamp.threshold_into_bias();
    assert_eq!((moved.neuron.bias, moved.threshold), (-0.75, 0.0));
    assert_eq!(moved.neuron.weights, lamp.neuron.weights);
}

#[test]
fn rounding_can_break_a_tie() {
    // On paper 0.7 − 0.2 is 0.5 and fires; in f64 it falls short, in f32 it does not.
    let on_a_tie = Perceptron::new(0.7, array![-0.2]);
    assert_eq!(on_a_tie.predict(&array![1.0]), 0.0);
    assert_eq!(0.7_f64 - 0.2_f64, THRESHOLD.next_down());
    let in_f32 = 0.7_f32 - 0.2_f32;
    assert_eq!(in_f32, 0.5);
}

#[test]
fn the_rule_is_shown() {
    let lamp = Perceptron::new(-0.5, array![0.6, 0.6]);
    assert_eq!(lamp.to_string(), "fires if -0.5 + 0.6·x1 + 0.6·x2 ≥ 0.5");
}
