//! The exercises of this lesson, in order. Nothing to edit in this file.
//!
//! The program of the course leaves out those that do not compile, so that the others get their verdict.

#[cfg_attr(without = "z1", path = "../starters/z1.rs")]
pub mod z1;

#[path = "../checks/judge.rs"]
pub mod judge;
