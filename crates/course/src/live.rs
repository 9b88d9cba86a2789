use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use notify::RecommendedWatcher;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::{Instant, sleep_until};

use crate::builder::Builder;
use crate::catalog::Catalog;
use crate::event::Event;
use crate::files::Files;
use crate::notices::{Notices, Subject};
use crate::progress::Progress;
use crate::queue::Queue;
use crate::site::Site;
use crate::state::State;
use crate::tell::{News, Tell};
use crate::watch::watch;

/// After this long without another change, a save is taken to be complete …
const QUIET: Duration = Duration::from_millis(25);
/// … and after this long in any case.
const PATIENCE: Duration = Duration::from_millis(250);

/// The course while it is watched.
pub(crate) struct Live {
    progress: Progress,
    events: UnboundedReceiver<Event>,
    sender: UnboundedSender<Event>,
    /// Held, because it stops watching when dropped.
    watcher: Option<RecommendedWatcher>,
    queue: Queue,
    /// The exercises that were saved, and await their verdict.
    saved: BTreeSet<String>,
    book: Option<Builder>,
    /// Of the files that this program was built from.
    at_start: Files,
    notices: Notices,
}

impl Live {
    /// Watches the course; with a book to build if its folder and version are given.
    pub(crate) fn new(progress: Progress, book: Option<(PathBuf, String)>) -> Live {
        let (sender, events) = unbounded_channel();
        let book = book.map(|(folder, version)| Builder::new(folder, version));
        let mut live = Live {
            at_start: progress.files.clone(),
            progress,
            events,
            sender,
            watcher: None,
            queue: Queue::default(),
            saved: BTreeSet::new(),
            book,
            notices: Notices::default(),
        };
        live.watch_folders();
        // What was saved before the watching began.
        let _ = live.sender.send(Event::Disk { folders: false });
        live
    }

    /// Tells what happens, for as long as it is polled. Dropping the future ends what is running.
    pub(crate) async fn run(mut self, mut tell: impl FnMut(Tell)) {
        self.queue.lessons = self.progress.catalog.lessons().into();
        self.start_next();
        self.tell_news(&mut tell);
        for notice in self.notices.texts() {
            tell(Tell::Notice(notice));
        }

        // When the changes seen so far are acted on, and the first of them was seen.
        let mut pending: Option<(Instant, Instant)> = None;
        loop {
            let due = pending.map_or_else(Instant::now, |(due, _)| due);
            let event = tokio::select! {
                biased;
                () = sleep_until(due), if pending.is_some() => {
                    pending = None;
                    self.on_changes(&mut tell);
                    continue;
                }
                event = self.events.recv() => event,
            };
            match event {
                Some(Event::Disk { folders }) => {
                    if folders {
                        self.watch_folders();
                        if let Some(problem) = self.notices.about(Subject::Watching) {
                            tell(Tell::Notice(problem));
                        }
                    }
                    let now = Instant::now();
                    let first = pending.map_or(now, |(_, first)| first);
                    pending = Some(((now + QUIET).min(first + PATIENCE), first));
                }
                Some(Event::Judged { run, id, given }) if run == self.queue.number => {
                    self.progress.learn(&id, given);
                    self.tell_news(&mut tell);
                    if self.saved.remove(&id) {
                        self.tell_verdict(&id, &mut tell);
                    }
                }
                Some(Event::Done { run }) if run == self.queue.number => {
                    self.queue.current = None;
                    self.start_next();
                }
                Some(Event::Judged { .. } | Event::Done { .. }) => (),
                Some(Event::Built(built)) => self.on_built(*built, &mut tell),
                // Does not happen: `self.sender` keeps the channel open.
                None => return,
            }
        }
    }

