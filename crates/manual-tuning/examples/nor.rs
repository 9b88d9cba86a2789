//! NOR, from the article's first guess to a perceptron that is right with room to spare.

use logic_gates::NOR;
use manual_tuning::{FIRST_GUESS, Log};

fn main() {
    // ANCHOR: nudges
    let mut log = Log::new(NOR, FIRST_GUESS);
    println!("{}", log.comparison());

    // Row 00 is too low, and only the bias was on: raise it.
    log.nudge([1, 0, 0]);
    println!("{}", log.comparison());

    // Rows 10 and 11 are too high, and w1 was on in both: lower it, tenth by tenth.
    while log.comparison().wrong_rows() > 0 {
        log.nudge([0, -1, 0]);
    }
    println!("{}", log.comparison());

    // All right, but row 00 is a tie. One more nudge each gives it room.
    log.nudge([1, 0, 0]);
    log.nudge([0, -1, 0]);
    println!("{}", log.comparison());
    // ANCHOR_END: nudges

    print!("{log}");
}
