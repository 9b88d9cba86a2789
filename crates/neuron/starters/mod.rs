//! The exercises as they are before anybody has edited them.

pub mod n1;
pub mod n2;
pub mod n3;

#[path = "../checks/judge.rs"]
pub mod judge;
