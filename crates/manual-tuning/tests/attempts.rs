//! From the article's first guess to NOR, attempt by attempt.

use approx::assert_abs_diff_eq;
use insta::assert_snapshot;
use logic_gates::{AND, NOR, NOT, OR};
use manual_tuning::*;
use ndarray::array;
use threshold::Perceptron;

#[test]
fn the_first_guess() {
    let comparison = Log::new(NOR, FIRST_GUESS).comparison();
    assert_eq!(comparison.differences, [1.0, 0.0, -1.0, -1.0]);
    assert_snapshot!("first_guess", comparison);
}

#[test]
fn one_weight_up_and_one_down_is_enough() {
    let mut log = Log::new(NOR, FIRST_GUESS);
    log.nudge([1, -8, 0]);
    assert_eq!(log.newest(), [5, -1, -2]);
    assert_eq!(log.comparison().wrong_rows(), 0);
    assert_eq!(log.comparison().table.smallest_margin(), 0.0);
    assert_snapshot!("nor_on_a_tie", log.comparison());

    log.nudge([1, -1, 0]);
    assert_eq!(log.newest(), [6, -2, -2]);
    assert_eq!(log.comparison().wrong_rows(), 0);
    assert_abs_diff_eq!(
        log.comparison().table.smallest_margin(),
        0.354,
        epsilon = 0.001
    );
    assert_snapshot!("log", log);
}

#[test]
fn adding_up_the_whole_column_pulls_the_bias_the_wrong_way() {
    let sums = Log::new(NOR, FIRST_GUESS).comparison().summed_over_rows();
    assert_eq!(sums, [-1.0, -2.0, -1.0]);
}

#[test]
fn moved_by_the_sum_again_and_again_it_comes_round() {
    let mut log = Log::new(NOR, FIRST_GUESS);
    for _ in 0..100 {
        if log.comparison().wrong_rows() > 0 {
            let sums = log.comparison().summed_over_rows();
            log.nudge([sums[0] as i32, sums[1] as i32, sums[2] as i32]);
        }
    }
    assert_eq!(log.comparison().wrong_rows(), 0);
}

#[test]
fn from_and_to_or_by_the_bias_alone() {
    let mut log = Log::new(OR, [-4, 6, 6]);
    assert_eq!(log.comparison().differences, [0.0, 1.0, 1.0, 0.0]);
    log.nudge([6, 0, 0]);
    assert_eq!(log.comparison().wrong_rows(), 0);
}

#[test]
fn tenths_do_not_drift() {
    let mut log = Log::new(AND, [0, 0, 0]);
    for _ in 0..3 {
        log.nudge([1, 0, 0]);
    }
    assert_eq!(perceptron(log.newest()).neuron.bias, 0.3);
    assert_ne!(0.1 + 0.1 + 0.1, 0.3);
}

#[test]
fn a_gate_of_one_input_can_be_compared_too() {
    let comparison = Comparison::of(&Perceptron::new(0.0, array![1.0]), &NOT);
    assert_eq!(comparison.differences, [1.0, -1.0]);
    assert_eq!(comparison.summed_over_rows(), [0.0, -1.0]);
}

#[test]
#[should_panic = "the truth table of NOR has 4 rows, but the perceptron's has 8"]
fn a_gate_of_other_width_is_named() {
    Comparison::of(&Perceptron::new(0.0, array![1.0, 1.0, 1.0]), &NOR);
}

#[test]
#[should_panic = "a log of attempts needs a gate of two inputs, but NOT has 2 rows"]
fn a_log_is_for_two_inputs() {
    Log::new(NOT, FIRST_GUESS);
}
