//! What rounding does at a tie, and to a threshold that moves into the bias.

use ndarray::array;
use threshold::{Perceptron, step};

fn main() {
    println!("0.6 - 0.5 = {}", 0.6 - 0.5);
    println!("0.7 - 0.2 = {}", 0.7 - 0.2);
    println!("step(0.5, 0.5)       = {}", step(0.5, 0.5));
    println!("step(0.7 - 0.2, 0.5) = {}", step(0.7 - 0.2, 0.5));
    println!();

    for parts in [4, 10] {
        let (cases, differing) = compare(parts);
        println!("steps of 1/{parts}: {differing} of {cases} decisions differ");
    }
}

/// Moves θ = 0.5 into the bias of every perceptron with bias and weights from −1 to 1 in steps of
/// `1/parts`, and counts the decisions taken and those that changed.
fn compare(parts: i32) -> (usize, usize) {
    let (mut cases, mut differing) = (0, 0);
    for w0 in -parts..=parts {
        for w1 in -parts..=parts {
            for w2 in -parts..=parts {
                let [w0, w1, w2] =
                    [w0, w1, w2].map(|w| f64::from(w) / f64::from(parts));
                let with_threshold = Perceptron::new(w0, array![w1, w2]);
                let with_bias_only = with_threshold.threshold_into_bias();
                for inputs in [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]] {
                    let inputs = array![inputs[0], inputs[1]];
                    cases += 1;
                    if with_threshold.predict(&inputs)
                        != with_bias_only.predict(&inputs)
                    {
                        differing += 1;
                    }
                }
            }
        }
    }
    (cases, differing)
}
