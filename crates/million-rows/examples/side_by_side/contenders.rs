//! Everybody who takes part, and what they answer.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use anyhow::{Context, Result};
use error_update::TrainingSet;
use million_rows::{KERNELS, matrix_product, one_pass, plain_loop, wide_vectors};
use million_rows::{predict_rows, predict_rows_into, predict_rows_with};
use multiversion::multiversion;
use ndarray::ArrayRef2;
use threshold::Perceptron;

use crate::data::Work;
use crate::python::Worker;

pub const EPOCHS: usize = 5;
pub const RATE: f64 = 1.0;
pub const OURS: &str = "this crate";
const LESSON: &str = "the lesson's own code, row by row";
pub const READ: &str = "only reading the numbers";
/// What Python does, by its own name, and how the table calls it.
const IN_PYTHON: [(&str, &str); 4] = [
    ("numpy", NUMPY),
    ("scikit-learn", SCIKIT_LEARN),
    ("numpy by row", "NumPy, row by row"),
    ("plain python", "plain Python"),
];
pub const NUMPY: &str = "NumPy, one thread";
pub const SCIKIT_LEARN: &str = "scikit-learn";
pub const TWO_THREADS: &str = "NumPy, two threads";

/// One epoch of learning, ours or the lesson's.
type Epoch = fn(&mut Perceptron, &TrainingSet, f64) -> usize;

/// A pass over all rows that writes their answers.
type Pass = fn(&Perceptron, &ArrayRef2<f64>, &mut [u8]);
const PASSES: [(&str, Pass); 3] = [
    ("this crate, vectors of four at most", up_to_four),
    ("step 4: the widest vectors", wide_vectors),
    ("step 3: one pass", one_pass),
];

fn up_to_four(perceptron: &Perceptron, rows: &ArrayRef2<f64>, answers: &mut [u8]) {
    let [_, _, (_, kernel), _] = KERNELS;
    predict_rows_with(kernel, perceptron, rows, answers);
}

/// Something to be timed, in this process.
pub type Call<'a> = Box<dyn FnMut() + 'a>;

