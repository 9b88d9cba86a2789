//! A verdict on each answer in `exercises/`: `cargo test -p manual-tuning --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

check::tests!(answers::judge::ALL, ["m1", "m2", "m3", "m4"]);
