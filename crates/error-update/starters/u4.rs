//! # When to stop
//!
//! After each epoch the training asks this function whether to stop.
//! It has to stop when an epoch has passed without a mistake, and it must not go on
//! for ever: when as many epochs as `bound` have passed, this one included, it gives up.
//!
//! The condition is wrong: fix it.
//!
//! Check: `cargo test -p error-update --test exercises u4`

/// Whether to stop after this epoch.
pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
    mistakes + epochs == bound
}

// There is a hint below.
//
//
//
//
//
//
// Hint: There are two reasons to stop, and either is enough. In Rust "or" is written
// || and "equal" is written ==.
