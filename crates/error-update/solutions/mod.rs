//! One solution of each exercise.

pub mod u1;
pub mod u2;
pub mod u3;
pub mod u4;
pub mod u5;
pub mod u6;

#[path = "../checks/judge.rs"]
pub mod judge;
