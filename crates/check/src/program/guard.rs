use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

thread_local! {
    /// Where panics of this thread are written down instead of being printed, if they are.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
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
