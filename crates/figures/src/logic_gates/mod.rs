pub(crate) mod gates;
pub(crate) mod layers;
pub(crate) mod plane;
pub(crate) mod tries;
