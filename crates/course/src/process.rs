//! A program that is run to its end, or ended.

use std::io::{self, ErrorKind};
use std::process::{ExitStatus, Stdio};

use process_wrap::tokio::{ChildWrapper, CommandWrap, KillOnDrop};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

/// How a program ended, and what it printed.
pub(crate) struct Output {
    /// None if it was stopped because it printed too much.
    pub(crate) status: Option<ExitStatus>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A program, and what it started: ended when this is dropped too early.
struct Running {
    child: Box<dyn ChildWrapper>,
    ended: bool,
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.ended {
            // If it has just ended by itself, there is nothing left to do.
            let _ = self.child.start_kill();
        }
    }
}

/// Runs a program to its end, or until it has printed `limit` bytes. It reads this one line.
pub(crate) async fn output(
    mut command: Command,
    line: &str,
    limit: u64,
) -> io::Result<Output> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut command = CommandWrap::from(command);
    command.wrap(KillOnDrop);
    #[cfg(unix)]
    command.wrap(process_wrap::tokio::ProcessGroup::leader());
    #[cfg(windows)]
    command.wrap(process_wrap::tokio::JobObject);
    let child = command.spawn()?;
    let mut running = Running {
        child,
        ended: false,
    };

    if let Some(mut input) = running.child.stdin().take() {
        // If it has ended already, that will be seen.
        let _ = input.write_all(format!("{line}\n").as_bytes()).await;
    }
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let printed = running.child.stdout().take();
    let complained = running.child.stderr().take();
    let read = tokio::try_join!(
        read(printed, &mut stdout, limit),
        read(complained, &mut stderr, limit)
    );
    let status = match read {
        Ok(_) => Some(running.child.wait().await?),
        Err(error) if error.kind() == ErrorKind::FileTooLarge => None,
        Err(error) => return Err(error),
    };
    running.ended = status.is_some();
    Ok(Output {
        status,
        stdout: String::from_utf8_lossy(&stdout).into_owned(),
        stderr: String::from_utf8_lossy(&stderr).into_owned(),
    })
}

async fn read(
    from: Option<impl AsyncRead + Unpin>,
    into: &mut Vec<u8>,
    limit: u64,
) -> io::Result<()> {
    if let Some(from) = from {
        from.take(limit).read_to_end(into).await?;
    }
    if into.len() as u64 == limit {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(())
}

/// Of what a program printed, enough to see what went wrong: a line may be the whole call of the compiler.
pub(crate) fn last_lines(text: &str) -> String {
    const LONGEST: usize = 160;
    let mut lines: Vec<&str> = text.trim_end().lines().collect();
    let last = lines.split_off(lines.len().saturating_sub(12));
    let last = last
        .iter()
        .map(|line| match line.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{} …", line.split_at(end).0),
            None => line.to_string(),
        });
    last.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::last_lines;

    #[test]
    fn a_call_of_the_compiler_is_not_shown_in_full() {
        let call = format!(
            "error: could not compile\n  process didn't exit: {}\nend\n",
            "é ".repeat(900)
        );
        let shown = last_lines(&call);
        assert!(shown.chars().count() < 250, "{shown}");
        assert!(shown.starts_with("error: could not compile\n"), "{shown}");
        assert!(shown.ends_with(" …\nend"), "{shown}");
        assert_eq!(last_lines(&"line\n".repeat(20)), ["line"; 12].join("\n"));
    }
}
