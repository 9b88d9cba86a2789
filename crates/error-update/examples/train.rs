//! A perceptron learns from your own table:
//! `cargo run -p error-update --example train -- FILE.csv [RATE] [EPOCHS]`.
//!
//! The file holds columns of numbers and, last, the label 0 or 1; a first row of names is skipped.

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use error_update::{TrainingSet, train, zeros};

const USAGE: &str =
    "usage: cargo run -p error-update --example train -- FILE.csv [RATE] [EPOCHS]
FILE.csv  columns of numbers, the label 0 or 1 last; a first row of names is skipped
RATE      the learning rate, 0.1 if you give none
EPOCHS    when to give up, 1000 if you give none";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        [file] => learn(file, "0.1", "1000"),
        [file, rate] => learn(file, rate, "1000"),
        [file, rate, epochs] => learn(file, rate, epochs),
        _ => Err(format!("too many arguments\n{USAGE}").into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn learn(file: &str, rate: &str, max_epochs: &str) -> Result<(), Box<dyn Error>> {
    let rate: f64 = rate
        .parse()
        .map_err(|_| format!("the learning rate `{rate}` is not a number: try 0.1"))?;
    let max_epochs: usize = max_epochs
        .parse()
        .map_err(|_| format!("`{max_epochs}` is not a number of epochs: try 1000"))?;
    let text =
        std::fs::read(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let set =
        TrainingSet::from_csv(&text).map_err(|error| format!("{file}: {error}"))?;

    let (rows, ones) = (set.n_rows(), set.ones());
    println!(
        "{rows} rows of {} inputs, {ones} with label 1",
        set.n_inputs()
    );
    if ones == 0 || ones == rows {
        println!("all labels are the same: it can only learn to say so");
    }

    let mut perceptron = zeros(set.n_inputs());
    let (mut epochs, mut updates) = (0, 0);
    let mut shown = Instant::now();
    let converged = loop {
        // One epoch at a time, so that a long training can show how far it is.
        let training = train(perceptron, &set, rate, 1)?;
        epochs += 1;
        updates += training.updates();
        perceptron = training.perceptron;
        if training.converged || epochs >= max_epochs {
            break training.converged;
        }
        if shown.elapsed() > Duration::from_secs(1) {
            shown = Instant::now();
            let mistakes = training.epochs[0].mistakes;
            eprintln!("epoch {epochs} of {max_epochs}: {mistakes} mistakes");
        }
    };

    if converged {
        println!("converged in epoch {epochs}, after {updates} updates");
    } else {
        println!("gave up after {epochs} epochs and {updates} updates");
    }
    println!("right: {} of {rows}", rows - set.wrong_rows(&perceptron));
    println!("{perceptron}");
    Ok(())
}
