//! How this house is built, as tests: it stays so.

use tests::manifest;

mod ci;
mod circles;
mod code;
mod modules;
mod needs;
mod order;
mod words;

/// The folders of all members; a folder is called as its package is.
fn members() -> Vec<String> {
    listed("members")
}

/// The folders in a list of the workspace.
fn listed(list: &str) -> Vec<String> {
    let workspace = manifest("Cargo.toml");
    let members = workspace["workspace"][list].as_array().expect("a list");
    members
        .iter()
        .filter_map(|member| Some(member.as_str()?.to_string()))
        .collect()
}

/// A member's package is called as its folder is.
fn name(member: &str) -> String {
    member.rsplit('/').next().unwrap_or(member).to_string()
}
