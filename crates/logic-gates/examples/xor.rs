//! Can one perceptron be XOR? Can three?

use logic_gates::{AND, NAND, NOR, OR, XOR, all_inputs, nand, or, search, xor};

fn main() {
    println!("gate  tried  found  most rows right");
    for gate in [AND, OR, NAND, NOR, XOR] {
        let search = search(&gate);
        println!(
            "{:<4}  {:>5}  {:>5}  {:>15}",
            gate.name, search.tried, search.found, search.most_right
        );
    }

    println!();
    println!("x1  x2  OR  NAND  AND of both");
    for inputs in all_inputs(2).rows() {
        println!(
            "{:>2}  {:>2}  {:>2}  {:>4}  {:>11}",
            inputs[0],
            inputs[1],
            or().predict(&inputs),
            nand().predict(&inputs),
            xor(&inputs),
        );
    }
}
