pub(crate) mod bell;
