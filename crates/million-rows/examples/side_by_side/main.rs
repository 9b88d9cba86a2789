//! This crate, the lesson's code, ndarray, NumPy, scikit-learn and plain Python, in turn, on the same
//! numbers: `cargo run --release -p million-rows --example side_by_side`.
//!
//! It makes a Python environment of its own, checks that all agree, and writes the tables of the
//! book. With `-- --quick` it only checks, on little data.

mod contenders;
mod data;
mod growth;
mod machine;
mod python;
mod rounds;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use contenders::{EPOCHS, NUMPY, RATE, SCIKIT_LEARN, TWO_THREADS};
use contenders::{by_the_lesson, by_the_others};
use data::Work;
use growth::growth;
use machine::{again_with_large_pages, processor, rust_version};
use python::Worker;
use rounds::measure;
use table::{JOINER, Measured, table};

/// How often each piece of work is timed.
const ROUNDS: usize = 15;

const USAGE: &str = "usage: cargo run --release -p million-rows --example side_by_side
with `-- --quick` behind it: check on little data that all agree, and write nothing";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] if cfg!(debug_assertions) => Err(anyhow!(
            "without `--release` the times would mean nothing: add it behind `cargo run`"
        )),
        [] => all_rounds(),
        ["--quick"] => quick(),
        ["-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(anyhow!(USAGE)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn quick() -> Result<()> {
    let (folder, mut workers) = prepare()?;
    for (n_rows, n_inputs) in [(4, 2), (1000, 2), (500, 16), (200, 64), (50, 784)] {
        one(Work::predict(n_rows, n_inputs), &mut workers, &folder, 1)?;
    }
    for (n_rows, n_inputs, margin) in [(1000, 2, 0.05), (500, 16, 0.02), (50, 784, 0.3)]
    {
        one(
            Work::train(n_rows, n_inputs, margin),
            &mut workers,
            &folder,
            1,
        )?;
    }
    println!("all agree on every answer and every weight");
    Ok(())
}

fn all_rounds() -> Result<()> {
    if let Some(status) = again_with_large_pages()? {
        return match status.success() {
            true => Ok(()),
            false => bail!("the measurement failed: its message stands above"),
        };
    }
    let (folder, mut workers) = prepare()?;
    let about = workers[0].ask(&["about"])?.replace('\t', ", ");
    let mut smallest = Vec::new();
    let mut predicted = Vec::new();
    for (n_rows, n_inputs) in [
        (4, 2),
        (1000, 2),
        (1_000_000, 2),
        (1_000_000, 16),
        (100_000, 64),
        (10_000, 784),
    ] {
        let work = Work::predict(n_rows, n_inputs);
        let (measured, nearest) = one(work, &mut workers, &folder, ROUNDS)?;
        smallest.push(nearest);
        predicted.push(measured);
    }
    let mut trained = Vec::new();
    for (n_rows, n_inputs, margin) in [
        (10_000, 2, 0.05),
        (100_000, 16, 0.02),
        (100_000, 16, 0.3),
        (100_000, 64, 0.3),
        (10_000, 784, 0.3),
    ] {
        let work = Work::train(n_rows, n_inputs, margin);
        let (measured, nearest) = one(work, &mut workers, &folder, ROUNDS)?;
        smallest.push(nearest);
        trained.push(measured);
    }

    let nearest = smallest.iter().copied().fold(f64::INFINITY, f64::min);
    let machine = format!("{}, {}, {about}", processor(), rust_version());
    let tables = [
        ("predicted.md", table(&predicted, 1, &[NUMPY, TWO_THREADS])),
        ("trained.md", table(&trained, EPOCHS, &[SCIKIT_LEARN])),
        ("growth.md", growth()),
        ("measured_on.md", format!("{machine}.\n")),
        (
            "nearest.md",
            format!(
                "The sum that came nearest to its threshold was {nearest:.1e} away from it.\n"
            ),
        ),
    ];
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("measured");
    for (name, text) in tables {
        println!("\n{}", text.replace(JOINER, ""));
        let file = out.join(name);
        fs::write(&file, text)
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    println!("written to {}", out.display());
    Ok(())
}

/// The folder for all that is made on the way, and Python with one thread and with two.
fn prepare() -> Result<(PathBuf, [Worker; 2])> {
    let program = std::env::current_exe()?;
    let target = program
        .ancestors()
        .nth(3)
        .context("this program stands outside a target folder")?;
    let folder = target.join("side_by_side");
    fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    let python = python::environment(&folder)?;
    let script = python::script(&folder)?;
    println!("starting Python");
    let workers = [
        Worker::start(&python, &script, 1)?,
        Worker::start(&python, &script, 2)?,
    ];
    Ok((folder, workers))
}

/// Checks that all agree on one piece of work, and times it. Returns how near a sum came to its
/// threshold, too.
fn one(
    work: Work,
    workers: &mut [Worker; 2],
    folder: &Path,
    n_rounds: usize,
) -> Result<(Measured, f64)> {
    let what = if work.set.is_some() {
        "learning"
    } else {
        "predicting"
    };
    println!("{what} {}", work.title);
    let expected = by_the_lesson(&work);
    if work.set.is_some() {
        let mistakes = &expected[expected.len() - EPOCHS..];
        println!("  mistakes in each epoch: {mistakes:?}");
    }
    let nearest = nearest(&work);
    println!("  nearest to the threshold: {nearest:.1e}");
    for (name, result) in by_the_others(&work, workers, folder)? {
        // scikit-learn does not tell its mistakes.
        let told = match name == SCIKIT_LEARN && work.set.is_some() {
            true => expected.len() - EPOCHS,
            false => expected.len(),
        };
        if result.len() != told {
            let n = result.len();
            bail!("{name} gave {n} numbers, not {told}");
        }
        let mut pairs = result.iter().zip(&expected);
        let differs = |(theirs, ours): (&f64, &f64)| theirs.to_bits() != ours.to_bits();
        if let Some(i) = pairs.position(differs) {
            let rest = pairs.filter(|pair| differs(*pair)).count();
            bail!(
                "{name} gave {:?} as number {i} (counted from 0), the lesson {:?}, and {rest} more \
                 differ; the sum nearest to the threshold is {nearest:e} away from it",
                result[i],
                expected[i],
            );
        }
    }
    let times = measure(&work, workers, n_rounds)?;
    Ok((Measured::new(&work, times), nearest))
}

/// The smallest distance of a sum from the threshold among all that were computed: if it is far
/// above the last bit, no order of summing can have turned a decision.
fn nearest(work: &Work) -> f64 {
    let mut perceptron = work.perceptron.clone();
    let threshold = perceptron.threshold;
    let mut nearest = f64::INFINITY;
    match &work.set {
        None => {
            for row in work.rows.rows() {
                let z = perceptron.neuron.weighted_sum(&row);
                nearest = nearest.min((z - threshold).abs());
            }
        }
        Some(set) => {
            for (row, target) in (0..EPOCHS).flat_map(|_| set.rows()) {
                let z = perceptron.neuron.weighted_sum(&row);
                nearest = nearest.min((z - threshold).abs());
                error_update::update(&mut perceptron, &row, target, RATE);
            }
        }
    }
    nearest
}
