//! The recipes of CONTRIBUTING are true: in a copy of the course a made-up lesson with a page, an exercise
//! and two pictures is added as they say, and `cargo test` passes. Then each registration is left out in
//! turn: something notices, and names the file and what is missing in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use tests::{cargo_in, copy_course, lessons, read, root};

/// A line that has to be written by hand.
struct Registration {
    file: &'static str,
    /// Into a file that all share it goes behind the last of these lines, each of which stands somewhere
    /// below the one before it and begins like this. In a file of the lesson's own it stands already.
    behind: &'static [&'static str],
    line: &'static str,
    /// The cheapest command that fails without it, and which words it says then.
    notices: &'static str,
    says: [&'static str; 2],
}

const HOUSE: &str = "test -p tests --test house";
const BOOK: &str = "test -p tests --test book";
const SHOWN: &str = "test -p tests --test shown questions";
const ANSWERS: &str = "test -p doorbell --test answers";
const FIGURES: &str = "test -p figures";

const REGISTRATIONS: &[Registration] = &[
    // A lesson, besides its folder and its pages.
    Registration {
        file: "Cargo.toml",
        behind: &["members = [", "    \"crates/BEFORE\""],
        line: "    \"crates/doorbell\",",
        notices: HOUSE,
        says: ["Cargo.toml: `members`", "crates/doorbell"],
    },
    Registration {
        file: "Cargo.toml",
        behind: &["default-members = [", "    \"crates/BEFORE\""],
        line: "    \"crates/doorbell\",",
        notices: HOUSE,
        says: ["Cargo.toml: `default-members`", "crates/doorbell"],
    },
    Registration {
        file: "Cargo.toml",
        behind: &["[workspace.dependencies]", "BEFORE = "],
        line: "doorbell = { path = \"crates/doorbell\" }",
        notices: "metadata --no-deps --format-version 1",
        says: ["workspace.dependencies", "doorbell"],
    },
    Registration {
        file: "crates/figures/Cargo.toml",
        behind: &["[dependencies]", "BEFORE.workspace"],
        line: "doorbell.workspace = true",
        notices: "check -p figures",
        says: [
            "crates/figures/src/doorbell/",
            "unresolved import `doorbell`",
        ],
    },
    Registration {
        file: "book/src/SUMMARY.md",
        behind: &["# The lessons", "LAST_PAGE"],
        line: "- [How often does it ring?](doorbell.md)",
        notices: HOUSE,
        says: ["SUMMARY.md", "- [How often does it ring?](doorbell.md)"],
    },
    Registration {
        file: "README.md",
        behind: &["| lesson ", "| PREVIOUS `BEFORE`"],
        line: "| NUMBER `doorbell` | How often does it ring? | `cargo run -p doorbell --example ring` |",
        notices: HOUSE,
        says: ["README.md", "`doorbell` | How often does it ring?"],
    },
    Registration {
        file: "book/src/introduction.md",
        behind: &["| lesson ", "| PREVIOUS [`BEFORE`]"],
        line: "| NUMBER [`doorbell`](doorbell.md) | How often does it ring? | a bell |",
        notices: HOUSE,
        says: [
            "introduction.md",
            "[`doorbell`](doorbell.md) | How often does it ring?",
        ],
    },
    // An exercise, all of it in the lesson's folder and its page.
    Registration {
        file: "crates/doorbell/exercises/mod.rs",
        behind: &[],
        line: "pub mod z1;",
        notices: ANSWERS,
        says: ["exercises/mod.rs", "z1"],
    },
    Registration {
        file: "crates/doorbell/exercises/mod.rs",
        behind: &[],
        line: "#[cfg_attr(without = \"z1\", path = \"../starters/z1.rs\")]",
        notices: ANSWERS,
        says: ["exercises/mod.rs", "z1"],
    },
    Registration {
        file: "crates/doorbell/starters/mod.rs",
        behind: &[],
        line: "pub mod z1;",
        notices: ANSWERS,
        says: ["starters", "z1"],
    },
    Registration {
        file: "crates/doorbell/solutions/mod.rs",
        behind: &[],
        line: "pub mod z1;",
        notices: ANSWERS,
        says: ["solutions", "z1"],
    },
    Registration {
        file: "crates/doorbell/checks/judge.rs",
        behind: &[],
        line: "pub const ALL: Checks = &[(\"z1\", || z1(super::z1::RINGS))];",
        notices: ANSWERS,
        says: ["solutions::judge", "`ALL`"],
    },
    Registration {
        file: "crates/doorbell/checks/exercises.rs",
        behind: &[],
        line: "check::tests!(answers::judge::ALL, [\"z1\"]);",
        notices: ANSWERS,
        says: ["checks/exercises.rs", "z1"],
    },
    Registration {
        file: "crates/doorbell/checks/mistakes.rs",
        behind: &[],
        line: "        (\"z1\", \"one press only\", z1(2.0)),",
        notices: ANSWERS,
        says: ["checks/mistakes.rs", "z1"],
    },
    Registration {
        file: "book/src/doorbell.md",
        behind: &[],
        line: "{{#exercise doorbell/z1}}",
        notices: BOOK,
        says: ["doorbell.md", "{{#exercise doorbell/z1}}"],
    },
    Registration {
        file: "book/src/doorbell.md",
        behind: &[],
        line: "{{#questions doorbell}}",
        notices: SHOWN,
        says: ["doorbell.md", "{{#questions doorbell}}"],
    },
    Registration {
        file: "crates/doorbell/tests/answers.rs",
        behind: &[],
        line: "check::proof!(",
        notices: HOUSE,
        says: ["crates/doorbell/tests/answers.rs", "check::proof!("],
    },
    // A still picture, and one that can be touched; the first of a lesson brings its folder along.
    Registration {
        file: "crates/figures/src/lib.rs",
        behind: &["mod draw;"],
        line: "mod doorbell;",
        notices: "check -p figures",
        says: ["crates/figures/src/lib.rs", "doorbell"],
    },
    Registration {
        file: "crates/figures/src/lib.rs",
        behind: &["const STILL", "    (\"speed\""],
        line: "    (\"bell\", doorbell::bell::bell),",
        notices: FIGURES,
        says: ["crates/figures/src/lib.rs", "`bell`"],
    },
    Registration {
        file: "book/src/doorbell.md",
        behind: &[],
        line: "{{#figure bell}}",
        notices: FIGURES,
        says: ["book/src", "{{#figure bell}}"],
    },
    Registration {
        file: "crates/figures/src/lib.rs",
        behind: &["pub const TOUCH", "LAST_TOUCH"],
        line: "    doorbell::bell::BELL,",
        notices: FIGURES,
        says: ["crates/figures/src/lib.rs", "`live-bell`"],
    },
    Registration {
        file: "book/src/doorbell.md",
        behind: &[],
        line: "{{#figure live-bell}}",
        notices: FIGURES,
        says: ["book/src", "{{#figure live-bell}}"],
    },
];

