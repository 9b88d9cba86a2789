//! A verdict on each answer in `exercises/`: `cargo test -p threshold --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

check::tests!(answers::judge::ALL, ["t1", "t2", "t3", "t4"]);
