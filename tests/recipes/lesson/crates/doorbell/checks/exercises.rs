//! A verdict on each answer in `exercises/`: `cargo test -p doorbell --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

check::tests!(answers::judge::ALL, ["z1"]);
