//! A verdict on each answer in `exercises/`: `cargo test -p logic-gates --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

check::tests!(
    answers::judge::ALL,
    ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9"]
);
