//! The answers are the lesson's: for all shapes and layouts, at ties, and for the numbers that
//! computers treat in a special way.

use million_rows::{KERNELS, matrix_product, one_pass, plain_loop, predict_rows};
use million_rows::{predict_rows_into, predict_rows_with, wide_vectors};
use ndarray::{Array1, Array2, ArrayView2, Axis, ShapeBuilder, array, s};
use proptest::prelude::*;
use threshold::Perceptron;

/// The lesson's answers, asked row by row.
fn lesson(perceptron: &Perceptron, rows: &ArrayView2<f64>) -> Vec<u8> {
    let answers = rows.rows().into_iter().map(|row| perceptron.predict(&row));
    answers.map(|answer| answer as u8).collect()
}

/// Every way of this crate gives the lesson's answers.
#[track_caller]
fn check(perceptron: &Perceptron, rows: &ArrayView2<f64>) {
    let expected = lesson(perceptron, rows);
    for (name, kernel) in KERNELS {
        let mut answers = vec![9; rows.nrows()];
        predict_rows_with(kernel, perceptron, rows, &mut answers);
        assert_eq!(answers, expected, "{name}, {:?}", rows.dim());
    }
    assert_eq!(predict_rows(perceptron, rows).to_vec(), expected);
    for pass in [one_pass, wide_vectors] {
        let mut answers = vec![9; rows.nrows()];
        pass(perceptron, rows, &mut answers);
        assert_eq!(answers, expected);
    }
    let expected: Array1<f64> =
        expected.iter().map(|answer| f64::from(*answer)).collect();
    assert_eq!(plain_loop(perceptron, rows), expected);
}

/// The sums are the lesson's too: at a threshold equal to the sum of a row, the row just fires, and
/// at the next number above it, it does not.
#[track_caller]
fn check_sums(perceptron: &Perceptron, rows: &ArrayView2<f64>) {
    for row in rows.rows().into_iter().take(40) {
        let z = perceptron.neuron.weighted_sum(&row);
        for threshold in [z, z.next_up(), z.next_down()] {
            let perceptron = Perceptron {
                threshold,
                ..perceptron.clone()
            };
            check(&perceptron, rows);
        }
    }
}

/// The same numbers in every layout that matters: rows in one piece, columns in one piece, backwards,
/// with gaps, a part of something wider.
fn layouts(rows: &Array2<f64>, check: impl Fn(&ArrayView2<f64>)) {
    let (n_rows, n_inputs) = rows.dim();
    check(&rows.view());

    let mut columns = Array2::zeros((n_rows, n_inputs).f());
    columns.assign(rows);
    check(&columns.view());

    for backwards in [s![..;-1, ..], s![.., ..;-1], s![..;-1, ..;-1]] {
        check(&rows.slice(backwards));
        check(&columns.slice(backwards));
    }

    let mut wide = Array2::from_elem((2 * n_rows + 1, 2 * n_inputs + 3), f64::NAN);
    let (end, last) = (2 * n_rows, 2 * n_inputs);
    for part in [
        s![..n_rows, 1..=n_inputs],
        s![..end;2, 2..n_inputs + 2],
        s![1..=end;-2, 2..n_inputs + 2],
        s![..n_rows, ..last;2],
        s![..end;2, 1..=last;-2],
    ] {
        wide.slice_mut(part).assign(rows);
        check(&wide.slice(part));
    }
}

/// A table whose numbers are all of one kind, or it would be NaN in every wide row: ordinary; whole, so
/// that sums are exact and ties are many; very large and very small; or ordinary ones and, here and
/// there, anything at all.
fn tables() -> impl Strategy<Value = (Perceptron, Array2<f64>)> {
    let large_and_small = proptest::sample::select(vec![
        0.0,
        -0.0,
        1e300,
        -1e300,
        1e-300,
        -1e-300,
        f64::MIN_POSITIVE,
        5e-324,
    ]);
    let special = proptest::sample::select(vec![
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        -0.0,
    ]);
    let here_and_there = prop_oneof![
        97 => -1.0..1.0,
        2 => special,
        1 => any::<f64>(),
    ];
    prop_oneof![
        rows_and_perceptron(-1.0..1.0),
        rows_and_perceptron((-3..=3).prop_map(f64::from)),
        rows_and_perceptron(large_and_small),
        rows_and_perceptron(here_and_there),
    ]
}

