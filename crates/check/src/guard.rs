use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

thread_local! {
    /// Where panics of this thread are written down instead of being printed, if they are.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs `answer` on a thread of its own, so that neither a panic nor an endless loop in it ends more
/// than itself.
///
/// # Errors
///
/// - If it panics: its message and line.
/// - If it takes longer than `limit`.
pub(crate) fn guarded<T: Send + 'static>(
    limit: Duration,
    answer: impl FnOnce() -> T + Send + 'static,
) -> Result<T, String> {
    let (sender, receiver) = channel();
    let spawned = thread::Builder::new()
        .name("answer".to_string())
        .spawn(move || {
            // Nobody listens any more if the time is up.
            let _ = sender.send(quietly(answer));
        });
    spawned.map_err(|error| format!("The check could not start: {error}."))?;

    match receiver.recv_timeout(limit) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(panic)) => Err(format!("Your code stopped with a panic: {panic}")),
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
            Err(format!(
                "Your code was still running after {} seconds. \
             Is there a loop that never ends? Look for the condition that should end it.",
                limit.as_secs()
            ))
        }
    }
}

/// A text of the compiler or of a panic without `checks/../` and `exercises/../`, the detours over which a
/// lesson's checks reach the exercises: they say nothing to the reader. On Windows with its separators.
pub fn without_detours(text: &str) -> String {
    let mut text = text.to_string();
    for folder in ["checks", "exercises"] {
        for back in ["/../", "\\..\\", "\\../", "/..\\"] {
            text = text.replace(&format!("{folder}{back}"), "");
        }
    }
    text
}

/// Runs `work`; a panic is returned, with its place, and not printed.
pub(crate) fn quietly<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let default = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let payload = panic.payload();
            let message = match payload.downcast_ref::<String>() {
                Some(message) => message.as_str(),
                None => payload.downcast_ref().copied().unwrap_or("no message"),
            };
            let place = panic.location().map(ToString::to_string);
            let place = without_detours(&place.unwrap_or_default());
            let text = format!("{message} ({place})");
            let caught = CAUGHT.with_borrow_mut(|caught| match caught {
                Some(caught) => {
                    *caught = text;
                    true
                }
                None => false,
            });
            if !caught {
                default(panic);
            }
        }));
    });
    CAUGHT.set(Some(String::new()));
    let result = catch_unwind(AssertUnwindSafe(work));
    let caught = CAUGHT.take().unwrap_or_default();
    result.map_err(|_| caught)
}
