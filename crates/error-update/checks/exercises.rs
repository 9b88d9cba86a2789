//! A verdict on each answer in `exercises/`: `cargo test -p error-update --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

check::tests!(answers::judge::ALL, ["u1", "u2", "u3", "u4", "u5", "u6"]);
