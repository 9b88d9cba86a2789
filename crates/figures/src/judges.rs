//! The judges of the exercises that ask for weights, from the lessons themselves, and the weights that
//! their files begin with.
#![allow(
    clippy::duplicate_mod,
    reason = "both lessons hold a perceptron to a gate"
)]
#![expect(
    dead_code,
    reason = "most exercises ask for something else than weights"
)]

#[path = "../../logic-gates/starters/mod.rs"]
pub(crate) mod logic_gates_starters;
#[path = "../../manual-tuning/starters/mod.rs"]
pub(crate) mod manual_tuning_starters;
