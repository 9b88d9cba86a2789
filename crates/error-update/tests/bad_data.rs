//! Whatever a file or a caller brings, the message says what is wrong, and where.

use error_update::*;
use logic_gates::{Gate, OR};
use ndarray::{Array1, Array2, array};

#[track_caller]
fn refused(csv: &[u8], message: &str) {
    let error = TrainingSet::from_csv(csv).expect_err("this should be refused");
    assert_eq!(error.to_string(), message);
}

#[test]
fn an_empty_file() {
    refused(b"", "there are no rows to learn from");
    refused(b"\n\n", "there are no rows to learn from");
    refused(b"door,window,alarm\n", "there are no rows to learn from");
}

#[test]
fn a_ragged_row() {
    refused(
        b"0,0,0\n0,1,1,1\n",
        "row 2 has 4 columns, but the first row has 3: was the file cut off, or a comma lost?",
    );
    refused(
        b"a,b\n0,0,0\n",
        "row 2 has 3 columns, but the first row has 2: was the file cut off, or a comma lost?",
    );
}

#[test]
fn a_file_that_ends_mid_row() {
    refused(
        b"0,0,0\n0,1,1\n1,0",
        "row 3 has 2 columns, but the first row has 3: was the file cut off, or a comma lost?",
    );
    refused(b"0,0,0\n0,1,", "row 2, column 3: `` is not a number");
}

#[test]
fn a_word_where_a_number_should_be() {
    refused(
        b"0,0,0\n0,one,1\n",
        "row 2, column 2: `one` is not a number",
    );
    refused(b"0,zero,0\n", "row 1, column 2: `zero` is not a number");
    refused(b"a,b\n1,0\nc,d\n", "row 3, column 1: `c` is not a number");
}

#[test]
fn not_a_number_and_infinities() {
    refused(
        b"0,0\nNaN,1\n",
        "row 2, column 1: NaN is not a finite number",
    );
    refused(b"inf,0\n", "row 1, column 1: inf is not a finite number");
    refused(b"1e999,0\n", "row 1, column 1: inf is not a finite number");
    refused(b"-inf,0\n", "row 1, column 1: -inf is not a finite number");
}

#[test]
fn a_label_other_than_0_or_1() {
    refused(
        b"1,0\n1,2\n",
        "row 2, column 2: the label is 2, but it must be 0 or 1",
    );
    refused(
        b"1,-1\n",
        "row 1, column 2: the label is -1, but it must be 0 or 1",
    );
    refused(
        b"1,NaN\n",
        "row 1, column 2: the label is NaN, but it must be 0 or 1",
    );
}

#[test]
fn a_single_column() {
    let message = "row 1 has a single column, but a row is one or more inputs and a label, \
                   separated by commas";
    refused(b"1\n0\n", message);
    refused(b"1;2;0\n", message);
}

#[test]
fn a_file_that_is_not_utf_8() {
    refused(
        b"1,0\n2,\xff\n",
        "row 2, column 2 is not UTF-8 text: save the file as \"CSV UTF-8\"",
    );
    refused(
        b"h\xf6he,label\n1,0\n",
        "row 1, column 1 is not UTF-8 text: save the file as \"CSV UTF-8\"",
    );
}

#[test]
fn the_messages_as_the_book_shows_them() {
    let mut story = String::new();
    for (what, csv) in [
        ("a word", &b"0,0,0\n0,one,1\n"[..]),
        ("a comma lost", b"0,0,0\n01,1\n"),
        ("another label", b"0,0,0\n0,1,2\n"),
        ("no number", b"0,0,0\n0,NaN,1\n"),
        ("nothing", b""),
    ] {
        let error = TrainingSet::from_csv(csv).expect_err("this should be refused");
        story += &format!("{what}:\n  {error}\n");
    }
    insta::assert_snapshot!("messages", story);
}

#[test]
fn the_row_of_a_label_is_counted_as_a_spreadsheet_counts_it() {
    refused(
        b"a,b\r\n1,0\r\n\r\n2,5\r\n",
        "row 4, column 2: the label is 5, but it must be 0 or 1",
    );
}

#[test]
fn of_two_faults_the_upper_one_is_told() {
    refused(
        b"1,2\nx,0\n",
        "row 1, column 2: the label is 2, but it must be 0 or 1",
    );
    refused(b"x,0\n1,2\n", "row 1, column 1: `x` is not a number");
}

#[test]
fn arrays_are_checked_like_files() {
    let message = |inputs: Array2<f64>, labels: Array1<f64>| {
        TrainingSet::new(inputs, labels).unwrap_err().to_string()
    };
    assert_eq!(
        message(Array2::zeros((0, 2)), array![]),
        "there are no rows to learn from"
    );
    assert_eq!(
        message(Array2::zeros((1, 0)), array![1.0]),
        "row 1 has a single column, but a row is one or more inputs and a label, \
         separated by commas"
    );
    assert_eq!(
        message(array![[1.0], [2.0]], array![1.0]),
        "there are 2 rows, but 1 labels"
    );
    assert_eq!(
        message(array![[1.0, 2.0], [3.0, f64::NAN]], array![1.0, 0.0]),
        "row 2, column 2: NaN is not a finite number"
    );
    assert_eq!(
        message(array![[1.0, 2.0]], array![0.5]),
        "row 1, column 3: the label is 0.5, but it must be 0 or 1"
    );
    let set = TrainingSet::new(array![[1.0, 2.0]], array![1.0]).unwrap();
    assert_eq!((set.n_rows(), set.n_inputs(), set.ones()), (1, 2, 1));
}

#[test]
fn a_learning_rate_that_teaches_nothing() {
    let message = |rate| {
        let error = train(zeros(2), &TrainingSet::gate(&OR), rate, 10).unwrap_err();
        error.to_string()
    };
    let must = "but it must be a number above 0, such as 0.1";
    assert_eq!(message(0.0), format!("the learning rate is 0, {must}"));
    assert_eq!(message(-0.1), format!("the learning rate is -0.1, {must}"));
    assert_eq!(
        message(f64::NAN),
        format!("the learning rate is NaN, {must}")
    );
    assert_eq!(
        message(f64::INFINITY),
        format!("the learning rate is inf, {must}")
    );
}

#[test]
fn weights_that_grow_beyond_all_numbers() {
    let set = TrainingSet::from_csv(b"1e308,1\n-1e308,1\n").unwrap();
    let error = train(zeros(1), &set, 1e10, 10).unwrap_err();
    assert_eq!(
        error.to_string(),
        "in epoch 1 a weight grew too large for a number: \
         make the inputs or the learning rate smaller"
    );
}

#[test]
#[should_panic = "this neuron has 3 weights, but it was given 2 inputs"]
fn a_perceptron_of_another_width_is_a_bug_of_the_caller() {
    let _ = train(zeros(3), &TrainingSet::gate(&OR), 1.0, 1);
}

#[test]
#[should_panic = "gate HALF: there are 2 rows, but 3 labels"]
fn a_gate_with_half_a_truth_table_is_named() {
    TrainingSet::gate(&Gate {
        name: "HALF",
        targets: &[0.0, 1.0, 1.0],
    });
}
