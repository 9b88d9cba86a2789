//! One evening at the porch: it is dark, and something moves.

use ndarray::array;
use neuron::{Neuron, on_paper};

fn main() {
    // ANCHOR: numbers
    let (w0, w1, w2) = (-0.5, 0.6, 0.6);
    let (dark, moves) = (1.0, 1.0);

    let z = on_paper(w0, w1, dark, w2, moves);
    println!("on paper:    {w0} + {w1}·{dark} + {w2}·{moves} = {z:.1}");
    // ANCHOR_END: numbers

    // ANCHOR: arrays
    let lamp = Neuron::new(w0, array![w1, w2]);
    let inputs = array![dark, moves];

    println!("the neuron:  {lamp}");
    println!("its votes:   {}", lamp.contributions(&inputs));
    println!("its sum:     z = {:.1}", lamp.weighted_sum(&inputs));
    // ANCHOR_END: arrays
}
