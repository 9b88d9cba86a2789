//! The porch lamp decides: four evenings, and when it is on. Another bias may be given:
//! `cargo run -p threshold --example decide -- [BIAS]`.

use std::process::ExitCode;

use ndarray::array;
use threshold::Perceptron;

fn main() -> ExitCode {
    let bias = std::env::args().nth(1).unwrap_or("-0.5".to_string());
    let Ok(bias) = bias.parse() else {
        eprintln!("error: the bias `{bias}` is not a number: try -0.1");
        return ExitCode::from(2);
    };
    let lamp = Perceptron::new(bias, array![0.6, 0.6]);
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
    ExitCode::SUCCESS
}
