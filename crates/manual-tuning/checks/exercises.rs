//! A verdict on each answer in `exercises/`: `cargo test -p manual-tuning --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

use answers::judge;
use check::{Verdict, verdict};

const LESSON: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn m1() -> Verdict {
    verdict(LESSON, "m1", judge::ALL)
}

#[test]
fn m2() -> Verdict {
    verdict(LESSON, "m2", judge::ALL)
}

#[test]
fn m3() -> Verdict {
    verdict(LESSON, "m3", judge::ALL)
}

#[test]
fn m4() -> Verdict {
    verdict(LESSON, "m4", judge::ALL)
}
