//! A verdict on each answer in `exercises/`: `cargo test -p error-update --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

use answers::judge;
use check::{Verdict, verdict};

const LESSON: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn u1() -> Verdict {
    verdict(LESSON, "u1", judge::ALL)
}

#[test]
fn u2() -> Verdict {
    verdict(LESSON, "u2", judge::ALL)
}

#[test]
fn u3() -> Verdict {
    verdict(LESSON, "u3", judge::ALL)
}

#[test]
fn u4() -> Verdict {
    verdict(LESSON, "u4", judge::ALL)
}

#[test]
fn u5() -> Verdict {
    verdict(LESSON, "u5", judge::ALL)
}

#[test]
fn u6() -> Verdict {
    verdict(LESSON, "u6", judge::ALL)
}
