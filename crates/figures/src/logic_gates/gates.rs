use logic_gates::{AND, NAND, NOR, OR, XOR, and, nand, nor, or};
use maud::{Markup, html};

use crate::draw::frame::figure;
use crate::draw::plane::axes;
use crate::draw::sheet::{corners, describe, line_and_corners, sheet};

/// The four gates that one neuron can be.
pub(crate) fn gates() -> Markup {
    let planes = [(AND, and()), (OR, or()), (NAND, nand()), (NOR, nor())];
    figure(
        html! {
            @for (gate, perceptron) in planes {
                (sheet(gate.name, &describe(&perceptron, &gate), line_and_corners(&perceptron, &gate, &[])))
            }
        },
        "Four gates, four lines. Filled corners ask for 1; the shaded part fires. \
         NOR's half-filled corner lies on the line: a tie.",
        html! {},
    )
}

/// XOR's corners, and a perceptron that has three of them right.
pub(crate) fn xor() -> Markup {
    figure(
        html! {
            (sheet(
                "what XOR asks for",
                "The corners 01 and 10, which ask for 1, lie across from each other; so do 00 and 11, \
                 which ask for 0.",
                html! { (axes("x1", "x2")) (corners(&XOR, None)) },
            ))
            (sheet("one of the best tries", &describe(&or(), &XOR), line_and_corners(&or(), &XOR, &[])))
        },
        "No straight line has both filled corners on one side and both hollow ones on the other. \
         The crossed corner is answered wrong.",
        html! {},
    )
}
