pub(crate) mod flowers;
pub(crate) mod mistakes;
pub(crate) mod petals;
pub(crate) mod replay;
pub(crate) mod stepper;
pub(crate) mod updates;
