//! A verdict on each answer in `exercises/`: `cargo test -p threshold --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

use answers::judge;
use check::{Verdict, verdict};

const LESSON: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn t1() -> Verdict {
    verdict(LESSON, "t1", judge::ALL)
}

#[test]
fn t2() -> Verdict {
    verdict(LESSON, "t2", judge::ALL)
}

#[test]
fn t3() -> Verdict {
    verdict(LESSON, "t3", judge::ALL)
}

#[test]
fn t4() -> Verdict {
    verdict(LESSON, "t4", judge::ALL)
}
