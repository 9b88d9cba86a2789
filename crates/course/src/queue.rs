use std::collections::{BTreeSet, VecDeque};

use tokio::sync::mpsc::UnboundedSender;
use tokio::task::AbortHandle;

use crate::cargo::check;
use crate::event::Event;
use crate::progress::Progress;

/// The lessons to check. A run checks one of them, because cargo would make the others wait anyway.
#[derive(Default)]
pub(crate) struct Queue {
    /// Of the current run; verdicts of others count no more.
    pub(crate) number: u64,
    pub(crate) current: Option<AbortHandle>,
    /// Those to come.
    pub(crate) lessons: VecDeque<String>,
}

impl Queue {
    /// Checks the next lesson that has something to check.
    pub(crate) fn start_next(
        &mut self,
        progress: &Progress,
        saved: &BTreeSet<String>,
        sender: &UnboundedSender<Event>,
    ) {
        while let Some(lesson) = self.lessons.pop_front() {
            let mut open = progress.open(&lesson);
            if open.is_empty() {
                continue;
            }
            // What was saved last is wanted first.
            open.sort_by_key(|id| !saved.contains(id));
            self.number += 1;
            let run = self.number;
            let root = progress.root.clone();
            let sender = sender.clone();
            let task = tokio::spawn(async move {
                check(&root, &lesson, &open, |id, given| {
                    let id = id.to_string();
                    // Nobody listens any more when the program ends.
                    let _ = sender.send(Event::Judged { run, id, given });
                })
                .await;
                let _ = sender.send(Event::Done { run });
            });
            self.current = Some(task.abort_handle());
            return;
        }
    }

    /// Ends the current run, and makes its verdicts on the way count no more.
    pub(crate) fn cancel(&mut self) {
        self.number += 1;
        if let Some(task) = self.current.take() {
            task.abort();
        }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.cancel();
    }
}
