//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::z1;

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    vec![
        ("z1", "presses, not rings", z1(3.0)),
        ("z1", "added", z1(5.0)),
        ("z1", "one press only", z1(2.0)),
    ]
}
