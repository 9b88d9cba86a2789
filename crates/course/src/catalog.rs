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

    /// The exercise of this name, or of this file, as the page writes it.
    ///
    /// # Errors
    ///
    /// - If there is none; the message lists those that there are.
    pub(crate) fn exercise(&self, id: &str) -> Result<&Entry> {
        let stem = Path::new(id).file_stem().unwrap_or_default();
        let found = self
            .exercises()
            .find(|entry| stem.eq_ignore_ascii_case(&entry.id));
        match found {
            Some(entry) => Ok(entry),
            None => bail!("there is no exercise `{id}`; {}", self.names()),
        }
    }

    /// The exercises of this lesson, or the one of this name, also as `LESSON/EXERCISE`.
    ///
    /// # Errors
    ///
    /// - If there is no such lesson and no such exercise, or the exercise is another lesson's.
    pub(crate) fn named(&self, name: &str) -> Result<Vec<&Entry>> {
        if let Some((lesson, id)) = name.split_once('/')
            && let Ok(entry) = self.exercise(id)
            && self.lessons().iter().any(|known| known == lesson)
            && entry.lesson != lesson
        {
            let Entry { id, lesson: of, .. } = entry;
            bail!(
                "{id} is an exercise of {of}, not of {lesson}; try `cargo course check {id}`"
            );
        }
        let of_lesson = self.exercises().filter(|entry| entry.lesson == name);
        let found: Vec<&Entry> = of_lesson.chain(self.exercise(name).ok()).collect();
        if found.is_empty() {
            let lessons = self.lessons().join(", ");
            bail!(
                "there is no lesson or exercise `{name}`; the lessons are {lessons}; {}",
                self.names()
            );
        }
        Ok(found)
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
