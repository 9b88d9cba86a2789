//! Everybody who takes part: what they answer, and how long they take.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use million_rows::{KERNELS, Learner, matrix_product, plain_loop, predict_rows_with};
use multiversion::multiversion;
use threshold::Perceptron;

use crate::data::Work;
use crate::python::Worker;

pub const EPOCHS: usize = 5;
pub const RATE: f64 = 1.0;
pub const OURS: &str = "this crate";
pub const LESSON: &str = "the lesson's own code, row by row";
pub const READ: &str = "only reading the numbers";
/// What Python does, by its own name, and how the table calls it.
const IN_PYTHON: [(&str, &str); 4] = [
    ("numpy", "NumPy, one thread"),
    ("scikit-learn", "scikit-learn"),
    ("numpy by row", "NumPy, row by row"),
    ("plain python", "plain Python"),
];
pub const TWO_THREADS: &str = "NumPy, two threads";
/// Whoever takes longer than this is timed in the first rounds only.
const SLOW: f64 = 1e8;

/// The times of one contender, in nanoseconds a call, one for each round.
pub struct Times {
    pub name: String,
    pub rounds: Vec<f64>,
}

type Call<'a> = Box<dyn FnMut() + 'a>;

enum Who<'a> {
    Rust(Call<'a>),
    /// Index of the worker, and what it calls the work.
    Python(usize, &'static str),
}

/// Times everybody on one piece of work, each once a round.
pub fn measure(
    work: &Work,
    workers: &mut [Worker; 2],
    n_rounds: usize,
) -> Result<Vec<Times>, Box<dyn Error>> {
    let mut all: Vec<(String, Who)> = in_rust(work)
        .into_iter()
        .map(|(name, run)| (name.to_string(), Who::Rust(run)))
        .collect();
    for (request, name) in python_names(work) {
        all.push((name.to_string(), Who::Python(0, request)));
    }
    if work.set.is_none() {
        all.push((TWO_THREADS.to_string(), Who::Python(1, "numpy")));
    }

    let mut calls = Vec::new();
    for (_, who) in &mut all {
        let once = time(who, 1, workers)?.min(time(who, 1, workers)?);
        calls.push((3e6 / once.max(10.0)).ceil() as usize);
    }
    let mut times: Vec<Times> = all
        .iter()
        .map(|(name, _)| Times {
            name: name.clone(),
            rounds: Vec::new(),
        })
        .collect();
    for round in 0..n_rounds {
        for (((_, who), calls), times) in all.iter_mut().zip(&calls).zip(&mut times) {
            let slow = times.rounds.first().is_some_and(|first| *first > SLOW);
            if slow && round >= 3 {
                continue;
            }
            if !slow {
                // Not timed: it fills the caches after whoever came before.
                time(who, 1, workers)?;
            }
            times.rounds.push(time(who, *calls, workers)?);
            if matches!(who, Who::Python(1, _)) {
                // Its second thread waits for more work for a while, and would be in the way.
                thread::sleep(Duration::from_millis(50));
            }
        }
    }
    Ok(times)
}

/// Nanoseconds a call, the mean of so many calls in a row.
fn time(
    who: &mut Who,
    calls: usize,
    workers: &mut [Worker; 2],
) -> Result<f64, Box<dyn Error>> {
    let total = match who {
        Who::Rust(run) => {
            let start = Instant::now();
            for _ in 0..calls {
                run();
            }
            start.elapsed().as_nanos() as f64
        }
        Who::Python(worker, request) => {
            let answer =
                workers[*worker].ask(&["time", request, &calls.to_string()])?;
            answer.parse()?
        }
    };
    Ok(total / calls as f64)
}

/// Everybody in Rust, as a call to be timed.
fn in_rust(work: &Work) -> Vec<(&'static str, Call<'_>)> {
    let (perceptron, rows) = (&work.perceptron, &work.rows);
    let memory = rows.as_slice().expect("rows one behind the other");
    let mut all: Vec<(&'static str, Call<'_>)> = Vec::new();
    let Some(set) = &work.set else {
        for (name, (_, kernel)) in [
            OURS,
            "the same, vectors of four at most",
            "one pass, for any processor",
        ]
        .into_iter()
        .zip(KERNELS.into_iter().rev())
        {
            let mut answers = vec![0; rows.nrows()];
            all.push((
                name,
                Box::new(move || {
                    let (perceptron, rows) = (black_box(perceptron), black_box(rows));
                    predict_rows_with(
                        kernel,
                        perceptron,
                        rows,
                        black_box(&mut answers),
                    );
                }),
            ));
        }
        all.push((
            "one matrix product (ndarray)",
            Box::new(|| drop(black_box(matrix_product(perceptron, black_box(rows))))),
        ));
        all.push((
            LESSON,
            Box::new(|| drop(black_box(plain_loop(perceptron, black_box(rows))))),
        ));
        all.push((
            READ,
            Box::new(move || {
                black_box(read(black_box(memory)));
            }),
        ));
        return all;
    };
    all.push((
        OURS,
        Box::new(|| {
            drop(black_box(learn(perceptron, |perceptron| {
                let learner = Learner::new(black_box(set));
                (0..EPOCHS)
                    .map(|_| learner.epoch(perceptron, RATE))
                    .collect()
            })))
        }),
    ));
    all.push((
        LESSON,
        Box::new(|| {
            drop(black_box(learn(perceptron, |perceptron| {
                let epoch = |_| error_update::epoch(perceptron, black_box(set), RATE);
                (0..EPOCHS).map(epoch).collect()
            })))
        }),
    ));
    all.push((
        READ,
        Box::new(move || {
            for _ in 0..EPOCHS {
                black_box(read(black_box(memory)));
            }
        }),
    ));
    all
}

/// Bias, weights and the mistakes of each epoch.
fn learn(
    start: &Perceptron,
    epochs: impl FnOnce(&mut Perceptron) -> Vec<usize>,
) -> Vec<f64> {
    let mut perceptron = start.clone();
    let mistakes = epochs(&mut perceptron);
    let mut result = vec![perceptron.neuron.bias];
    result.extend(perceptron.neuron.weights);
    result.extend(mistakes.iter().map(|count| *count as f64));
    result
}

/// Everybody in Python who has something to do here.
fn python_names(work: &Work) -> impl Iterator<Item = (&'static str, &'static str)> {
    // Learning goes row by row; there is nothing to do for all rows at once.
    let skipped = usize::from(work.set.is_some());
    IN_PYTHON.into_iter().skip(skipped)
}

/// What the lesson's own code answers or learns.
pub fn by_the_lesson(work: &Work) -> Vec<f64> {
    match &work.set {
        None => plain_loop(&work.perceptron, &work.rows).to_vec(),
        Some(set) => learn(&work.perceptron, |perceptron| {
            (0..EPOCHS)
                .map(|_| error_update::epoch(perceptron, set, RATE))
                .collect()
        }),
    }
}

/// A name, and what it answered or learned.
pub type Answers = (String, Vec<f64>);

/// What everybody else answers or learns.
pub fn by_the_others(
    work: &Work,
    workers: &mut [Worker; 2],
    folder: &Path,
) -> Result<Vec<Answers>, Box<dyn Error>> {
    let mut results = Vec::new();
    match &work.set {
        None => {
            for (name, kernel) in KERNELS {
                let mut answers = vec![0; work.rows.nrows()];
                predict_rows_with(kernel, &work.perceptron, &work.rows, &mut answers);
                let answers = answers.into_iter().map(f64::from).collect();
                results.push((format!("this crate, {name}"), answers));
            }
            let product = matrix_product(&work.perceptron, &work.rows).to_vec();
            results.push(("one matrix product".into(), product));
        }
        Some(set) => {
            let learner = Learner::new(set);
            let learned = learn(&work.perceptron, |perceptron| {
                (0..EPOCHS)
                    .map(|_| learner.epoch(perceptron, RATE))
                    .collect()
            });
            results.push((OURS.into(), learned));
        }
    }

    let kind = if work.set.is_some() {
        "train"
    } else {
        "predict"
    };
    let (n_rows, n_inputs) = work.rows.dim();
    let (numbers, result) = (folder.join("numbers.f64"), folder.join("result.f64"));
    work.write(&numbers)?;
    let (numbers, path) = (numbers.to_string_lossy(), result.to_string_lossy());
    for worker in &mut *workers {
        worker.ask(&[
            "load",
            kind,
            &n_rows.to_string(),
            &n_inputs.to_string(),
            &numbers,
        ])?;
    }
    for (request, name) in python_names(work) {
        workers[0].ask(&["result", request, &path])?;
        let bytes = fs::read(&result)?;
        let (eights, _) = bytes.as_chunks::<8>();
        let answers = eights.iter().map(|eight| f64::from_ne_bytes(*eight));
        results.push((name.to_string(), answers.collect()));
    }
    Ok(results)
}

/// Looks at every number once and does as little as possible with it: as fast as memory gets.
#[multiversion(targets("x86_64+avx+avx2"))]
fn read(numbers: &[f64]) -> u64 {
    let mut seen = [0; 32];
    let (chunks, _) = numbers.as_chunks::<32>();
    for chunk in chunks {
        for i in 0..32 {
            seen[i] |= chunk[i].to_bits();
        }
    }
    seen.iter().fold(0, |all, bits| all | bits)
}
