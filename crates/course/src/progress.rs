use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::Serialize;

use crate::cargo;
use crate::catalog::{Catalog, Entry};
use crate::exercise;
use crate::files::Files;
use crate::source::unreadable;
use crate::state::{Given, State};

/// How far the reader has come: a function of the files alone. Verdicts are remembered only beside
/// the fingerprint of the file that they were given on.
pub(crate) struct Progress {
    pub(crate) root: PathBuf,
    pub(crate) catalog: Catalog,
    pub(crate) files: Files,
    judged: BTreeMap<String, (u64, State)>,
}

/// What is to be done after files have changed.
#[derive(Default)]
pub(crate) struct Changes {
    /// The exercises whose files were saved, or are gone.
    pub(crate) exercises: BTreeSet<String>,
    /// Whether the pages may have become others.
    pub(crate) book: bool,
}

/// The whole course as data: for the pages, for editors and for teachers.
#[derive(Serialize)]
pub(crate) struct Overview<'a> {
    pub(crate) solved: usize,
    pub(crate) total: usize,
    /// The first exercise that is not solved.
    pub(crate) next: Option<Item<'a>>,
    pub(crate) pages: Vec<PageOverview<'a>>,
}

#[derive(Serialize)]
pub(crate) struct PageOverview<'a> {
    pub(crate) path: &'a str,
    pub(crate) title: &'a str,
    pub(crate) exercises: Vec<Item<'a>>,
}

/// An exercise and how it stands.
#[derive(Serialize)]
pub(crate) struct Item<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) lesson: &'a str,
    pub(crate) page: &'a str,
    pub(crate) file: String,
    #[serde(flatten)]
    pub(crate) state: State,
}

impl Progress {
    /// # Errors
    ///
    /// - If the book cannot be read.
    pub(crate) fn read(root: &Path) -> Result<Progress> {
        Ok(Progress {
            root: root.to_path_buf(),
            catalog: Catalog::read(root)?,
            files: Files::read(root),
            judged: BTreeMap::new(),
        })
    }

    /// How an exercise stands.
    pub(crate) fn state(&self, Entry { lesson, id, .. }: &Entry) -> State {
        let file = exercise::file(lesson, "exercises", id);
        match (
            self.fingerprint(lesson, "exercises", id),
            self.fingerprint(lesson, "starters", id),
        ) {
            (None, _) => {
                let gone = || {
                    format!(
                        "{file} is not there. Bring it back with: cargo course reset {id}"
                    )
                };
                let problem = unreadable(&self.root.join(&file), &file);
                State::Stopped {
                    problem: problem.unwrap_or_else(gone),
                }
            }
            (edited, starter) if edited == starter => State::untouched(&file),
            (Some(edited), _) => match self.judged.get(id) {
                Some((judged, state)) if *judged == edited => state.clone(),
                _ => State::Checking,
            },
        }
    }

    /// The exercises of this lesson that have no verdict yet.
    pub(crate) fn open(&self, lesson: &str) -> Vec<String> {
        let of_lesson = self
            .catalog
            .exercises()
            .filter(|entry| entry.lesson == lesson);
        let open = of_lesson.filter(|entry| self.state(entry) == State::Checking);
        open.map(|entry| entry.id.clone()).collect()
    }

    /// Gives each exercise of this lesson that has no verdict yet one.
    pub(crate) async fn check(&mut self, lesson: &str) {
        // What is saved meanwhile is judged as well, once.
        for _ in 0..2 {
            let open = self.open(lesson);
            if open.is_empty() {
                break;
            }
            let root = self.root.clone();
            cargo::check(&root, lesson, &open, |id, given| self.learn(id, given)).await;
            self.files = Files::read(&root);
        }
    }

