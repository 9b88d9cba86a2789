//! The program of the course: `cargo run`.

// What could end the program says why it never does: what comes from outside may be anything.
#![cfg_attr(
    not(test),
    warn(
        clippy::allow_attributes_without_reason,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::println;
use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use course::terminal;

/// Your First Neuron: builds the book and shows it in your browser.
#[derive(Parser)]
#[command(
    bin_name = "cargo run --",
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  cargo run                            the book, at an address that is printed
  cargo run -- --port 8080             the same at port 8080
  cargo run -- next                    what to do next
  cargo run -- check logic-gates       how your answers of a lesson stand
  cargo run -- build --out site        the book as a folder of web pages
  cargo course next                    the same from any folder of the course"
)]
struct Options {
    #[command(flatten)]
    serve: Serve,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args)]
struct Serve {
    /// Serve at this port [default: 3000, or the next that is free]
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
}

#[derive(Subcommand)]
enum Command {
    /// Show all exercises, and how each stands
    List {
        #[command(flatten)]
        json: Json,
    },
    /// Check your answers: of a lesson, of an exercise, or all
    Check {
        /// Such as logic-gates, or g4
        #[arg(value_name = "LESSON|EXERCISE")]
        name: Option<String>,
        #[command(flatten)]
        json: Json,
    },
    /// Show a verdict here whenever you save an exercise
    Watch {
        #[command(flatten)]
        json: Json,
    },
    /// Show the exercise to do next
    Next {
        #[command(flatten)]
        json: Json,
    },
    /// Show the hint of an exercise
    Hint {
        /// Such as g4
        exercise: String,
    },
    /// Show a solution, once you have solved the exercise
    Solution {
        /// Such as g4
        exercise: String,
        /// Show it although the exercise is not solved
        #[arg(long)]
        anyway: bool,
    },
    /// Put an exercise back to how it was given out; your answer is kept beside it
    Reset {
        /// Such as g4
        exercise: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Bring back the answer that was kept last
    Restore {
        /// Such as g4
        exercise: String,
    },
    /// Write the book as a folder of web pages that any web server can show
    Build {
        /// The folder, new or empty, or a book that was built before
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Expand the directives of our pages for `mdbook build book`
    #[command(hide = true)]
    Preprocess {
        #[arg(num_args = 0..=2)]
        supports: Vec<String>,
    },
}

#[derive(Args)]
struct Json {
    /// Print JSON, for editors and other programs
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(error) if !error.use_stderr() => {
            // If it cannot be printed, nobody is there to read it.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("{}", in_one_line(&error.to_string()));
            return ExitCode::from(2);
        }
    };
    match run(options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Returns whether all is solved that was to be checked.
fn run(options: Options) -> Result<bool> {
    let root = || course::find_root(&std::env::current_dir()?);
    match options.command {
        None => show(&root()?, options.serve.port)?,
        Some(Command::List { json }) => terminal::list(&root()?, json.json)?,
        Some(Command::Check { name, json }) => {
            return terminal::check(&root()?, name.as_deref(), json.json);
        }
        Some(Command::Watch { json }) => terminal::watch(&root()?, json.json)?,
        Some(Command::Next { json }) => terminal::next(&root()?, json.json)?,
        Some(Command::Hint { exercise }) => terminal::hint(&root()?, &exercise)?,
        Some(Command::Solution { exercise, anyway }) => {
            terminal::solution(&root()?, &exercise, anyway)?;
        }
        Some(Command::Reset { exercise, yes }) => {
            terminal::reset(&root()?, &exercise, yes)?;
        }
        Some(Command::Restore { exercise }) => terminal::restore(&root()?, &exercise)?,
        Some(Command::Build { out }) => {
            course::build(&root()?, &out)?;
            println!("The book is in {}", out.display());
        }
        // mdBook asks whether a renderer is supported, `supports html`; all are.
        Some(Command::Preprocess { supports }) if !supports.is_empty() => (),
        Some(Command::Preprocess { .. }) => {
            course::preprocess(io::stdin(), io::stdout())?;
        }
    }
    Ok(true)
}

fn show(root: &Path, port: Option<u16>) -> Result<()> {
    let listener = course::listen(port)?;
    let address = listener.local_addr()?;
    println!("Building the book …");
    course::serve(root, listener, || {
        println!();
        println!("  Your First Neuron:  http://{address}");
        println!();
        println!(
            "Open this address in your browser, and keep this program running while you read."
        );
        println!(
            "Save an exercise, and the page shows how you did; so does this terminal."
        );
        println!("Stop with Ctrl-C.");
        println!();
    })?;
    println!();
    println!("Stopped. See you!");
    Ok(())
}

/// clap explains over several lines; a beginner needs the first, and the tip if there is one.
fn in_one_line(error: &str) -> String {
    let mut paragraphs = error.split("\n\n").map(|paragraph| {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        words.join(" ")
    });
    let first = paragraphs.next().unwrap_or_default();
    let tip = paragraphs.find(|paragraph| paragraph.starts_with("tip:"));
    let tip = tip.map(|tip| format!("; {tip}")).unwrap_or_default();
    format!("{first}{tip}; see `cargo run -- --help`")
}