/// Up to 70 rows of up to 130 inputs.
fn rows_and_perceptron(
    numbers: impl Strategy<Value = f64> + Clone,
) -> impl Strategy<Value = (Perceptron, Array2<f64>)> {
    let shapes = (0..70_usize, prop_oneof![0..10_usize, 0..=130_usize]);
    shapes.prop_flat_map(move |(n_rows, n_inputs)| {
        let inputs = proptest::collection::vec(numbers.clone(), n_rows * n_inputs);
        let weights = proptest::collection::vec(numbers.clone(), n_inputs);
        let alone = (numbers.clone(), numbers.clone());
        (inputs, weights, alone).prop_map(
            move |(inputs, weights, (bias, threshold))| {
                let rows = Array2::from_shape_vec((n_rows, n_inputs), inputs)
                    .expect("counted");
                let mut perceptron = Perceptron::new(bias, Array1::from(weights));
                perceptron.threshold = threshold;
                (perceptron, rows)
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_numbers_in_any_layout((perceptron, rows) in tables()) {
        layouts(&rows, |rows| check(&perceptron, rows));
    }

    #[test]
    fn the_last_bit_of_every_sum((perceptron, rows) in rows_and_perceptron(-1.0..1.0)) {
        let few = rows.slice(s![..rows.nrows().min(5), ..]).to_owned();
        layouts(&few, |rows| check_sums(&perceptron, rows));
    }

    #[test]
    fn ties_of_whole_numbers((mut perceptron, rows) in rows_and_perceptron((-2..=2).prop_map(f64::from))) {
        // Whole numbers are summed up exactly, so every order gives the same, ties included.
        perceptron.threshold = 1.0;
        layouts(&rows, |rows| check(&perceptron, rows));
        prop_assert_eq!(
            matrix_product(&perceptron, &rows).mapv(|answer| answer as u8).to_vec(),
            lesson(&perceptron, &rows.view())
        );
    }
}

/// Numbers between −0.5 and 0.5 without a pattern that a row could follow.
fn numbers() -> impl Iterator<Item = f64> {
    let steps =
        std::iter::successors(Some(1_u64), |last| Some(last * 7919 % 1_000_003));
    steps.map(|step| step as f64 / 1_000_003.0 - 0.5)
}

#[test]
fn every_width_from_0_to_130_and_every_number_of_rows_around_a_block() {
    let mut numbers = numbers();
    for width in 0..=130 {
        let weights = Array1::from_iter(numbers.by_ref().take(width));
        let perceptron = Perceptron::new(0.25, weights);
        for n_rows in [0, 1, 2, 31, 32, 33, 65] {
            let rows =
                Array2::from_shape_fn((n_rows, width), |_| numbers.next().unwrap());
            check(&perceptron, &rows.view());
        }
    }
}

#[test]
fn single_rows_down_to_the_last_bit() {
    let mut numbers = numbers();
    for width in 1..=20 {
        for _ in 0..20 {
            let weights = Array1::from_iter(numbers.by_ref().take(width));
            let perceptron = Perceptron::new(0.25, weights);
            let row = Array2::from_shape_fn((1, width), |_| numbers.next().unwrap());
            check_sums(&perceptron, &row.view());
        }
    }
}

#[test]
fn tables_beyond_the_caches() {
    for width in [1, 2, 7, 8, 23, 64, 784, 5000] {
        let mut numbers = numbers();
        let weights = Array1::from_iter(numbers.by_ref().take(width));
        let perceptron = Perceptron::new(0.25, weights);
        // 16 MB and a few rows, so that the halves do not come out even.
        let n_rows = (1 << 21) / width + 45;
        let rows = Array2::from_shape_fn((n_rows, width), |_| numbers.next().unwrap());
        let expected = lesson(&perceptron, &rows.view());
        for (name, kernel) in KERNELS {
            let mut answers = vec![9; n_rows];
            predict_rows_with(kernel, &perceptron, &rows, &mut answers);
            assert!(answers == expected, "{name}, {width} inputs");
        }
        for pass in [one_pass, wide_vectors] {
            let mut answers = vec![9; n_rows];
            pass(&perceptron, &rows, &mut answers);
            assert!(answers == expected, "{width} inputs, straight on");
        }
    }
}

#[test]
fn columns_of_more_than_one_block() {
    for width in [3, 9] {
        let mut numbers = numbers();
        let weights = Array1::from_iter(numbers.by_ref().take(width));
        let perceptron = Perceptron::new(0.25, weights);
        // Two blocks of 16,384 rows and a few rows.
        let shape = (2 * 16_384 + 45, width).f();
        let rows = Array2::from_shape_fn(shape, |_| numbers.next().unwrap());
        let expected = lesson(&perceptron, &rows.view());
        assert!(predict_rows(&perceptron, &rows).to_vec() == expected);
    }
}

#[test]
fn weights_that_lie_backwards_are_summed_up_as_the_lesson_does() {
    let mut numbers = numbers();
    for width in [2, 8, 40] {
        let mut weights = Array1::from_iter(numbers.by_ref().take(width));
        weights.invert_axis(Axis(0));
        let rows = Array2::from_shape_fn((9, width), |_| numbers.next().unwrap());
        check_sums(&Perceptron::new(0.1, weights), &rows.view());
    }
}

#[test]
fn a_row_repeated_without_memory_of_its_own() {
    let row = array![0.1, -0.2, 0.3];
    let rows = row.broadcast((1000, 3)).expect("one row, many times");
    check(&Perceptron::new(0.5, array![1.0, 1.0, -1.0]), &rows);
    let column = array![[0.5], [0.25]];
    let rows = column.broadcast((2, 20)).expect("one column, many times");
    check(&Perceptron::new(0.0, Array1::from_elem(20, 0.1)), &rows);
}

#[test]
#[should_panic = "this perceptron has 2 weights, but the rows have 3 inputs"]
fn rows_of_another_width_are_refused() {
    let _ = predict_rows(
        &Perceptron::new(0.0, array![1.0, 1.0]),
        &Array2::zeros((4, 3)),
    );
}

#[test]
#[should_panic = "there are 4 rows, but 3 places for answers"]
fn a_place_too_few_for_answers_is_refused() {
    let perceptron = Perceptron::new(0.0, array![1.0, 1.0]);
    predict_rows_into(&perceptron, &Array2::zeros((4, 2)), &mut [0; 3]);
}
