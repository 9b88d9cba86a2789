//! The trap: add up the differences of all rows and move every weight by its sum.

use logic_gates::NOR;
use manual_tuning::{FIRST_GUESS, Log};

fn main() {
    // ANCHOR: sum
    let mut log = Log::new(NOR, FIRST_GUESS);
    let sums = log.comparison().summed_over_rows();
    println!("w0 {:+}, w1 {:+}, w2 {:+}", sums[0], sums[1], sums[2]);
    println!();

    log.nudge([sums[0] as i32, sums[1] as i32, sums[2] as i32]);
    print!("{}", log.comparison());
    // ANCHOR_END: sum
}
