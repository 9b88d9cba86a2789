//! What is needed from others, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use tests::{manifest, read, root};

use crate::{listed, members, name};

/// A comment directly above says why the package is needed. Where the workspace has said it, that is
/// enough; our own packages need no word.
#[test]
fn every_dependency_has_a_line_that_says_why() {
    let mut said = 0;
    for file in members()
        .iter()
        .map(|member| format!("{member}/Cargo.toml"))
        .chain(["Cargo.toml".into()])
    {
        let text = read(&file);
        let mut above = "";
        let mut table = "";
        for line in text.lines() {
            if line.starts_with('[') {
                table = line;
            }
            let is_dependency = table.ends_with("dependencies]") && line.contains('=');
            if is_dependency
                && !line.contains("workspace = true")
                && !line.contains("path = ")
            {
                assert!(above.starts_with('#'), "{file}: why is this needed? {line}");
                said += 1;
            }
            above = line;
        }
    }
    assert!(said > 30, "only {said} dependencies found");
}

/// The members that a plain `cargo test` leaves out.
const LEFT_OUT: &[&str] = &[
    "crates/million-rows",
    "tests/answers",
    "tests/benches",
    "tests/browser",
    "tests/reader",
    "tests/recipes",
    "tests/wasm",
];

#[test]
fn a_plain_cargo_test_leaves_out_only_what_no_reader_waits_for() {
    let mut members = members();
    for member in &members {
        let literal = !member.contains(['*', '?', '[']);
        assert!(
            literal,
            "{member} keeps cargo from starting in some folders"
        );
    }
    members.retain(|member| !LEFT_OUT.contains(&member.as_str()));
    assert_eq!(
        listed("default-members"),
        members,
        "Cargo.toml: `default-members`"
    );
}

/// Otherwise `cargo course` would compile again what `cargo run` has compiled already.
#[test]
fn the_program_alone_is_compiled_from_the_same_packages() {
    let tree = |of: &[&str]| {
        let tree = Command::new(env!("CARGO"))
            .args(["tree", "--locked", "--edges", "normal,build"])
            .args(["--prefix", "none", "--format", "{p} with {f}"])
            .args(of)
            .current_dir(root())
            .output()
            .expect("cargo runs");
        let errors = String::from_utf8_lossy(&tree.stderr);
        assert!(tree.status.success(), "{errors}");
        let text = String::from_utf8(tree.stdout).expect("text");
        let lines = text.lines().map(|line| line.trim_end_matches(" (*)"));
        lines.map(String::from).collect::<BTreeSet<String>>()
    };
    let (all, alone) = (tree(&[]), tree(&["--package", "course"]));
    assert!(alone.len() > 100, "{alone:#?}");
    let others = &alone - &all;
    assert!(others.is_empty(), "{others:#?}");
}

/// Rust is all that a reader has: nothing that a plain `cargo test` or `cargo run` compiles brings C
/// along, or a browser.
#[test]
fn a_reader_needs_nothing_but_rust() {
    let lock = manifest("Cargo.lock");
    let packages = lock["package"].as_array().expect("a list");
    let mut uses: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in packages {
        let names = package.get("dependencies").and_then(|list| list.as_array());
        let names = names.into_iter().flatten().filter_map(|name| name.as_str());
        // Of some packages there are two versions; either may be the one, so both are followed.
        let names = names.map(|name| name.split(' ').next().unwrap_or(name));
        let name = package["name"].as_str().expect("a name");
        uses.entry(name).or_default().extend(names);
    }
    let default = listed("default-members");
    let mut next: Vec<String> = default.iter().map(|member| name(member)).collect();
    let mut seen = BTreeSet::new();
    while let Some(package) = next.pop() {
        if seen.insert(package.clone()) {
            next.extend(uses[&*package].iter().map(|name| name.to_string()));
        }
    }
    for package in [
        "cc",
        "cmake",
        "bindgen",
        "pkg-config",
        "headless_chrome",
        "wasmi",
    ] {
        assert!(
            !seen.contains(package),
            "{package} has come in: `cargo tree -i {package}` says how"
        );
    }
    assert!(
        seen.contains("mdbook-driver"),
        "the packages were not followed"
    );
}
