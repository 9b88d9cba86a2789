//! The porch lamp decides: four evenings, and when it is on.

use ndarray::array;
use threshold::Perceptron;

fn main() {
    let lamp = Perceptron::new(-0.5, array![0.6, 0.6]);
    println!("{lamp}");
    println!();
    println!("dark  moves     z  lamp");

    for inputs in [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]] {
        let inputs = array![inputs[0], inputs[1]];
        let z = lamp.neuron.weighted_sum(&inputs);
        let output = lamp.predict(&inputs);
        let lamp = if output == 1.0 { "on" } else { "off" };
        println!("{:>4}  {:>5}  {z:>4.1}  {lamp}", inputs[0], inputs[1]);
    }
}
