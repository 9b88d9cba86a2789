//! What tests share: where the workspace is, which lessons it has, a reader with a copy of it, and the
//! program of the course while it runs.

use std::fs;
use std::path::{Path, PathBuf};

mod page;
mod reader;
mod server;

pub use page::{Page, Part, course_pages, directive, pages};
pub use reader::{Reader, cargo_in};
pub use server::{PATIENCE, Server, program};

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

/// The lessons in the order in which they are read: the members of the workspace that have exercises.
pub fn lessons() -> Vec<String> {
    let workspace = manifest("Cargo.toml");
    let members = workspace["workspace"]["members"]
        .as_array()
        .expect("members are a list");
    let names = members
        .iter()
        .filter_map(|member| member.as_str()?.strip_prefix("crates/"));
    let lessons = names.filter(|name| folder_of(name, "starters").is_dir());
    lessons.map(String::from).collect()
}

/// The question of a lesson, by which its manifest describes it: `what does a neuron compute?`
pub fn question(lesson: &str) -> String {
    let manifest = manifest(&format!("crates/{lesson}/Cargo.toml"));
    let description = manifest["package"]["description"].as_str();
    let question = description.and_then(|text| text.split_once(": "));
    let (_, question) = question.unwrap_or_else(|| {
        panic!("{lesson}'s description is not `Lesson N: question`")
    });
    question.to_string()
}

/// Lesson and id of every exercise, in order: the files of `starters/`, by their numbers.
pub fn exercises() -> Vec<(String, String)> {
    let mut exercises = Vec::new();
    for lesson in lessons() {
        let starters = folder_of(&lesson, "starters").read_dir();
        let paths = starters
            .expect("a folder")
            .map(|file| file.expect("a file").path());
        let rust = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
        let ids = rust.filter_map(|path| Some(path.file_stem()?.to_str()?.to_string()));
        let mut ids: Vec<String> = ids.filter(|id| id != "mod").collect();
        ids.sort_by_key(|id| id[1..].parse::<usize>().unwrap_or(0));
        exercises.extend(ids.into_iter().map(|id| (lesson.clone(), id)));
    }
    exercises
}

fn folder_of(package: &str, folder: &str) -> PathBuf {
    root().join("crates").join(package).join(folder)
}

/// Snapshots that stand in this folder of the workspace, each by its whole name.
pub fn snapshots(folder: &str) -> insta::Settings {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(root().join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

/// The programs that continuous integration uses, each with its version.
///
/// # Panics
///
/// - If a line of `.ci/versions` is neither empty, nor a comment, nor a name and a version.
pub fn versions() -> Vec<(String, String)> {
    let text = read(".ci/versions");
    let lines = text.lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let both = |line: &str| {
        let (name, version) = line.split_once(' ').expect("a name and a version");
        (name.to_string(), version.to_string())
    };
    lines.map(both).collect()
}

/// The version of a program that continuous integration uses.
///
/// # Panics
///
/// - If `.ci/versions` does not name the program.
pub fn version(program: &str) -> String {
    let mut all = versions().into_iter();
    let found = all.find_map(|(name, version)| (name == program).then_some(version));
    found.unwrap_or_else(|| panic!(".ci/versions does not name {program}"))
}

/// A copy of the course in which no exercise has been touched, so that a test may edit it. What is
/// already there and the same is left alone, so that it is not compiled again; what an earlier test
/// has left behind is removed.
pub fn copy_course(to: &Path) {
    copy(&root(), to);
    for (lesson, id) in exercises() {
        let file = |kind| to.join(format!("crates/{lesson}/{kind}/{id}.rs"));
        copy(&file("starters"), &file("exercises"));
    }
    for lesson in lessons() {
        let lesson = to.join("crates").join(lesson);
        remove_all_but(&lesson.join("checks/key"), |name| !name.ends_with(".new"));
    }
}

/// What cargo printed without the times, which differ from run to run.
pub fn without_times(text: &str) -> String {
    let lines = text.lines().map(|line| match line.find("; finished in ") {
        Some(at) => &line[..at],
        None => line,
    });
    let lines: Vec<&str> = lines.collect();
    lines.join("\n")
}

fn remove_all_but(folder: &Path, keep: impl Fn(&str) -> bool) {
    for entry in folder.read_dir().expect("a folder") {
        let entry = entry.expect("an entry");
        if !keep(&entry.file_name().to_string_lossy()) {
            let is_folder = entry.file_type().expect("a type").is_dir();
            let remove = if is_folder {
                fs::remove_dir_all
            } else {
                fs::remove_file
            };
            remove(entry.path()).expect("removed");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    // What has been built or downloaded, and what git keeps.
    const LEFT_OUT: [&str; 4] = [".git", ".venv", "node_modules", "target"];
    if to.is_symlink() {
        // An earlier test has put it there.
        fs::remove_file(to).expect("removed");
    }
    if from.is_dir() {
        fs::create_dir_all(to).expect("a new folder");
        remove_all_but(to, |name| from.join(name).exists());
        for entry in from.read_dir().expect("a folder") {
            let name = entry.expect("an entry").file_name();
            let path = from.join(&name);
            // The copy itself may stand somewhere below.
            let around = to.starts_with(&path);
            if !around && !LEFT_OUT.iter().any(|left_out| name == *left_out) {
                copy(&path, &to.join(&name));
            }
        }
    } else {
        let bytes = fs::read(from).expect("a file");
        if fs::read(to).ok().as_ref() != Some(&bytes) {
            fs::write(to, bytes).expect("written");
        }
    }
}
