//! A verdict on each answer in `exercises/`: `cargo test -p logic-gates --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

use answers::judge;
use check::{Verdict, verdict};

const LESSON: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn g1() -> Verdict {
    verdict(LESSON, "g1", judge::ALL)
}

#[test]
fn g2() -> Verdict {
    verdict(LESSON, "g2", judge::ALL)
}

#[test]
fn g3() -> Verdict {
    verdict(LESSON, "g3", judge::ALL)
}

#[test]
fn g4() -> Verdict {
    verdict(LESSON, "g4", judge::ALL)
}

#[test]
fn g5() -> Verdict {
    verdict(LESSON, "g5", judge::ALL)
}

#[test]
fn g6() -> Verdict {
    verdict(LESSON, "g6", judge::ALL)
}

#[test]
fn g7() -> Verdict {
    verdict(LESSON, "g7", judge::ALL)
}

#[test]
fn g8() -> Verdict {
    verdict(LESSON, "g8", judge::ALL)
}

#[test]
fn g9() -> Verdict {
    verdict(LESSON, "g9", judge::ALL)
}
