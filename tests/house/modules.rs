//! Which files of a crate use which.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Component, Path, PathBuf};

use crate::words::{branches, is_name, item, words};

/// The modules of a crate.
pub(crate) struct Modules<'a> {
    /// The root stands first.
    pub(crate) all: Vec<Module>,
    text_of: &'a dyn Fn(&Path) -> Option<String>,
}

pub(crate) struct Module {
    pub(crate) file: PathBuf,
    /// The module that declares this one; the root is its own.
    parent: usize,
    children: BTreeMap<String, usize>,
    /// What the names stand for that `use` lines bring in.
    names: BTreeMap<String, Vec<String>>,
    paths: Vec<Written>,
}

/// A path as a module writes it.
struct Written {
    path: Vec<String>,
    /// In a `pub use` line.
    handed_on: bool,
}

/// The files that each file uses, with the first path by which it does.
pub(crate) type Uses = BTreeMap<PathBuf, BTreeMap<PathBuf, String>>;

impl Modules<'_> {
    /// Reads the crate that begins in this file. What is not there, or no Rust, is left to the
    /// compiler: an exercise that is being edited may be anything.
    pub(crate) fn read<'a>(
        root: &Path,
        text_of: &'a dyn Fn(&Path) -> Option<String>,
    ) -> Modules<'a> {
        let all = Vec::new();
        let mut modules = Modules { all, text_of };
        modules.add_file(0, root, root.parent().expect("a folder"));
        modules
    }

    /// Adds the module in this file, whose own modules lie in `folder`.
    fn add_file(&mut self, parent: usize, file: &Path, folder: &Path) -> usize {
        let words = words(&(self.text_of)(file).unwrap_or_default());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let module = self.add(parent, file);
        self.add_words(module, folder, &words);
        module
    }

    fn add(&mut self, parent: usize, file: &Path) -> usize {
        self.all.push(Module {
            file: file.to_path_buf(),
            parent,
            children: BTreeMap::new(),
            names: BTreeMap::new(),
            paths: Vec::new(),
        });
        self.all.len() - 1
    }

    /// Takes in what a module says.
    fn add_words(&mut self, module: usize, folder: &Path, words: &[&str]) {
        let file = self.all[module].file.clone();
        let mut elsewhere = None;
        let mut before = "";
        let mut rest = words;
        while let [first, ..] = rest {
            let length = match rest {
                ["#", "[", "cfg", "(", "test", ..]
                | ["#", "[", "cfg", "(", "all", "(", "test", ..] => item(rest),
                ["#", "[", "path", "=", file, "]", ..] => {
                    elsewhere = Some(file.trim_matches('"'));
                    6
                }
                ["mod", name, ";", ..] => {
                    let (file, folder) = match elsewhere.take() {
                        Some(other) => {
                            let file = without_detours(&file.with_file_name(other));
                            let folder = file.parent().expect("a folder").to_path_buf();
                            (file, folder)
                        }
                        None => self.file_and_folder(folder, name),
                    };
                    let child = self.add_file(module, &file, &folder);
                    self.all[module].children.insert(name.to_string(), child);
                    3
                }
                ["mod", name, "{", ..] => {
                    let child = self.add(module, &file);
                    self.all[module].children.insert(name.to_string(), child);
                    let end = item(rest);
                    self.add_words(child, &folder.join(name), &rest[3..end - 1]);
                    end
                }
                // But not `use<'a>` in a type.
                ["use", next, ..] if *next != "<" => {
                    let end = rest.iter().position(|word| *word == ";");
                    let end = end.unwrap_or(rest.len());
                    let mut brought = Vec::new();
                    branches(&rest[1..end], &[], &mut brought);
                    // `pub use` or `pub(crate) use`.
                    let handed_on = ["pub", ")"].contains(&before);
                    let module = &mut self.all[module];
                    for (name, path) in brought {
                        module.names.insert(name, path.clone());
                        module.paths.push(Written { path, handed_on });
                    }
                    end
                }
                _ if is_name(first) && ![".", "::"].contains(&before) => {
                    let mut length = 1;
                    while let ["::", name, ..] = &rest[length..]
                        && is_name(name)
                    {
                        length += 2;
                    }
                    // A single word is a variable more often than not.
                    let item = first.starts_with(char::is_uppercase)
                        || rest.get(1) == Some(&"(");
                    if length > 1 || item {
                        let path = rest[..length].iter().step_by(2);
                        let path = path.map(|name| name.to_string()).collect();
                        let handed_on = false;
                        self.all[module].paths.push(Written { path, handed_on });
                    }
                    length
                }
                _ => 1,
            };
            before = rest[length - 1];
            rest = &rest[length..];
        }
    }

    /// Where the module of this name is written, and where its own modules lie.
    fn file_and_folder(&self, folder: &Path, name: &str) -> (PathBuf, PathBuf) {
        let inside = folder.join(name);
        let file = folder.join(format!("{name}.rs"));
        match (self.text_of)(&file) {
            Some(_) => (file, inside),
            None => (inside.join("mod.rs"), inside),
        }
    }

    /// The module in whose file a path ends that module `at` writes: none if it leads out of the crate.
    fn end_of(&self, mut at: usize, path: &[String]) -> Option<usize> {
        let mut path: VecDeque<&String> = path.iter().collect();
        let (mut begins, mut meant) = (true, false);
        // Many more than any path has: in code that is being edited, names may lead round and round.
        for _ in 0..100 {
            let Some(word) = path.pop_front() else { break };
            let module = &self.all[at];
            match (word.as_str(), module.children.get(word)) {
                ("crate", _) => at = 0,
                ("self", _) => (),
                ("super", _) => at = module.parent,
                (_, Some(child)) => at = *child,
                _ => match module.names.get(word) {
                    // What a name stands for begins with a module, or leads out.
                    Some(path_meant) if !(begins && meant) => {
                        path_meant
                            .iter()
                            .rev()
                            .for_each(|word| path.push_front(word));
                        (begins, meant) = (true, true);
                        continue;
                    }
                    _ if begins => return None,
                    _ => break,
                },
            }
            begins = false;
        }
        Some(at)
    }

    pub(crate) fn uses(&self) -> Uses {
        let mut uses = Uses::new();
        for (at, module) in self.all.iter().enumerate() {
            for Written { path, handed_on } in &module.paths {
                let Some(end) = self.end_of(at, path) else {
                    continue;
                };
                let used = &self.all[end].file;
                // To hand on what lies below is no use of it.
                if *used != module.file && !(*handed_on && self.is_below(end, at)) {
                    let by = uses.entry(module.file.clone()).or_default();
                    by.entry(used.clone()).or_insert_with(|| path.join("::"));
                }
            }
        }
        uses
    }

    fn is_below(&self, module: usize, other: usize) -> bool {
        let parent = |module: &usize| (*module > 0).then(|| self.all[*module].parent);
        std::iter::successors(Some(module), parent).any(|module| module == other)
    }
}

