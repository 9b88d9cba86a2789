use ndarray::array;
use threshold::Perceptron;

use crate::{Gate, TruthTable};

/// The biases and weights tried by [`search`]: from −2 to 2 in halves, which `f64` holds exactly, so
/// that no answer hangs on rounding.
pub const GRID: [f64; 9] = [-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0];

/// What trying every bias and every pair of weights of the [`GRID`] has shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// How many perceptrons were tried.
    pub tried: usize,
    /// How many of them are the gate.
    pub found: usize,
    /// Of these the first with the largest smallest margin.
    pub best: Option<Perceptron>,
    /// The most rows, of four, that any perceptron had right.
    pub most_right: usize,
}

/// Looks for a perceptron that is `gate` by trying them all: every w0, w1 and w2 of the [`GRID`].
///
/// # Panics
///
/// - If the gate does not have two inputs.
// ANCHOR: search
pub fn search(gate: &Gate) -> Search {
    let mut search = Search {
        tried: 0,
        found: 0,
        best: None,
        most_right: 0,
    };
    let mut largest = 0.0;
    for w0 in GRID {
        for w1 in GRID {
            for w2 in GRID {
                let perceptron = Perceptron::new(w0, array![w1, w2]);
                let table = TruthTable::of(&perceptron);
                let right = rows_right(&table, gate);

                search.tried += 1;
                search.most_right = search.most_right.max(right);
                if right == table.rows.len() {
                    search.found += 1;
                    if table.smallest_margin() > largest {
                        largest = table.smallest_margin();
                        search.best = Some(perceptron);
                    }
                }
            }
        }
    }
    search
}
// ANCHOR_END: search

fn rows_right(table: &TruthTable, gate: &Gate) -> usize {
    assert!(
        gate.targets.len() == table.rows.len(),
        "a search needs a gate of two inputs, but {} has {} rows",
        gate.name,
        gate.targets.len()
    );
    let pairs = table.rows.iter().zip(gate.targets);
    pairs.filter(|(row, target)| row.output == **target).count()
}
