//! The program of the course: `cargo run`.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

/// Your First Neuron: builds the book and shows it in your browser.
#[derive(Parser)]
#[command(
    bin_name = "cargo run --",
    disable_help_subcommand = true,
    after_help = "Examples:
  cargo run                            the book, at an address that is printed
  cargo run -- --port 8080             the same at port 8080
  cargo run -- build --out site        the book as a folder of web pages
  cargo course build --out site        the same from any folder of the course"
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

fn main() -> ExitCode {
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(error) if !error.use_stderr() => {
            print!("{error}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("{}", in_one_line(&error.to_string()));
            return ExitCode::from(2);
        }
    };
    match run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(options: Options) -> Result<()> {
    match options.command {
        None => show(options.serve.port),
        Some(Command::Build { out }) => {
            let root = course::find_root(&std::env::current_dir()?)?;
            course::build(&root, &out)?;
            println!("The book is in {}", out.display());
            Ok(())
        }
        // mdBook asks whether a renderer is supported, `supports html`; all are.
        Some(Command::Preprocess { supports }) if !supports.is_empty() => Ok(()),
        Some(Command::Preprocess { .. }) => {
            course::preprocess(io::stdin(), io::stdout())
        }
    }
}

fn show(port: Option<u16>) -> Result<()> {
    let root = course::find_root(&std::env::current_dir()?)?;
    let listener = course::listen(port)?;
    println!("Building the book …");
    let address = listener.local_addr()?;
    let folder = course::build_for_serving(&root, address.port())?;

    println!();
    println!("  Your First Neuron:  http://{address}");
    println!();
    println!(
        "Open this address in your browser, and keep this program running while you read."
    );
    println!("In a second terminal, try:  cargo test -p neuron");
    println!("Stop with Ctrl-C.");
    course::serve(&folder, listener)?;
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