/// A path as one would type it: `checks/judge.rs` for `checks/../checks/judge.rs`.
fn without_detours(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    plain
}

/// What the files of this made-up crate use; the first is its root.
pub(crate) fn uses_of(files: &[(&str, &str)]) -> Uses {
    let text = |file: &Path| {
        let found = files.iter().find(|(name, _)| Path::new(name) == file);
        found.map(|(_, text)| text.to_string())
    };
    Modules::read(Path::new(files[0].0), &text).uses()
}

#[track_caller]
fn assert_uses(files: &[(&str, &str)], expected: &[&str]) {
    let uses = uses_of(files);
    let lines = uses.iter().flat_map(|(file, uses)| {
        uses.iter().map(move |(used, path)| {
            format!("{} -> {}: {path}", file.display(), used.display())
        })
    });
    let lines: Vec<String> = lines.map(|line| line.replace('\\', "/")).collect();
    assert_eq!(lines, expected);
}

#[test]
fn a_path_is_read_wherever_it_stands() {
    let a = "
        use crate::b::{self, B as Other, deep::{C, D}, };
        use std::fmt;
        fn f(c: &crate::c::C) -> Vec<super::d::D> { g(self::inner::I::<crate::e::E>::new()) }
        mod inner { pub use super::super::f::F; }
        macro_rules! m { () => { $crate::g::g!() } }
    ";
    assert_uses(
        &[
            ("lib.rs", "mod a; mod b; mod c; mod d; mod e; mod f; mod g;"),
            ("a.rs", a),
        ]
        .into_iter()
        .chain(["b.rs", "c.rs", "d.rs", "e.rs", "f.rs", "g.rs"].map(|file| (file, "")))
        .collect::<Vec<_>>(),
        &[
            "a.rs -> b.rs: crate::b",
            "a.rs -> c.rs: crate::c::C",
            "a.rs -> d.rs: super::d::D",
            "a.rs -> e.rs: crate::e::E",
            "a.rs -> f.rs: super::super::f::F",
            "a.rs -> g.rs: crate::g::g",
        ],
    );
}

