pub(crate) mod attempts;
pub(crate) mod tries;
pub(crate) mod tuning;
