//! The exercises of this lesson, in order. Nothing to edit in this file.

pub mod n1;
pub mod n2;
pub mod n3;

#[path = "../checks/judge.rs"]
pub mod judge;
