use std::collections::{BTreeSet, VecDeque};

use tokio::sync::mpsc::UnboundedSender;
use tokio::task::AbortHandle;

use crate::live::Event;
use crate::progress::Progress;
use crate::run::check;

/// One lesson is checked at a time, because cargo would make the others wait anyway.
#[derive(Default)]
pub(crate) struct Runs {
    /// Of the current one; verdicts of others count no more.
    pub(crate) number: u64,
    pub(crate) current: Option<AbortHandle>,
    /// The lessons to come.
    pub(crate) queue: VecDeque<String>,
}

impl Runs {
    /// Checks the next lesson that has something to check.
    pub(crate) fn start_next(
        &mut self,
        progress: &Progress,
        saved: &BTreeSet<String>,
        sender: &UnboundedSender<Event>,
    ) {
        while let Some(lesson) = self.queue.pop_front() {
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
                check(&root, &lesson, &open, |id, state| {
                    let id = id.to_string();
                    // Nobody listens any more when the program ends.
                    let _ = sender.send(Event::Judged { run, id, state });
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

impl Drop for Runs {
    fn drop(&mut self) {
        self.cancel();
    }
}
