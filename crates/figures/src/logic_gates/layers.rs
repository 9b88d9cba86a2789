use logic_gates::{XOR, and, nand, or};
use maud::{Markup, html};
use threshold::Perceptron;

use crate::draw::frame::{Table, says};
use crate::draw::marks::{Anchor::Middle, Cross, Disc, Frame, Text};
use crate::draw::plane::{axes, line, pair, shade, sides, to_px, upper_end};
use crate::draw::sheet::{corners, sheet};
use crate::touch::control::Control::{Choice, Number};
use crate::touch::part::part;
use crate::touch::picture::Touch;
use crate::touch::state::{choice, numbers};

/// XOR's two layers with other biases, and one row followed through them.
pub(crate) const LAYERS: Touch = Touch {
    name: "live-layers",
    part: part!("part-one"),
    caption: "Follow a row through both layers: its corner is framed, and so is the place where \
              OR and NAND put it. A bias moves its line without turning it.",
    controls: &[
        Number("OR's bias", "", -2.0..=2.0, 0.1),
        Number("NAND's bias", "", -2.0..=2.0, 0.1),
        Number("AND's bias", "", -2.0..=2.0, 0.1),
        Choice("row", &["00", "01", "10", "11"]),
    ],
    start: || {
        // The three gates as the lesson has them, and row 01.
        let biases = [or(), nand(), and()].map(|gate| gate.neuron.bias);
        [&biases[..], &[1.0]].concat()
    },
    draw,
};

/// The state: the biases of OR, NAND and AND, and the number of the row.
fn draw(state: &[f64]) -> Result<Markup, String> {
    let names = ["OR's bias", "NAND's bias", "AND's bias", "row"];
    let [or_bias, nand_bias, and_bias, row] = numbers(state, names)?;
    let row = choice(row, "row", 4)?;
    let mut network = [or(), nand(), and()];
    for (perceptron, bias) in network.iter_mut().zip([or_bias, nand_bias, and_bias]) {
        perceptron.neuron.bias = bias;
    }
    let rows = answers(&network);
    let mut table = Table::new(&["x1", "x2", "OR", "NAND", "AND of both", "XOR"]);
    let mut wrong = 0;
    for (i, (cells, target)) in rows.iter().zip(XOR.targets).enumerate() {
        table.row(i == row);
        for number in cells {
            table.number(*number);
        }
        let right = cells[4] == *target;
        wrong += usize::from(!right);
        table.text(if right { "✓" } else { "✗" });
    }
    let [_, _, or, nand, both] = rows[row];
    let is_xor = if wrong == 0 {
        "All four rows are XOR.".to_string()
    } else {
        format!("It is not XOR: {wrong} of 4 rows are wrong.")
    };
    let said = format!(
        "OR says {or}, NAND says {nand}, and AND makes {both} of them. {is_xor}"
    );
    Ok(html! {
        (first_layer(&network, row))
        (second_layer(&network[2], &rows, row))
        (table)
        (says(&said))
    })
}

/// Row by row both inputs, what OR and NAND say, and what AND makes of that.
fn answers([or, nand, and]: &[Perceptron; 3]) -> [[f64; 5]; 4] {
    let mut rows = [[0.0; 5]; 4];
    for (i, row) in rows.iter_mut().enumerate() {
        let inputs = pair((i / 2) as f64, (i % 2) as f64);
        let layer = pair(or.predict(&inputs), nand.predict(&inputs));
        *row = [
            inputs[0],
            inputs[1],
            layer[0],
            layer[1],
            and.predict(&layer),
        ];
    }
    rows
}

fn first_layer([or, nand, _]: &[Perceptron; 3], marked: usize) -> Markup {
    sheet(
        "first layer: OR, NAND",
        "Two lines make a strip; as the lesson lays them, it holds just the two corners that ask for 1.",
        html! {
            (shade(&[or, nand]))
            (axes("x1", "x2"))
            @for (perceptron, class) in [(or, "line"), (nand, "line second")] {
                @if let Some(line) = line(perceptron, class) { (line) }
            }
            (corners(&XOR, None))
            (Frame(to_px(((marked / 2) as f64, (marked % 2) as f64))))
            (sides(&[or, nand]))
            // Beside the upper end of each line, OR's below it and NAND's above.
            @for (name, perceptron, beside) in [("OR", or, (0.3, -0.68)), ("NAND", nand, (0.85, -0.18))] {
                @if let Some((x1, x2)) = upper_end(perceptron) {
                    @let place = ((x1 + beside.0).min(1.3), (x2 + beside.1).max(-0.5));
                    (Text("strong", Middle, to_px(place), name))
                }
            }
        },
    )
}

/// Each row stands where the first layer's answers put it.
fn second_layer(and: &Perceptron, rows: &[[f64; 5]], marked: usize) -> Markup {
    // Rows may land on the same place: their names are collected, and whether one of them is wrong.
    let mut landed: Vec<((f64, f64), f64, bool, String)> = Vec::new();
    for ([x1, x2, or, nand, answer], target) in rows.iter().zip(XOR.targets) {
        let name = format!("{x1}{x2}");
        let differs = answer != target;
        match landed.iter_mut().find(|(taken, ..)| *taken == (*or, *nand)) {
            Some((_, _, wrong, names)) => {
                *wrong |= differs;
                *names += ", ";
                *names += &name;
            }
            None => landed.push(((*or, *nand), *target, differs, name)),
        }
    }
    let [_, _, or, nand, _] = rows[marked];
    sheet(
        "second layer: AND",
        "The answers of OR and NAND are the axes, each corner stands where they put it, and AND's line \
         divides the places.",
        html! {
            (shade(&[and]))
            (axes("OR", "NAND"))
            @if let Some(line) = line(and, "line") { (line) }
            @for (place, target, wrong, names) in landed {
                @let (x, y) = to_px(place);
                (Disc { at: (x, y), radius: 8.0, filled: target == 1.0, tie: false })
                @if wrong { (Cross((x, y))) }
                (Text("tick bare", Middle, (x, y - 23.0), &names))
            }
            (Frame(to_px((or, nand))))
            (sides(&[and]))
        },
    )
}