#[test]
fn the_recipes_are_true_and_whatever_is_left_out_is_missed() {
    let course = Course::with_a_doorbell();
    // Snapshots and addresses are written, and read by a person, who is not here.
    course.succeeds(
        "test -p doorbell -p figures -p tests",
        &[("INSTA_UPDATE", "always")],
    );
    course.succeeds("test -p course --test site", &[("UPDATE_ADDRESSES", "1")]);
    course.succeeds("test", &[]);

    for registration in REGISTRATIONS {
        let path = course.folder.join(registration.file);
        let text = fs::read_to_string(&path).expect("a file");
        let line = course.filled(registration.line) + "\n";
        let below = course.behind(registration, &text);
        let found = text[below..].find(&line);
        let at = below + found.unwrap_or_else(|| panic!("`{line}` is not there"));
        let without = text[..at].to_string() + &text[at + line.len()..];
        fs::write(&path, without).expect("written");
        course.fails(registration.notices, registration.says);
        fs::write(&path, text).expect("written");
    }
    // What the pages load was not built anew.
    course.fails("test -p wasm", ["stale", "live-bell"]);
}

/// A copy of the course with one more lesson.
struct Course {
    folder: PathBuf,
    /// What the words in capitals stand for.
    words: Vec<(&'static str, String)>,
}

impl Course {
    fn with_a_doorbell() -> Course {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("recipes");
        copy_course(&folder);
        let lessons = lessons();
        let before = lessons.last().expect("there are lessons").clone();
        let summary = read("book/src/SUMMARY.md");
        let mut listed = summary
            .lines()
            .filter(|line| line.trim().starts_with("- ["));
        let last_page = listed.next_back().expect("lessons have pages").to_string();
        let figures = read("crates/figures/src/lib.rs");
        let (_, list) = figures.split_once("pub const TOUCH").expect("a list");
        let (list, _) = list.split_once("\n];").expect("its end");
        let last_touch = list.lines().next_back().expect("it is not empty");
        let course = Course {
            folder,
            words: vec![
                ("PREVIOUS", lessons.len().to_string()),
                ("NUMBER", (lessons.len() + 1).to_string()),
                ("BEFORE_CRATE", before.replace('-', "_")),
                ("BEFORE", before),
                ("LAST_PAGE", last_page),
                ("LAST_TOUCH", last_touch.to_string()),
            ],
        };
        let lesson = root().join("tests/recipes/lesson");
        let (starters, exercises) = ["starters", "exercises"]
            .map(|kind| format!("crates/doorbell/{kind}"))
            .into();
        course.add(&lesson.join(starters), &course.folder.join(exercises));
        course.add(&lesson, &course.folder);
        for registration in REGISTRATIONS {
            if !registration.behind.is_empty() {
                let path = course.folder.join(registration.file);
                let mut text = fs::read_to_string(&path).expect("a file");
                let at = course.behind(registration, &text);
                text.insert_str(at, &(course.filled(registration.line) + "\n"));
                fs::write(&path, text).expect("written");
            }
        }
        course
    }

