//! A perceptron learns from your own table:
//! `cargo run -p error-update --example train -- FILE.csv [RATE] [EPOCHS] [--hold-back N]`.
//!
//! The file holds columns of numbers and, last, the label 0 or 1; a first row of names is skipped.

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use error_update::{TrainError, TrainingSet, train, zeros};
use threshold::Perceptron;

const USAGE: &str =
    "usage: cargo run -p error-update --example train -- FILE.csv [RATE] [EPOCHS] [--hold-back N]
FILE.csv       columns of numbers, the label 0 or 1 last; a first row of names is skipped
RATE           the learning rate, 0.1 if you give none
EPOCHS         when to give up, 1000 if you give none
--hold-back N  learn without the last N rows, and ask about them at the end";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let hold_back = match arguments.iter().position(|word| word == "--hold-back") {
        None => "0".to_string(),
        Some(at) => {
            let end = arguments.len().min(at + 2);
            arguments.drain(at..end).nth(1).unwrap_or_default()
        }
    };
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        [file] => learn(file, "0.1", "1000", &hold_back),
        [file, rate] => learn(file, rate, "1000", &hold_back),
        [file, rate, epochs] => learn(file, rate, epochs, &hold_back),
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

/// Reads file and numbers, which are words so far.
fn learn(
    file: &str,
    rate: &str,
    max_epochs: &str,
    hold_back: &str,
) -> Result<(), Box<dyn Error>> {
    let rate: f64 = rate
        .parse()
        .map_err(|_| format!("the learning rate `{rate}` is not a number: try 0.1"))?;
    let max_epochs: usize = max_epochs
        .parse()
        .map_err(|_| format!("`{max_epochs}` is not a number of epochs: try 1000"))?;
    let hold_back: usize = hold_back.parse().map_err(|_| {
        format!("`{hold_back}` is not a number of rows to hold back: try --hold-back 5")
    })?;
    let text =
        std::fs::read(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let all =
        TrainingSet::from_csv(&text).map_err(|error| format!("{file}: {error}"))?;
    learn_and_tell(&all, rate, max_epochs, hold_back)
}

/// Learns from all rows but the last `hold_back`, and tells what came of it.
fn learn_and_tell(
    all: &TrainingSet,
    rate: f64,
    max_epochs: usize,
    hold_back: usize,
) -> Result<(), Box<dyn Error>> {
    let rows = all.n_rows();
    println!(
        "{rows} rows of {} inputs, {} with label 1",
        all.n_inputs(),
        all.ones()
    );
    if hold_back >= rows {
        return Err(format!(
            "{hold_back} of {rows} rows held back leave none to learn from"
        )
        .into());
    }
    let learned = rows - hold_back;
    let set = all.in_order(&Vec::from_iter(0..learned));
    if set.ones() == 0 || set.ones() == learned {
        println!("all labels are the same: it can only learn to say so");
    }

    let perceptron = train_in_sight(&set, rate, max_epochs)?;
    report("right", &perceptron, &set, 1);
    if hold_back > 0 {
        let held = all.in_order(&Vec::from_iter(learned..rows));
        report("right of those held back", &perceptron, &held, learned + 1);
    }
    println!("{perceptron}");
    Ok(())
}

/// Trains one epoch at a time, so that a long training can show how far it is.
fn train_in_sight(
    set: &TrainingSet,
    rate: f64,
    max_epochs: usize,
) -> Result<Perceptron, TrainError> {
    let mut perceptron = zeros(set.n_inputs());
    let (mut epochs, mut updates) = (0, 0);
    let mut shown = Instant::now();
    let mut converged = false;
    while !converged && epochs < max_epochs {
        let training =
            train(perceptron, set, rate, 1).map_err(|error| match error {
                TrainError::Overflow(_) => TrainError::Overflow(epochs + 1),
                other => other,
            })?;
        epochs += 1;
        updates += training.updates();
        perceptron = training.perceptron;
        converged = training.converged;
        if shown.elapsed() > Duration::from_secs(1) {
            shown = Instant::now();
            let mistakes = training.epochs[0].mistakes;
            eprintln!("epoch {epochs} of {max_epochs}: {mistakes} mistakes");
        }
    }
    if converged {
        println!("converged in epoch {epochs}, after {updates} updates");
    } else {
        println!("gave up after {epochs} epochs and {updates} updates");
    }
    Ok(perceptron)
}

/// How many rows are right, beside what the best answer that looks at nothing would reach, and which
/// are wrong; the first row of `set` has this number among the file's rows of numbers.
fn report(what: &str, perceptron: &Perceptron, set: &TrainingSet, first: usize) {
    let rows = set.n_rows();
    let baseline = set.ones().max(rows - set.ones());
    let wrong: Vec<String> = set
        .rows()
        .enumerate()
        .filter(|(_, (inputs, label))| perceptron.predict(inputs) != *label)
        .map(|(row, _)| (first + row).to_string())
        .collect();
    println!(
        "{what}: {} of {rows}; always the same answer: {baseline}",
        rows - wrong.len()
    );
    if !wrong.is_empty() {
        println!(
            "  wrong rows, counting only rows of numbers: {}",
            wrong.join(", ")
        );
    }
}