#[test]
fn what_is_tested_said_or_written_is_no_use() {
    let a = "
        //! See [`crate::b::B`].
        /* crate::b::B */
        const B: &str = \"crate::b::B\";
        const C: &str = r#\"crate::b::B\"#;
        #[cfg(test)]
        use crate::b::{B, C};
        fn f<'a>(b: &'a str) -> impl Sized + use<'a> { b }
        #[cfg(test)]
        #[path = \"b.rs\"]
        mod tests;
        #[cfg(all(test, unix))]
        mod more { use crate::b::{B}; fn f() { {} crate::b::f() } }
        fn g() { crate::c::f() }
    ";
    assert_uses(
        &[
            ("lib.rs", "mod a; mod b; mod c;"),
            ("a.rs", a),
            ("b.rs", ""),
            ("c.rs", ""),
        ],
        &["a.rs -> c.rs: crate::c::f"],
    );
}

#[test]
fn a_name_that_is_handed_on_counts_as_the_file_it_comes_from() {
    let root = "
        mod a; mod b; mod c;
        pub(crate) use b::{B, f as g};
        pub use a::A;
        use c::C;
        pub struct Own;
    ";
    assert_uses(
        &[
            ("lib.rs", root),
            ("a.rs", "use crate::{B, Own}; fn f() { super::C }"),
            ("b.rs", "pub(crate) use self::deep::B; mod deep; fn f() {}"),
            ("b/deep.rs", "use crate::g;"),
            ("c.rs", "pub use super::b::B;"),
        ],
        &[
            "a.rs -> b/deep.rs: crate::B",
            "a.rs -> c.rs: super::C",
            "a.rs -> lib.rs: crate::Own",
            "b/deep.rs -> b.rs: crate::g",
            "c.rs -> b/deep.rs: super::b::B",
            "lib.rs -> c.rs: c::C",
        ],
    );
}

#[test]
fn a_root_uses_what_it_hands_on_only_if_its_own_code_does() {
    let root = "mod a; mod b; mod c; pub use a::{A, f}; pub use b::B; ";
    let files = [("a.rs", ""), ("b.rs", ""), ("c.rs", "")];
    let with = |code: &str, expected: &[&str]| {
        let root = format!("{root}{code}");
        assert_uses(
            &[&[("lib.rs", root.as_str())][..], &files].concat(),
            expected,
        );
    };
    with("fn g(f: u8) -> u8 { f.f() }", &[]);
    with(
        "fn g() -> B { f() }",
        &["lib.rs -> a.rs: f", "lib.rs -> b.rs: B"],
    );
    with("fn g() { c::f() }", &["lib.rs -> c.rs: c::f"]);
}

#[test]
fn modules_are_found_in_every_place() {
    assert_uses(
        &[
            (
                "x/main.rs",
                "mod a; #[path = \"../y/b.rs\"] pub mod b; mod c { mod d; }",
            ),
            ("x/a/mod.rs", "mod deep; use deep::D;"),
            ("x/a/deep.rs", "use super::{Own, super::b::inside::I};"),
            ("y/b.rs", "pub mod inside;"),
            ("y/inside.rs", ""),
            ("x/c/d.rs", "use crate::missing::M; use super::super::a;"),
        ],
        &[
            "x/a/deep.rs -> x/a/mod.rs: super::Own",
            "x/a/deep.rs -> y/inside.rs: super::super::b::inside::I",
            "x/a/mod.rs -> x/a/deep.rs: deep::D",
            "x/c/d.rs -> x/a/mod.rs: super::super::a",
            "x/c/d.rs -> x/main.rs: crate::missing::M",
        ],
    );
}

#[test]
fn code_that_is_being_edited_may_be_anything() {
    let edited = "use super::b::N; use super::a::M; fn f( {";
    assert_uses(&[("lib.rs", "mod a;"), ("a.rs", edited)], &[]);
    let round = [
        ("lib.rs", "mod a; mod b; fn f() { a::N }"),
        ("a.rs", "pub use super::b::N;"),
        ("b.rs", "pub use super::a::N; use super::; use"),
    ];
    uses_of(&round);
}
