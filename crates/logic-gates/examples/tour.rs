//! All sixteen gates of two inputs, and for each the perceptron with the most room.

use logic_gates::{GATES, TruthTable, search};

fn main() {
    println!("gate           00 01 10 11     w0     w1     w2  margin");
    for gate in GATES {
        print!("{:<13}", gate.name);
        for target in gate.targets {
            print!("  {target}");
        }
        match search(&gate).best {
            Some(perceptron) => {
                let margin = TruthTable::of(&perceptron).smallest_margin();
                let neuron = perceptron.neuron;
                let (w1, w2) = (neuron.weights[0], neuron.weights[1]);
                println!(
                    "  {:>5.2}  {w1:>5.2}  {w2:>5.2}  {margin:>6.3}",
                    neuron.bias
                );
            }
            None => println!("      no single neuron"),
        }
    }
}
