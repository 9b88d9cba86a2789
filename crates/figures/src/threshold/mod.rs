pub(crate) mod ruler;
pub(crate) mod step;
