//! The truth table of every gate that the lesson shows.

use approx::assert_abs_diff_eq;
use insta::assert_snapshot;
use logic_gates::*;
use ndarray::array;
use threshold::Perceptron;

#[test]
fn the_articles_and() {
    assert_snapshot!("and", TruthTable::of(&and()));
    assert_eq!(TruthTable::of(&and()).outputs(), AND.targets);
}

#[test]
fn the_articles_nor() {
    assert_snapshot!("nor", TruthTable::of(&nor()));
    assert_eq!(TruthTable::of(&nor()).outputs(), NOR.targets);
    assert_eq!(TruthTable::of(&nor()).smallest_margin(), 0.0);
}

#[test]
fn gates_with_the_same_room_on_both_sides() {
    for (gate, perceptron) in [
        (AND, Perceptron::new(-0.4, array![0.6, 0.6])),
        (OR, or()),
        (NAND, nand()),
        (NOR, Perceptron::new(0.8, array![-0.6, -0.6])),
    ] {
        let table = TruthTable::of(&perceptron);
        assert_eq!(table.outputs(), gate.targets, "{}", gate.name);
        // z stays 0.3 away from θ; divided by the length of the weights that is the best possible.
        assert_abs_diff_eq!(
            table.smallest_margin(),
            0.5 * 0.5_f64.sqrt(),
            epsilon = 1e-12
        );
        let nearest = table.rows.iter().map(|row| (row.z - 0.5).abs());
        assert_abs_diff_eq!(nearest.fold(f64::MAX, f64::min), 0.3, epsilon = 1e-12);
    }
    assert_snapshot!("or", TruthTable::of(&or()));
    assert_snapshot!("nand", TruthTable::of(&nand()));
}

#[test]
fn a_gate_of_one_input() {
    let not = TruthTable::of(&Perceptron::new(1.0, array![-1.0]));
    assert_eq!(not.outputs(), NOT.targets);
    assert_snapshot!("not", not);
}

#[test]
fn a_gate_of_three_inputs() {
    let majority = TruthTable::of(&Perceptron::new(-1.0, array![1.0, 1.0, 1.0]));
    assert_eq!(majority.outputs(), MAJORITY.targets);
    assert_snapshot!("majority", majority);
}

#[test]
fn a_tie_decided_by_rounding() {
    // OR on paper, AND in f64: both are ties, and the table says so.
    let table = TruthTable::of(&Perceptron::new(-0.2, array![0.7, 0.7]));
    assert_eq!(table.outputs(), AND.targets);
    assert!(table.rows[1].tie && table.rows[2].tie);
    assert_snapshot!("rounding_tie", table);
}

#[test]
fn flipping_all_signs_is_not_negation() {
    // The article's AND becomes its NOR, through the tie; an AND without one becomes "never".
    let flipped = |w0: f64, w1: f64, w2: f64| {
        TruthTable::of(&Perceptron::new(-w0, array![-w1, -w2])).outputs()
    };
    assert_eq!(flipped(-0.5, 0.6, 0.6), NOR.targets);
    assert_eq!(flipped(-0.4, 0.6, 0.6), [0.0; 4]);
}

#[test]
fn the_opposite_gate_mirrors_the_bias_at_the_threshold() {
    let opposite = Perceptron::new(2.0 * 0.5 - or().neuron.bias, -or().neuron.weights);
    assert_eq!(TruthTable::of(&opposite).outputs(), NOR.targets);

    // On a tie both fire: the article's NOR would become "always".
    let opposite =
        Perceptron::new(2.0 * 0.5 - nor().neuron.bias, -nor().neuron.weights);
    assert_eq!(TruthTable::of(&opposite).outputs(), [1.0; 4]);
}

