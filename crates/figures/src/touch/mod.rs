//! Pictures that can be touched: what they are, what moves them, and how a page asks for them.

pub(crate) mod control;
#[cfg(target_family = "wasm")]
mod export;
pub(crate) mod part;
pub(crate) mod picture;
mod samples;
pub(crate) mod state;
