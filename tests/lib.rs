//! What the tests across the lessons share: where the workspace is, and which lessons it has.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .expect("this folder stands in the workspace")
        .to_path_buf()
}

/// The text of a file, named from the folder of the workspace.
pub fn read(file: &str) -> String {
    fs::read_to_string(root().join(file))
        .unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// A manifest, named from the folder of the workspace.
pub fn manifest(file: &str) -> toml::Table {
    read(file)
        .parse()
        .unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The lessons in the order in which they are read: the members of the workspace before `figures`.
pub fn lessons() -> Vec<String> {
    let workspace = manifest("Cargo.toml");
    let members = workspace["workspace"]["members"]
        .as_array()
        .expect("members are a list");
    let names = members
        .iter()
        .filter_map(|member| member.as_str()?.strip_prefix("crates/"));
    names
        .take_while(|name| *name != "figures")
        .map(String::from)
        .collect()
}