    /// Adds the files of a folder, in which the lesson before is named by words in capitals. A manifest
    /// has another name there, for it is one only in the copy.
    fn add(&self, from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("a new folder");
        for entry in from.read_dir().expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name");
            let to = match name == "manifest.toml" {
                true => to.join("Cargo.toml"),
                false => to.join(name),
            };
            if path.is_dir() {
                self.add(&path, &to);
            } else {
                let text = fs::read_to_string(&path).expect("a text");
                fs::write(to, self.filled(&text)).expect("written");
            }
        }
    }

    fn filled(&self, text: &str) -> String {
        let replace =
            |text: String, (word, by): &(&str, String)| text.replace(word, by);
        self.words.iter().fold(text.to_string(), replace)
    }

    /// Behind which place in its file the line of a registration stands.
    fn behind(&self, registration: &Registration, text: &str) -> usize {
        let mut at = 0;
        for mark in registration.behind {
            let mark = self.filled(mark);
            loop {
                let line = text[at..].split_inclusive('\n').next();
                let line = line
                    .unwrap_or_else(|| panic!("{} has no `{mark}`", registration.file));
                at += line.len();
                if line.starts_with(&mark) {
                    break;
                }
            }
        }
        at
    }

    fn run(&self, command: &str, variables: &[(&str, &str)]) -> (bool, String) {
        let begin = Instant::now();
        let mut cargo = cargo_in(&self.folder, command);
        let output = cargo.envs(variables.iter().copied()).output();
        let output = output.expect("cargo runs");
        println!("{:>4} s  cargo {command}", begin.elapsed().as_secs());
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8_lossy(&printed).into_owned();
        (output.status.success(), printed)
    }

    #[track_caller]
    fn succeeds(&self, command: &str, variables: &[(&str, &str)]) {
        let (succeeds, printed) = self.run(command, variables);
        assert!(succeeds, "`cargo {command}`:\n{printed}");
    }

    #[track_caller]
    fn fails(&self, command: &str, says: [&str; 2]) {
        let (succeeds, printed) = self.run(command, &[]);
        assert!(!succeeds, "`cargo {command}` does not miss {says:?}");
        for word in says {
            let word = self.filled(word);
            let told = printed.contains(&word);
            assert!(told, "`cargo {command}` does not say `{word}`:\n{printed}");
        }
    }
}
