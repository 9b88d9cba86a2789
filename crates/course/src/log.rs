use std::fmt;
use std::sync::{Arc, Mutex};

use anyhow::{Result, bail};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Runs `work`, and makes a failure of every warning or error that it reports without failing.
pub(crate) fn failing_on_warnings(work: impl FnOnce() -> Result<()>) -> Result<()> {
    let errors = Errors::default();
    tracing::subscriber::with_default(errors.clone(), work)?;
    match errors.0.lock() {
        Ok(errors) if errors.is_empty() => Ok(()),
        Ok(errors) => bail!("{}", errors.join("; ")),
        Err(_) => bail!("the log of the build broke"),
    }
}

/// Collects the messages of mdBook's warnings and errors.
#[derive(Clone, Default)]
struct Errors(Arc<Mutex<Vec<String>>>);

impl Subscriber for Errors {
    fn enabled(&self, metadata: &Metadata) -> bool {
        *metadata.level() <= Level::WARN
    }

    fn event(&self, event: &Event) {
        let mut message = Message::default();
        event.record(&mut message);
        if let Ok(mut errors) = self.0.lock() {
            errors.push(message.0);
        }
    }

    fn new_span(&self, _: &Attributes) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}
