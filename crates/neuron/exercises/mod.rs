//! The exercises of this lesson, in order. Nothing to edit in this file.
//!
//! The program of the course leaves out those that do not compile, so that the others get their verdict.

#[cfg_attr(without = "n1", path = "../starters/n1.rs")]
pub mod n1;
#[cfg_attr(without = "n2", path = "../starters/n2.rs")]
pub mod n2;
#[cfg_attr(without = "n3", path = "../starters/n3.rs")]
pub mod n3;

#[path = "../checks/judge.rs"]
pub mod judge;
