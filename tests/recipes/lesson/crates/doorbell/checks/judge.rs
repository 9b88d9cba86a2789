//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, known};
use doorbell::rings;

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[("z1", || z1(super::z1::RINGS))];

/// How often it rings for three presses.
pub fn z1(answer: f64) -> Seen {
    let mistake = known(&[
        (answer == 3.0, "Three is how often the button was pressed."),
        (answer == 5.0, "Two rings for each press: that is times, not plus."),
        (answer == 2.0, "Two is the first press alone."),
    ]);
    Seen::new(
        vec![Row::number("rings", rings(3.0), answer).to_work_out()],
        mistake,
        "It rings twice for the first press. And for each other?",
        "",
    )
}
