//! The porch lamp (AND) and the "all quiet" light (NOR), every row of them. With the argument
//! `all`: the sixteen gates of two inputs, and for each the perceptron with the most room.

use logic_gates::{GATES, TruthTable, and, nor, search};

fn main() {
    match std::env::args().nth(1).as_deref() {
        None => two(),
        Some("all") => sixteen(),
        Some(other) => {
            eprintln!("gates: I know the argument `all`, not `{other}`");
            std::process::exit(2);
        }
    }
}

fn two() {
    println!("AND {}", and());
    println!("{}", TruthTable::of(&and()));
    println!("NOR {}", nor());
    print!("{}", TruthTable::of(&nor()));
}

fn sixteen() {
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
