//! The steps from four rows to a million, each with its throughput.
//!
//! `cargo bench -p benches --bench million_rows`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use error_update::{TrainingSet, zeros};
use million_rows::{
    matrix_product, one_pass, plain_loop, predict_rows_into, wide_vectors,
};
use ndarray::{Array1, Array2};
use threshold::Perceptron;

const SHAPES: [(usize, usize); 6] = [
    (4, 2),
    (1000, 2),
    (1_000_000, 2),
    (1_000_000, 16),
    (100_000, 64),
    (10_000, 784),
];

/// Rows without a pattern, between −1 and 1.
fn rows(n_rows: usize, n_inputs: usize) -> Array2<f64> {
    let mut state = 1_u64;
    Array2::from_shape_fn((n_rows, n_inputs), |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    })
}

fn predict(criterion: &mut Criterion) {
    for (n_rows, n_inputs) in SHAPES {
        let rows = rows(n_rows, n_inputs);
        let weights = Array1::from_shape_fn(n_inputs, |i| (i % 7) as f64 / 7.0 - 0.4);
        let perceptron = Perceptron::new(0.25, weights);
        let expected = plain_loop(&perceptron, &rows);
        assert_eq!(matrix_product(&perceptron, &rows), expected);
        let expected: Vec<u8> = expected.iter().map(|answer| *answer as u8).collect();
        let mut answers = vec![9; n_rows];
        for pass in [one_pass, wide_vectors, predict_rows_into] {
            answers.fill(9);
            pass(&perceptron, &rows, &mut answers);
            assert_eq!(answers, expected);
        }

        let mut group =
            criterion.benchmark_group(format!("predict {n_rows} x {n_inputs}"));
        group.sample_size(20);
        group.throughput(Throughput::ElementsAndBytes {
            elements: n_rows as u64,
            bytes: 8 * (n_rows * n_inputs) as u64,
        });
        group.bench_function("1 plain loop", |bench| {
            bench.iter(|| plain_loop(&perceptron, black_box(&rows)));
        });
        group.bench_function("2 matrix product", |bench| {
            bench.iter(|| matrix_product(&perceptron, black_box(&rows)));
        });
        group.bench_function("3 one pass", |bench| {
            bench.iter(|| one_pass(&perceptron, black_box(&rows), &mut answers));
        });
        group.bench_function("4 widest vectors", |bench| {
            bench.iter(|| wide_vectors(&perceptron, black_box(&rows), &mut answers));
        });
        group.bench_function("5 several places", |bench| {
            bench.iter(|| {
                predict_rows_into(&perceptron, black_box(&rows), &mut answers)
            });
        });
        group.finish();
    }
}

fn learn(criterion: &mut Criterion) {
    for (n_rows, n_inputs) in [(10_000, 2), (100_000, 16), (100_000, 64), (10_000, 784)]
    {
        let rows = rows(n_rows, n_inputs);
        let hidden = Perceptron::new(0.5, Array1::from_elem(n_inputs, 1.0));
        let labels = plain_loop(&hidden, &rows);
        let set =
            TrainingSet::new(rows, labels).expect("finite numbers, labels 0 and 1");

        let (mut ours, mut lesson) = (zeros(n_inputs), zeros(n_inputs));
        let mistakes = million_rows::epoch(&mut ours, &set, 1.0);
        assert_eq!(mistakes, error_update::epoch(&mut lesson, &set, 1.0));
        assert_eq!(ours, lesson);

        let mut group =
            criterion.benchmark_group(format!("one epoch {n_rows} x {n_inputs}"));
        group.sample_size(20);
        group.throughput(Throughput::ElementsAndBytes {
            elements: n_rows as u64,
            bytes: 8 * (n_rows * n_inputs) as u64,
        });
        group.bench_function("lesson", |bench| {
            bench.iter(|| {
                error_update::epoch(&mut zeros(n_inputs), black_box(&set), 1.0)
            });
        });
        group.bench_function("this crate", |bench| {
            bench.iter(|| {
                million_rows::epoch(&mut zeros(n_inputs), black_box(&set), 1.0)
            });
        });
        group.finish();
    }
}

criterion_group!(benches, predict, learn);
criterion_main!(benches);
