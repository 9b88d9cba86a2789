//! A verdict on each answer in `exercises/`: `cargo test -p neuron --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

use answers::judge;
use check::{Verdict, verdict};

const LESSON: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn n1() -> Verdict {
    verdict(LESSON, "n1", judge::ALL)
}

#[test]
fn n2() -> Verdict {
    verdict(LESSON, "n2", judge::ALL)
}

#[test]
fn n3() -> Verdict {
    verdict(LESSON, "n3", judge::ALL)
}
