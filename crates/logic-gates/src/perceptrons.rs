use ndarray::{ArrayRef1, array};
use threshold::Perceptron;

// ANCHOR: article
/// AND with the weights of the article that this course follows.
pub fn and() -> Perceptron {
    Perceptron::new(-0.5, array![0.6, 0.6])
}

/// NOR with the weights of the article; on row 00 it fires on a tie.
pub fn nor() -> Perceptron {
    Perceptron::new(0.5, array![-0.6, -0.6])
}
// ANCHOR_END: article

/// OR, with the same room on both sides of the threshold.
// ANCHOR: or
pub fn or() -> Perceptron {
    Perceptron::new(0.2, array![0.6, 0.6])
}
// ANCHOR_END: or

/// NAND, with the same room on both sides of the threshold.
// ANCHOR: nand
pub fn nand() -> Perceptron {
    Perceptron::new(1.4, array![-0.6, -0.6])
}
// ANCHOR_END: nand

/// XOR by three perceptrons in two layers: OR and NAND look at the inputs, AND looks at these two.
///
/// Shapes: `inputs` is `(2,)`; the result is 0 or 1.
///
/// # Panics
///
/// - If there are not two inputs.
// ANCHOR: xor
pub fn xor(inputs: &ArrayRef1<f64>) -> f64 {
    let first_layer = array![or().predict(inputs), nand().predict(inputs)];
    and().predict(&first_layer)
}
// ANCHOR_END: xor
