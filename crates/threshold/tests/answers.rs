//! The exercises of this lesson are in order, whatever its reader has written: each solution is right,
//! each starter is wrong, each known mistake gets its diagnosis, and no file is missing.

// A starter or a solution with a warning would puzzle its reader.
#![deny(unused)]
// The judge is compiled beside the solutions and once more beside the starters.
#![allow(clippy::duplicate_mod)]

#[path = "../checks/mistakes.rs"]
mod mistakes;
#[path = "../solutions/mod.rs"]
mod solutions;
#[path = "../starters/mod.rs"]
mod starters;

check::proof!(
    solutions::judge::ALL,
    starters::judge::ALL,
    mistakes::mistakes()
);

#[test]
fn a_lamp_with_little_room_is_told_so() {
    for (bias, told) in [
        (-0.7, "right, but on a tie"),
        (-0.6999, "the smallest margin is below 0.001;"),
        (-0.65, "the smallest margin is 0.059;"),
    ] {
        let seen = solutions::judge::t3(bias, [0.6, 0.6]);
        assert!(seen.right(), "{bias}: {}", seen.note);
        assert!(seen.note.starts_with(told), "{bias}: {}", seen.note);
    }
}

#[test]
fn a_moved_threshold_is_right_at_any_scale() {
    // At a tie, rounding may decide otherwise.
    for scale in [0.1, 1.0 / 3.0, 7.0, 1e300, 1e-300] {
        let seen = solutions::judge::t4(|w0, w1, w2, threshold| {
            [w0 - threshold, w1, w2, 0.0].map(|number| number * scale)
        });
        assert!(seen.right(), "{scale}: {}", seen.note);
    }
}

#[test]
fn a_threshold_that_stays_where_it_was_decides_the_same() {
    let seen = solutions::judge::t4(|w0, w1, w2, threshold| [w0, w1, w2, threshold]);
    assert!(!seen.right());
    for row in seen.rows {
        let asks_for_decisions = row.case.ends_with("same decisions");
        assert!(row.agrees || !asks_for_decisions, "{}", row.case);
    }
}
