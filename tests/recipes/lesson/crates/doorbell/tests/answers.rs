//! The exercises of this lesson are in order, whatever its reader has written: each solution is right,
//! each starter is wrong, each known mistake gets its diagnosis, and no file is missing.

// A starter or a solution with a warning would puzzle its reader.
#![deny(unused)]
// The judge is compiled beside the solutions and once more beside the starters.
#![allow(clippy::duplicate_mod)]

#[path = "../checks/mistakes.rs"]
mod mistakes;
#[path = "../solutions/mod.rs"]
mod solutions;
#[path = "../starters/mod.rs"]
mod starters;

check::proof!(
    solutions::judge::ALL,
    starters::judge::ALL,
    mistakes::mistakes()
);