#[test]
fn sixteen_gates_count_from_never_to_always() {
    for (number, gate) in GATES.iter().enumerate() {
        let binary = gate
            .targets
            .iter()
            .fold(0, |sum, bit| 2 * sum + *bit as usize);
        assert_eq!(binary, number, "{}", gate.name);
        assert_eq!(Gate::with_outputs(gate.targets), Some(*gate));
    }
    assert_eq!(Gate::with_outputs(&[1.0]), None);
}

#[test]
fn what_is_asked_for() {
    assert_snapshot!("asked_nand", NAND);
    assert_snapshot!("asked_xor", XOR);
    assert_eq!(NOT.to_string(), "x1  NOT\n 0    1\n 1    0\n");

    let gates = [AND, OR, NAND, NOR, XOR];
    let mut side_by_side = "x1  x2  AND   OR  NAND  NOR  XOR\n".to_string();
    for (row, inputs) in all_inputs(2).rows().into_iter().enumerate() {
        side_by_side += &format!("{:>2}  {:>2}", inputs[0], inputs[1]);
        for (gate, width) in gates.iter().zip([5, 5, 6, 5, 5]) {
            side_by_side += &format!("{:>width$}", gate.targets[row]);
        }
        side_by_side.push('\n');
    }
    assert_snapshot!("asked_side_by_side", side_by_side);
}

#[test]
fn two_layers_are_xor() {
    let outputs = all_inputs(2)
        .rows()
        .into_iter()
        .map(|inputs| xor(&inputs))
        .collect::<Vec<_>>();
    assert_eq!(outputs, XOR.targets);
}

#[test]
fn inputs_count_up() {
    let matrix =
        // ANCHOR: all_inputs
        array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    // ANCHOR_END: all_inputs
    assert_eq!(all_inputs(2), matrix);
    assert_eq!(all_inputs(0).dim(), (1, 0));
}

#[test]
fn all_sums_are_one_matrix_product() {
    let Perceptron { neuron, .. } = and();
    let inputs = all_inputs(2);
    let products = inputs.dot(&neuron.weights);
    let sums = neuron.bias + &products;
    let mut story = "x1  x2    X · w    w0 + X · w\n".to_string();
    for (row, (product, sum)) in
        inputs.rows().into_iter().zip(products.iter().zip(&sums))
    {
        story += &format!(
            "{:>2}  {:>2}  {product:>7.1}  {sum:>12.1}\n",
            row[0], row[1]
        );
    }
    assert_snapshot!("matrix_product", story);
    for (row, sum) in TruthTable::of(&and()).rows.iter().zip(sums) {
        assert_eq!(row.z, sum);
    }
}

#[test]
fn without_weights_nothing_changes_the_answer() {
    let always = TruthTable::of(&Perceptron::new(1.0, array![0.0, 0.0]));
    assert_eq!(always.smallest_margin(), f64::INFINITY);
    let tie = TruthTable::of(&Perceptron::new(0.5, array![0.0, 0.0]));
    assert_eq!(tie.smallest_margin(), 0.0);
}

#[test]
fn a_tie_is_nearer_than_a_billionth() {
    let at = |z| {
        let mut perceptron = Perceptron::new(z, array![1.0]);
        perceptron.threshold = 0.0;
        perceptron
    };
    assert!(!TruthTable::of(&at(1e-9)).rows[0].tie);
    assert!(TruthTable::of(&at(0.9e-9)).rows[0].tie);
}

#[test]
fn trying_all_of_the_grid() {
    let mut story = String::new();
    for gate in [AND, OR, NOR, XOR] {
        let search = search(&gate);
        let best = search.best.as_ref().map(Perceptron::to_string);
        story += &format!(
            "{}: {} of {} are it, at most {} rows right; {}\n",
            gate.name,
            search.found,
            search.tried,
            search.most_right,
            best.unwrap_or_default(),
        );
    }
    assert_snapshot!("search", story);
}

#[test]
#[should_panic = "a search needs a gate of two inputs, but NOT has 2 rows"]
fn only_gates_of_two_inputs_are_searched() {
    search(&NOT);
}
