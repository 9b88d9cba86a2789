//! What pictures are made of.

pub(crate) mod chart;
pub(crate) mod frame;
pub(crate) mod marks;
pub(crate) mod number;
pub(crate) mod plane;
pub(crate) mod plot;
pub(crate) mod sheet;
