//! Continuous integration: nothing here can run a workflow, so these tests read it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use tests::{manifest, read, root, version, versions};
use yaml_rust2::{Yaml, YamlLoader};

const WORKFLOW: &str = ".github/workflows/ci.yml";

/// The jobs of the workflow, by their names.
fn jobs() -> BTreeMap<String, Yaml> {
    let documents = YamlLoader::load_from_str(&read(WORKFLOW));
    let [workflow] = &documents.expect("YAML")[..] else {
        panic!("{WORKFLOW} is not one document");
    };
    let jobs = workflow["jobs"].as_hash().expect("jobs").clone();
    let named = |(name, job): (Yaml, Yaml)| (name.into_string().expect("a name"), job);
    jobs.into_iter().map(named).collect()
}

/// What the steps of a job say under this key, in order.
fn steps<'a>(job: &'a Yaml, key: &str) -> Vec<&'a str> {
    let steps = job["steps"].as_vec().expect("steps");
    let said = steps.iter().map(|step| &step[key]);
    said.filter_map(Yaml::as_str).collect()
}

/// What a job needs, or over what it is repeated: a list of words.
fn words(list: &Yaml) -> BTreeSet<&str> {
    let list = list.as_vec().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Yaml::as_str).collect()
}

/// The parts of `.ci/run`, in order.
fn parts(script: &str) -> Vec<&str> {
    let line = script.lines().find_map(|line| line.strip_prefix("parts=("));
    let list = line.and_then(|line| line.strip_suffix(')'));
    list.expect("a list of parts").split(' ').collect()
}

#[test]
fn one_job_runs_each_part_of_the_script_and_no_other_runs_it() {
    let script = read(".ci/run");
    let parts = parts(&script);
    let contributing = read("CONTRIBUTING.md");
    for part in &parts {
        let body = format!("\n{part}() {{\n");
        assert!(script.contains(&body), ".ci/run has no function {part}");
        let row = format!("\n| `{part}` |");
        let says = contributing.contains(&row);
        assert!(says, "CONTRIBUTING.md does not say what {part} checks");
    }
    let mut runs = 0;
    for (name, job) in jobs() {
        for step in steps(&job, "run") {
            if step.contains(".ci/run") {
                let part = " .ci/run ${{ matrix.part }}";
                assert!(step.ends_with(part), "{name} runs it as `{step}`");
                let of = words(&job["strategy"]["matrix"]["part"]);
                assert_eq!(of, parts.iter().copied().collect(), "{name}");
                runs += 1;
            }
        }
    }
    assert_eq!(runs, 1, "jobs that run .ci/run");
}

#[test]
fn the_book_is_published_only_when_all_else_has_passed() {
    let workflows = root().join(".github/workflows");
    let files = fs::read_dir(workflows).expect("a folder").count();
    assert_eq!(files, 1, "another workflow would not wait for this one");
    let jobs = jobs();
    let publishes = |job: &Yaml| {
        let uses = steps(job, "uses");
        uses.iter().any(|action| action.contains("deploy-pages"))
    };
    let (last, others): (Vec<_>, Vec<_>) =
        jobs.iter().partition(|(_, job)| publishes(job));
    let [(_, publish)] = &last[..] else {
        panic!("jobs that publish: {}", last.len());
    };
    let others = others.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(words(&publish["needs"]), others);
    // A word such as `always()` would let it run after a failure.
    assert_eq!(
        publish["if"].as_str(),
        Some("github.event_name == 'push' && github.ref == 'refs/heads/main'")
    );
    for (name, job) in &jobs {
        let steps = job["steps"].as_vec().expect("steps");
        let goes_on = |part: &Yaml| !part["continue-on-error"].is_badvalue();
        let passes = goes_on(job) || steps.iter().any(goes_on);
        assert!(!passes, "{name} passes when it fails");
    }
}

#[test]
fn a_version_of_a_program_has_one_home() {
    let jobs = jobs();
    let run = &jobs["run"];
    let rust = format!("rustup default {}", version("rust"));
    assert!(steps(run, "run").contains(&&*rust), "{WORKFLOW}: {rust}");
    for program in ["python", "node"] {
        let key = format!("{program}-version");
        let mut given = run["steps"].as_vec().expect("steps").iter();
        let given = given.find_map(|step| step["with"][&*key].as_str());
        assert_eq!(given, Some(&*version(program)), "{WORKFLOW}: {key}");
    }

    // These two are parts of what our own packages are made of.
    let lock = manifest("Cargo.lock");
    let packages = lock["package"].as_array().expect("a list");
    for (program, library) in [("mdbook", "mdbook-driver"), ("cargo-insta", "insta")] {
        let is_it = |package: &&toml::Value| package["name"].as_str() == Some(library);
        let package = packages.iter().find(is_it).expect("a package of ours");
        let locked = package["version"].as_str();
        assert_eq!(locked, Some(&*version(program)), "{library} in Cargo.lock");
    }

    // Who else names one names the same.
    let script = read(".ci/run");
    let texts = [
        ("CONTRIBUTING.md", read("CONTRIBUTING.md")),
        ("README.md", read("README.md")),
    ];
    for (program, version) in versions() {
        let installed = format!("\n  program {program}\n");
        let tool = ["rust", "python", "node"].contains(&&*program);
        assert!(tool || script.contains(&installed), "who uses {program}?");
        for (file, text) in &texts {
            for named in [format!("{program} --version "), format!("{program}@")] {
                for (at, _) in text.match_indices(&named) {
                    let here = &text[at + named.len()..];
                    let end = here.find(|c: char| !c.is_ascii_digit() && c != '.');
                    let here = &here[..end.unwrap_or(here.len())];
                    assert_eq!(here, version, "{file}: {named}");
                }
            }
        }
    }
}

/// The version of Rust that this asks for, in numbers that can be compared.
fn numbers(rust: &str) -> Vec<u32> {
    let numbers = rust
        .split('.')
        .map(|number| number.parse().expect("a number"));
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.resize(3, 0);
    numbers
}

#[test]
#[ignore = "asks for packages that a plain `cargo test` never downloads"]
fn the_oldest_rust_is_the_newest_that_a_package_asks_for() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let errors = String::from_utf8_lossy(&metadata.stderr);
    assert!(metadata.status.success(), "{errors}");
    let metadata: serde_json::Value =
        serde_json::from_slice(&metadata.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    let (ours, theirs): (Vec<_>, Vec<_>) = packages
        .iter()
        .partition(|package| package["source"].is_null());
    let asks = theirs.iter().filter_map(|package| {
        let rust = package["rust_version"].as_str()?;
        Some((numbers(rust), package["name"].as_str()?))
    });
    let (newest, package) = asks.max().expect("packages of others");
    for member in ours {
        let rust = member["rust_version"].as_str().expect("each has one");
        let name = &member["name"];
        assert_eq!(numbers(rust), newest, "{name} says {rust}; {package} asks");
    }
}
