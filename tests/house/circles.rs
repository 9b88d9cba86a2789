//! No file of a crate uses another that uses it in turn, however many lie between them: whoever reads
//! a file needs to know only those below it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::root;

use crate::modules::{Modules, Uses, uses_of};

#[test]
fn no_file_uses_another_that_uses_it_in_turn() {
    let text = |file: &Path| fs::read_to_string(root().join(file)).ok();
    let (mut files, mut found) = (BTreeSet::new(), BTreeSet::new());
    for file in targets() {
        let modules = Modules::read(&file, &text);
        found.extend(circles(&modules.uses()));
        files.extend(modules.all.into_iter().map(|module| module.file));
    }
    assert!(files.len() > 150, "only {} files were read", files.len());
    let found = Vec::from_iter(found).join("\n\n");
    assert!(found.is_empty(), "files use each other:\n\n{found}\n");
}

/// The file with which each library, program, test and example of the workspace begins.
fn targets() -> Vec<PathBuf> {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: serde_json::Value =
        serde_json::from_slice(&metadata.stdout).expect("cargo prints JSON");
    // As cargo calls it, where a link leads here too.
    let workspace = metadata["workspace_root"].as_str().expect("a path");
    let packages = metadata["packages"].as_array().expect("a list");
    let targets = packages.iter().flat_map(|package| {
        let targets = package["targets"].as_array();
        targets.expect("a list")
    });
    let files = targets.map(|target| {
        let file = Path::new(target["src_path"].as_str().expect("a path"));
        let file = file.strip_prefix(workspace).expect("it is ours");
        file.to_path_buf()
    });
    files.collect()
}

/// A shortest circle through each file that lies in one: a line for each use.
fn circles(uses: &Uses) -> BTreeSet<String> {
    let mut circles = BTreeSet::new();
    for start in uses.keys() {
        // From where each file was reached first.
        let mut from: BTreeMap<&Path, &Path> = BTreeMap::new();
        let mut next = VecDeque::from([start.as_path()]);
        while let Some(file) = next.pop_front() {
            for used in uses.get(file).into_iter().flat_map(BTreeMap::keys) {
                if !from.contains_key(used.as_path()) {
                    from.insert(used, file);
                    next.push_back(used);
                }
            }
        }
        let mut lines = Vec::new();
        let mut used = start.as_path();
        while let Some(file) = from.get(used) {
            let path = &uses[*file][used];
            lines.push(format!(
                "{} uses {}: {path}",
                file.display(),
                used.display()
            ));
            used = file;
            if used == start {
                break;
            }
        }
        lines.reverse();
        // Wherever one begins, a circle is the same.
        if let Some(first) = (0..lines.len()).min_by_key(|line| &lines[*line]) {
            lines.rotate_left(first);
            circles.insert(lines.join("\n"));
        }
    }
    circles
}

#[test]
fn a_circle_is_found_however_long() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d; pub use a::A;"),
        ("a.rs", "use crate::{b::B, d::D};"),
        ("b.rs", "use crate::{c::C, d::D};"),
        ("c.rs", "use crate::d::D;"),
        ("d.rs", ""),
    ];
    assert!(circles(&uses_of(&files)).is_empty());

    let mut round = files;
    round[3] = ("c.rs", "fn f() -> super::A { super::d::f() }");
    let found = circles(&uses_of(&round));
    let circle = "a.rs uses b.rs: crate::b::B\n\
                  b.rs uses c.rs: crate::c::C\n\
                  c.rs uses a.rs: super::A";
    assert_eq!(Vec::from_iter(found), [circle]);
}
