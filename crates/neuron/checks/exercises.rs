//! A verdict on each answer in `exercises/`: `cargo test -p neuron --test exercises`.

#[path = "../exercises/mod.rs"]
mod answers;

check::tests!(answers::judge::ALL, ["n1", "n2", "n3"]);
