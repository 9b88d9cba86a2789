//! The same lamp on four evenings.

use ndarray::array;
use neuron::Neuron;

fn main() {
    let lamp = Neuron::new(-0.5, array![0.6, 0.6]);
    println!("{lamp}");
    println!();
    println!("dark  moves  w1·x1  w2·x2     z");

    for inputs in [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]] {
        let inputs = array![inputs[0], inputs[1]];
        let votes = lamp.contributions(&inputs);
        let z = lamp.weighted_sum(&inputs);
        println!(
            "{:>4}  {:>5}  {:>5}  {:>5}  {z:>4.1}",
            inputs[0], inputs[1], votes[0], votes[1]
        );
    }
}
