//! One solution of each exercise.

pub mod z1;

#[path = "../checks/judge.rs"]
pub mod judge;