/// Everybody in Rust, as a call to be timed.
pub fn in_rust(work: &Work) -> Vec<(&'static str, Call<'_>)> {
    let (perceptron, rows) = (&work.perceptron, &work.rows);
    // The very numbers that the work is done on: a copy may lie in another kind of memory pages.
    let numbers = match &work.set {
        None => rows.view(),
        Some(set) => set.arrays().0,
    };
    let memory = numbers.to_slice().expect("rows one behind the other");
    let mut all: Vec<(&'static str, Call<'_>)> = Vec::new();
    let Some(set) = &work.set else {
        let mut answers = vec![0; rows.nrows()];
        all.push((
            OURS,
            Box::new(move || {
                let (perceptron, rows) = (black_box(perceptron), black_box(rows));
                predict_rows_into(perceptron, rows, black_box(&mut answers));
            }),
        ));
        all.push((
            "this crate, making room for the answers",
            Box::new(|| drop(black_box(predict_rows(perceptron, black_box(rows))))),
        ));
        for (name, pass) in PASSES {
            let mut answers = vec![0; rows.nrows()];
            all.push((
                name,
                Box::new(move || {
                    let (perceptron, rows) = (black_box(perceptron), black_box(rows));
                    pass(perceptron, rows, black_box(&mut answers));
                }),
            ));
        }
        all.push((
            "step 2: one matrix product",
            Box::new(|| drop(black_box(matrix_product(perceptron, black_box(rows))))),
        ));
        all.push((
            "step 1: the lesson's own code",
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
    for (name, epoch) in [
        (OURS, million_rows::epoch as Epoch),
        (LESSON, error_update::epoch),
    ] {
        all.push((
            name,
            Box::new(move || drop(black_box(learn(perceptron, black_box(set), epoch)))),
        ));
    }
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
fn learn(start: &Perceptron, set: &TrainingSet, epoch: Epoch) -> Vec<f64> {
    let mut perceptron = start.clone();
    let mistakes: Vec<usize> = (0..EPOCHS)
        .map(|_| epoch(&mut perceptron, set, RATE))
        .collect();
    let mut result = vec![perceptron.neuron.bias];
    result.extend(perceptron.neuron.weights);
    result.extend(mistakes.iter().map(|count| *count as f64));
    result
}

/// Everybody in Python who has something to do here.
pub fn python_names(work: &Work) -> impl Iterator<Item = (&'static str, &'static str)> {
    // Learning goes row by row; there is nothing to do for all rows at once.
    let skipped = usize::from(work.set.is_some());
    IN_PYTHON.into_iter().skip(skipped)
}

/// What the lesson's own code answers or learns.
pub fn by_the_lesson(work: &Work) -> Vec<f64> {
    match &work.set {
        None => plain_loop(&work.perceptron, &work.rows).to_vec(),
        Some(set) => learn(&work.perceptron, set, error_update::epoch),
    }
}

/// A name, and what it answered or learned.
pub type Answers = (String, Vec<f64>);

/// What everybody else answers or learns.
pub fn by_the_others(
    work: &Work,
    workers: &mut [Worker; 2],
    folder: &Path,
) -> Result<Vec<Answers>> {
    let mut results = Vec::new();
    match &work.set {
        None => {
            let ours = predict_rows(&work.perceptron, &work.rows);
            results.push((OURS.into(), ours.mapv(f64::from).to_vec()));
            for (name, pass) in PASSES {
                let mut answers = vec![0; work.rows.nrows()];
                pass(&work.perceptron, &work.rows, &mut answers);
                let answers = answers.into_iter().map(f64::from).collect();
                results.push((name.into(), answers));
            }
            let product = matrix_product(&work.perceptron, &work.rows).to_vec();
            results.push(("step 2: one matrix product".into(), product));
        }
        Some(set) => {
            let learned = learn(&work.perceptron, set, million_rows::epoch);
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
    work.write(&numbers)
        .with_context(|| format!("cannot write {}", numbers.display()))?;
    let (numbers, path) = (numbers.to_string_lossy(), result.to_string_lossy());
    for worker in &mut *workers {
        worker.ask(&[
            "load",
            kind,
            &n_rows.to_string(),
            &n_inputs.to_string(),
            &EPOCHS.to_string(),
            &RATE.to_string(),
            &numbers,
        ])?;
    }
    let mut asked: Vec<(usize, &str, &str)> = Vec::new();
    asked.extend(python_names(work).map(|(request, name)| (0, request, name)));
    if work.set.is_none() {
        asked.push((1, "numpy", TWO_THREADS));
    }
    for (worker, request, name) in asked {
        workers[worker].ask(&["result", request, &path])?;
        let bytes = fs::read(&result)
            .with_context(|| format!("cannot read {}", result.display()))?;
        let (eights, _) = bytes.as_chunks::<8>();
        let answers = eights.iter().map(|eight| f64::from_ne_bytes(*eight));
        results.push((name.to_string(), answers.collect()));
    }
    Ok(results)
}

/// Looks at every number once and does as little as possible with it, in four places at once: we
/// found no quicker way to read.
#[multiversion(targets("x86_64+avx+avx2"))]
fn read(numbers: &[f64]) -> u64 {
    let (chunks, rest) = numbers.as_chunks::<128>();
    let quarter = chunks.len() / 4;
    let mut seen = [0; 32];
    for i in 0..quarter {
        for place in 0..4 {
            look(&chunks[place * quarter + i], &mut seen);
        }
    }
    for chunk in &chunks[4 * quarter..] {
        look(chunk, &mut seen);
    }
    let seen = seen.iter().fold(0, |all, bits| all | bits);
    // Not into `seen` itself, which would leave the registers for it.
    rest.iter().fold(seen, |all, number| all | number.to_bits())
}

#[inline(always)]
fn look(numbers: &[f64; 128], seen: &mut [u64; 32]) {
    for part in numbers.as_chunks::<32>().0 {
        for i in 0..32 {
            seen[i] |= part[i].to_bits();
        }
    }
}
