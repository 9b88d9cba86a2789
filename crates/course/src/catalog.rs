use std::path::Path;

use anyhow::{Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::book::BookItem;

use crate::directives::exercises_on;
use crate::exercise::Exercise;

/// The pages of the book, in order, and the exercises on each.
#[derive(Clone)]
pub(crate) struct Catalog {
    pub(crate) pages: Vec<Page>,
}

#[derive(Clone)]
pub(crate) struct Page {
    /// Its address below that of the book, such as `neuron.html`.
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) exercises: Vec<Entry>,
}

/// An exercise, as the book lists it.
#[derive(Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) lesson: String,
    pub(crate) id: String,
    pub(crate) title: String,
}

impl Catalog {
    /// # Errors
    ///
    /// - If the book or the starter of an exercise cannot be read.
    pub(crate) fn read(root: &Path) -> Result<Catalog> {
        let book = MDBook::load(root.join("book"))?;
        let mut pages = Vec::new();
        for item in book.iter() {
            if let BookItem::Chapter(chapter) = item
                && let Some(path) = &chapter.path
            {
                let mut exercises = Vec::new();
                for (lesson, id) in exercises_on(&chapter.content)? {
                    let title = Exercise::read(root, lesson, id)?.title;
                    let (lesson, id) = (lesson.to_string(), id.to_string());
                    exercises.push(Entry { lesson, id, title });
                }
                let path = path.with_extension("html");
                let parts: Vec<_> =
                    path.iter().map(|part| part.to_string_lossy()).collect();
                pages.push(Page {
                    path: parts.join("/"),
                    title: chapter.name.clone(),
                    exercises,
                });
            }
        }
        Ok(Catalog { pages })
    }

    /// All exercises, in the order of the book.
    pub(crate) fn exercises(&self) -> impl Iterator<Item = &Entry> {
        self.pages.iter().flat_map(|page| &page.exercises)
    }

    /// The lessons that have exercises, in the order of the book.
    pub(crate) fn lessons(&self) -> Vec<String> {
        let mut lessons: Vec<String> =
            self.exercises().map(|entry| entry.lesson.clone()).collect();
        lessons.dedup();
        lessons
    }

    /// The exercise of this name, or of this file, as the page writes it; also as `LESSON/EXERCISE`.
    ///
    /// # Errors
    ///
    /// - If there is none; the message lists those that there are.
    /// - If it is another lesson's than the one that is named.
    pub(crate) fn exercise(&self, id: &str) -> Result<&Entry> {
        let stem = Path::new(id).file_stem().unwrap_or_default();
        let found = self
            .exercises()
            .find(|entry| stem.eq_ignore_ascii_case(&entry.id));
        let Some(entry) = found else {
            bail!("there is no exercise `{id}`; {}", self.names());
        };
        let lessons = self.lessons();
        let mut named = Path::new(id)
            .iter()
            .filter_map(|part| lessons.iter().find(|lesson| part == lesson.as_str()));
        if let Some(lesson) = named.find(|lesson| **lesson != entry.lesson) {
            let Entry { lesson: of, id, .. } = entry;
            bail!("{id} is an exercise of {of}, not of {lesson}");
        }
        Ok(entry)
    }

    /// The exercises of this lesson, or the one of this name.
    ///
    /// # Errors
    ///
    /// - If there is no such lesson and no such exercise, or the exercise is another lesson's.
    pub(crate) fn named(&self, name: &str) -> Result<Vec<&Entry>> {
        let of_lesson = self.exercises().filter(|entry| entry.lesson == name);
        let found: Vec<&Entry> = of_lesson.collect();
        if !found.is_empty() {
            return Ok(found);
        }
        match self.exercise(name) {
            Ok(entry) => Ok(vec![entry]),
            Err(error) if name.contains(['/', '\\']) => Err(error),
            Err(_) => bail!(
                "there is no lesson or exercise `{name}`; the lessons are {}; {}",
                self.lessons().join(", "),
                self.names()
            ),
        }
    }

    fn names(&self) -> String {
        let of_lesson = self.lessons().into_iter().map(|lesson| {
            let mut ids = self.exercises().filter(|entry| entry.lesson == lesson);
            let first = ids.next().map_or("", |entry| &entry.id);
            let last = ids.last().map_or(first, |entry| &entry.id);
            format!("{first} to {last}")
        });
        let of_lesson: Vec<String> = of_lesson.collect();
        format!("the exercises are {}", of_lesson.join(", "))
    }
}
