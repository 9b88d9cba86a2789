//! What one perceptron can be, by trying them all: too much for a lesson's own quick tests.

use std::collections::BTreeSet;

use logic_gates::{GATES, GRID, TruthTable, XNOR, XOR, search};
use ndarray::array;
use threshold::Perceptron;

#[test]
fn fourteen_of_sixteen_gates_are_one_perceptron() {
    for gate in GATES {
        let search = search(&gate);
        let possible = gate != XOR && gate != XNOR;
        assert_eq!(search.best.is_some(), possible, "{}", gate.name);
        assert_eq!(search.found > 0, possible, "{}", gate.name);
        assert_eq!(search.most_right, if possible { 4 } else { 3 });
        assert_eq!(search.tried, GRID.len().pow(3));
        if let Some(best) = search.best {
            assert_eq!(TruthTable::of(&best).outputs(), gate.targets);
        }
    }
}

#[test]
fn one_hundred_and_four_of_256_gates_of_three_inputs() {
    let mut found = BTreeSet::new();
    let weights = || (-2..=2).map(f64::from);
    for half_steps in -13..=13 {
        for w1 in weights() {
            for w2 in weights() {
                for w3 in weights() {
                    let bias = f64::from(half_steps) / 2.0;
                    let perceptron = Perceptron::new(bias, array![w1, w2, w3]);
                    let outputs = TruthTable::of(&perceptron).outputs();
                    found.insert(
                        outputs
                            .into_iter()
                            .map(|output| output as u8)
                            .collect::<Vec<_>>(),
                    );
                }
            }
        }
    }
    assert_eq!(found.len(), 104);
}