    /// Takes in a verdict on the file as it was compiled; if that is not known, on the file as it was read
    /// last.
    pub(crate) fn learn(&mut self, id: &str, Given { state, compiled }: Given) {
        if let Ok(Entry { lesson, .. }) = self.catalog.exercise(id)
            && let Some(fingerprint) =
                compiled.or_else(|| self.fingerprint(lesson, "exercises", id))
        {
            self.judged.insert(id.to_string(), (fingerprint, state));
        }
    }

    /// Reads the files again, and forgets the verdicts that may have become others.
    pub(crate) fn reread(&mut self) -> Changes {
        let files = Files::read(&self.root);
        let changed = files.changed_since(&self.files);
        self.files = files;

        let mut changes = Changes::default();
        let lessons = self.catalog.lessons();
        for path in changed {
            let parts: Vec<_> =
                path.iter().map(|part| part.to_string_lossy()).collect();
            let parts: Vec<&str> = parts.iter().map(|part| &**part).collect();
            let at = |name: &str| lessons.iter().position(|lesson| lesson == name);
            match *parts {
                ["crates", lesson, "exercises", file]
                    if at(lesson).is_some() && file != "mod.rs" =>
                {
                    // Anything else there, such as an editor's backup, is no exercise.
                    let Some(id) = file.strip_suffix(".rs") else {
                        continue;
                    };
                    // What did not compile may do so now, and what uses another file may do something
                    // else.
                    let folder =
                        self.root.join("crates").join(lesson).join("exercises");
                    let leans_on_others = |id: &str| {
                        let text = fs::read_to_string(folder.join(format!("{id}.rs")));
                        text.is_ok_and(|text| {
                            ["super", "crate"].iter().any(|word| text.contains(word))
                        })
                    };
                    self.forget(|entry, state| {
                        entry.lesson == lesson
                            && (!state.is_verdict() || leans_on_others(&entry.id))
                    });
                    changes.exercises.insert(id.to_string());
                    continue;
                }
                ["crates", "course" | "figures", ..] | ["book" | "tests", ..] => (),
                ["crates", folder, ..] => match at(folder) {
                    // Each lesson uses those before it.
                    Some(place) => {
                        self.forget(|entry, _| at(&entry.lesson) >= Some(place));
                    }
                    None => self.forget(|_, _| true),
                },
                _ => self.forget(|_, _| true),
            }
            changes.book = true;
        }
        changes
    }

    fn forget(&mut self, which: impl Fn(&Entry, &State) -> bool) {
        let catalog = &self.catalog;
        self.judged.retain(|id, (_, state)| {
            catalog.exercise(id).is_ok_and(|entry| !which(entry, state))
        });
    }

    /// The whole course.
    pub(crate) fn overview(&self) -> Overview<'_> {
        let pages = self.catalog.pages.iter().map(|page| PageOverview {
            path: &page.path,
            title: &page.title,
            exercises: page
                .exercises
                .iter()
                .map(|entry| self.item(entry))
                .collect(),
        });
        let solved = self
            .catalog
            .exercises()
            .filter(|entry| self.state(entry).is_solved());
        Overview {
            solved: solved.count(),
            total: self.catalog.exercises().count(),
            next: self.next().map(|entry| self.item(entry)),
            pages: pages.collect(),
        }
    }

    /// The first exercise that is not solved.
    pub(crate) fn next(&self) -> Option<&Entry> {
        self.catalog
            .exercises()
            .find(|entry| !self.state(entry).is_solved())
    }

    /// One exercise.
    pub(crate) fn item<'a>(&'a self, entry: &'a Entry) -> Item<'a> {
        let mut pages = self.catalog.pages.iter();
        let page = pages.find(|page| page.exercises.contains(entry));
        Item {
            id: &entry.id,
            title: &entry.title,
            lesson: &entry.lesson,
            page: page.map_or("", |page| &page.path),
            file: exercise::file(&entry.lesson, "exercises", &entry.id),
            state: self.state(entry),
        }
    }

    fn fingerprint(&self, lesson: &str, kind: &str, id: &str) -> Option<u64> {
        self.files.get(Path::new(&exercise::file(lesson, kind, id)))
    }
}
