//! The exercises of this lesson are in order, whatever its reader has written: each solution is right,
//! each starter is wrong, each known mistake gets its diagnosis, and no file is missing.

// A starter or a solution with a warning would puzzle its reader.
#![deny(unused)]
// The judge is compiled beside the solutions and once more beside the starters.
#![allow(clippy::duplicate_mod)]

#[path = "../checks/mistakes.rs"]
mod mistakes;
#[path = "../solutions/mod.rs"]
mod solutions;
#[path = "../starters/mod.rs"]
mod starters;

check::proof!(
    solutions::judge::ALL,
    starters::judge::ALL,
    mistakes::mistakes()
);

/// Two judges say what has moved since the starter.
#[test]
fn exercises_count_from_their_starters() {
    use starters::{judge, m3, m4};
    let guess = manual_tuning::perceptron(manual_tuning::FIRST_GUESS).neuron;
    let [w1, w2] = [guess.weights[0], guess.weights[1]];
    assert_eq!([m3::W0, m3::W1, m3::W2], [guess.bias, w1, w2]);
    assert_eq!([m4::W0, m4::W1, m4::W2], judge::START);
}
