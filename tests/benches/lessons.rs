//! How fast the lessons' own code is: one row, one table, one training.
//!
//! `cargo bench -p benches --bench lessons`

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use error_update::{TrainingSet, iris, train, zeros};
use logic_gates::{AND, TruthTable, and};
use ndarray::array;

fn lessons(criterion: &mut Criterion) {
    let lamp = and();
    let inputs = array![1.0, 1.0];
    assert_eq!(lamp.predict(&inputs), 1.0);
    criterion.bench_function("predict one row", |bench| {
        bench.iter(|| black_box(&lamp).predict(black_box(&inputs)));
    });

    assert_eq!(TruthTable::of(&lamp).outputs(), AND.targets);
    criterion.bench_function("truth table", |bench| {
        bench.iter(|| TruthTable::of(black_box(&lamp)));
    });

    let gate = TrainingSet::gate(&AND);
    assert!(train(zeros(2), &gate, 1.0, 100).is_ok_and(|training| training.converged));
    criterion.bench_function("learn AND", |bench| {
        bench.iter(|| train(zeros(2), black_box(&gate), 1.0, 100));
    });

    let flowers = iris("setosa");
    assert!(
        train(zeros(4), &flowers, 0.1, 100).is_ok_and(|training| training.converged)
    );
    criterion.bench_function("learn setosa", |bench| {
        bench.iter(|| train(zeros(4), black_box(&flowers), 0.1, 100));
    });
}

criterion_group!(benches, lessons);
criterion_main!(benches);