    /// Something was saved: what is running starts again, after the lesson that was saved.
    fn on_changes(&mut self, tell: &mut impl FnMut(Tell)) {
        let changes = self.progress.reread();
        if changes.exercises.is_empty() && !changes.book {
            return;
        }
        self.queue.cancel();
        let catalog = &self.progress.catalog;
        let saved = changes.exercises.iter();
        let saved =
            saved.filter_map(|id| Some(catalog.exercise(id).ok()?.lesson.clone()));
        // A lesson that stands there twice finds nothing left to do.
        self.queue.lessons = saved.chain(catalog.lessons()).collect();
        self.saved.extend(changes.exercises.iter().cloned());
        self.start_next();

        if changes.book {
            self.notice_old_program(tell);
            self.build_book();
        }
        self.tell_news(tell);
        for id in changes.exercises {
            let entry = self.progress.catalog.exercise(&id);
            if entry.is_ok_and(|entry| self.progress.state(entry) != State::Checking) {
                self.saved.remove(&id);
                self.tell_verdict(&id, tell);
            }
        }
    }

    fn start_next(&mut self) {
        self.queue
            .start_next(&self.progress, &self.saved, &self.sender);
    }

    fn build_book(&mut self) {
        if let Some(book) = &mut self.book {
            book.start(&self.progress.root, &self.sender);
        }
    }

    fn on_built(
        &mut self,
        built: Result<(Site, Catalog), String>,
        tell: &mut impl FnMut(Tell),
    ) {
        let Some(book) = &mut self.book else { return };
        let again = book.ended();
        match built {
            Ok((site, catalog)) => {
                book.version.clone_from(&site.version);
                self.progress.catalog = catalog;
                self.notices.set(Subject::Book, None);
                tell(Tell::Site(site));
                // There may be exercises that were not there before.
                self.queue.lessons.extend(self.progress.catalog.lessons());
                if self.queue.current.is_none() {
                    self.start_next();
                }
            }
            Err(error) => {
                let text = format!(
                    "The book could not be built again, so its pages are as they were: {error}"
                );
                if let Some(text) = self.notices.set(Subject::Book, Some(text)) {
                    tell(Tell::Notice(text));
                }
            }
        }
        self.tell_news(tell);
        if again {
            self.build_book();
        }
    }

    /// The pictures and the pages are made by this program, which does not change while it runs.
    fn notice_old_program(&mut self, tell: &mut impl FnMut(Tell)) {
        let lessons = self.progress.catalog.lessons();
        let changed = self.progress.files.changed_since(&self.at_start);
        let mine = changed.iter().find(|path| {
            let mut lessons = lessons.iter();
            path.starts_with("crates/course")
                || path.starts_with("crates/figures")
                || lessons.any(|name| path.starts_with(format!("crates/{name}/src")))
        });
        let text = mine.map(|path| {
            format!(
                "{} has changed since this program was built. The pictures and the pages are \
                 still drawn by the old program: stop it with Ctrl-C and type `cargo run`.",
                path.display()
            )
        });
        if let Some(text) = self.notices.set(Subject::Program, text) {
            tell(Tell::Notice(text));
        }
    }

    /// Watches the folders of the course, each if it is there; anew if one has come or gone.
    fn watch_folders(&mut self) {
        let sender = self.sender.clone();
        let changed = move |folders| {
            let _ = sender.send(Event::Disk { folders });
        };
        let problem = match watch(&self.progress.root, changed) {
            Ok(watcher) => {
                self.watcher = Some(watcher);
                None
            }
            Err(error) => Some(format!(
                "Your system does not let this program watch the folder of the course \
                 ({error}), so a save is not noticed. Use `cargo course check`."
            )),
        };
        self.notices.set(Subject::Watching, problem);
    }

    fn tell_news(&self, tell: &mut impl FnMut(Tell)) {
        tell(Tell::News(News {
            book: self.book.as_ref().map_or("", |book| &book.version),
            notices: self.notices.texts().collect(),
            overview: self.progress.overview(),
        }));
    }

    fn tell_verdict(&self, id: &str, tell: &mut impl FnMut(Tell)) {
        if let Ok(entry) = self.progress.catalog.exercise(id) {
            tell(Tell::Verdict(self.progress.item(entry)));
        }
    }
}
