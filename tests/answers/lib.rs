//! Asks answers, of which a test has made one program: what their judge says of each, and whether it
//! gives what the lesson's own code gives.

use std::io::Write;
use std::process::exit;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use check::Seen;

pub mod oracle;

/// An answer to an exercise.
pub struct Answer {
    /// The judge of its lesson, asked about it.
    pub judge: fn() -> Seen,
    /// An input on which it differs from the lesson's own code, if one is found.
    pub differs: fn() -> Option<String>,
}

/// Far more than any answer takes that ends.
const LIMIT: Duration = Duration::from_secs(2);

/// Asks the answers from this number on, and prints a line about each, with tabs between: right or
/// wrong, the judge's note, and an input on which it differs. A panic is wrong, and differs.
///
/// What never ends or fills the stack ends the program: then the line is not finished, and the next run
/// has to begin behind it.
///
/// # Panics
///
/// - If nobody reads what it prints.
pub fn ask(answers: &[&'static [Answer]], first: usize) {
    std::panic::set_hook(Box::new(|_| ()));
    let mut stdout = std::io::stdout();
    let mut print = |text: &str| {
        let written = stdout.write_all(text.as_bytes());
        written
            .and_then(|()| stdout.flush())
            .expect("somebody reads it");
    };
    let panics = "it panics";
    for answer in answers.iter().copied().flatten().skip(first) {
        let (right, note) = match limited(answer.judge) {
            Some(seen) => (seen.right(), seen.note.replace(['\n', '\t'], " ")),
            None => (false, panics.to_string()),
        };
        print(&format!(
            "{}\t{note}\t",
            if right { "right" } else { "wrong" }
        ));
        let differs = limited(answer.differs).unwrap_or(Some(panics.to_string()));
        print(&format!("{}\n", differs.unwrap_or_default()));
    }
}

/// What this work gives, unless it panics. If it never ends, the program does.
fn limited<T: Send + 'static>(work: fn() -> T) -> Option<T> {
    let (sender, receiver) = channel();
    let thread = thread::spawn(move || {
        let result = work();
        // Nobody listens any more if the time is up.
        let _ = sender.send(());
        result
    });
    // A panic hangs up.
    if receiver.recv_timeout(LIMIT) == Err(RecvTimeoutError::Timeout) {
        exit(1);
    }
    thread.join().ok()
}
