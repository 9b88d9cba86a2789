//! The porch lamp (AND) and the "all quiet" light (NOR), every row of them.

use logic_gates::{TruthTable, and, nor};

fn main() {
    println!("AND {}", and());
    println!("{}", TruthTable::of(&and()));
    println!("NOR {}", nor());
    print!("{}", TruthTable::of(&nor()));
}
