use logic_gates::{
    AND, Gate, NAND, NOR, OR, XOR, all_inputs, and, nand, nor, or, xor as both_layers,
};
use maud::{Markup, html};

use crate::canvas::{framed, label, table};
use crate::half_plane::{axes, line, shade, sides, to_px};
use crate::plane::{corners, describe, one, sheet};

/// The four gates that one neuron can be.
pub(crate) fn gates() -> Markup {
    let planes = [(AND, and()), (OR, or()), (NAND, nand()), (NOR, nor())];
    framed(
        html! {
            @for (gate, perceptron) in planes {
                (sheet(gate.name, &describe(&perceptron, &gate), one(&perceptron, &gate, &[])))
            }
        },
        "Four gates, four lines. Filled corners ask for 1; the shaded part fires. \
         NOR's half-filled corner lies on the line: a tie.",
        html! {},
    )
}

/// XOR's corners, and a perceptron that has three of them right.
pub(crate) fn xor() -> Markup {
    framed(
        html! {
            (sheet(
                "what XOR asks for",
                "The corners 01 and 10, which ask for 1, lie across from each other; so do 00 and 11, \
                 which ask for 0.",
                html! { (axes("x1", "x2")) (corners(&XOR, None)) },
            ))
            (sheet("one of the best tries", &describe(&or(), &XOR), one(&or(), &XOR, &[])))
        },
        "No straight line has both filled corners on one side and both hollow ones on the other. \
         The crossed corner is answered wrong.",
        html! {},
    )
}

/// OR's and NAND's lines together, and what AND makes of their answers.
pub(crate) fn two_layers() -> Markup {
    let rows: Vec<Vec<String>> = all_inputs(2)
        .rows()
        .into_iter()
        .map(|inputs| {
            let layer = [or().predict(&inputs), nand().predict(&inputs)];
            [
                inputs[0],
                inputs[1],
                layer[0],
                layer[1],
                both_layers(&inputs),
            ]
            .map(label)
            .to_vec()
        })
        .collect();
    framed(
        html! { (first_layer()) (second_layer(&XOR)) },
        "First layer: OR fires above its solid line, NAND below its dashed one, and both in the \
         shaded strip. Second layer: each row stands where OR and NAND have put it, and one line \
         is enough.",
        table(&["x1", "x2", "OR", "NAND", "AND of both"], &rows),
    )
}

fn first_layer() -> Markup {
    sheet(
        "first layer: OR, NAND",
        "Two lines make a strip that holds just the two corners that ask for 1.",
        html! {
            (shade(&[&or(), &nand()]))
            (axes("x1", "x2"))
            (line(&or(), "line", ""))
            (line(&nand(), "line second", ""))
            (corners(&XOR, None))
            (sides(&[&or(), &nand()]))
            // Beside the upper end of each line.
            @for (name, place) in [("OR", (-0.3, 0.42)), ("NAND", (0.75, 1.42))] {
                @let (x, y) = to_px(place);
                text class="strong" text-anchor="middle" x=(x) y=(y) { (name) }
            }
        },
    )
}

/// Each row stands where the first layer's answers put it.
fn second_layer(gate: &Gate) -> Markup {
    let inputs = all_inputs(2);
    // Two rows may land on the same place: their names are collected.
    let mut landed: Vec<((f64, f64), f64, String)> = Vec::new();
    for (row, target) in inputs.rows().into_iter().zip(gate.targets) {
        let place = (or().predict(&row), nand().predict(&row));
        let name = format!("{}{}", row[0], row[1]);
        match landed.iter_mut().find(|(taken, ..)| *taken == place) {
            Some((_, _, names)) => *names += &format!(", {name}"),
            None => landed.push((place, *target, name)),
        }
    }
    sheet(
        "second layer: AND",
        "With the answers of OR and NAND as its axes, the corners that ask for 1 share one place, and \
         AND's line cuts it off from the others.",
        html! {
            (shade(&[&and()]))
            (axes("OR", "NAND"))
            (line(&and(), "line", ""))
            @for (place, target, names) in landed {
                @let (x, y) = to_px(place);
                circle class=(if target == 1.0 { "ink" } else { "hollow" }) cx=(x) cy=(y) r="8" {}
                text class="tick" style="stroke: none" text-anchor="middle" x=(x) y=(y - 14.0) { (names) }
            }
            (sides(&[&and()]))
        },
    )
}
