//! What spreadsheets write is read as they mean it, and a fault is told with its place.

use table::{Fault, Row, Table, finite};

/// The rows of this text, in which nothing is wrong.
#[track_caller]
fn rows(csv: &[u8]) -> Vec<Row> {
    let rows: Result<_, Fault> = Table::new(csv).collect();
    rows.expect("this should be read")
}

fn row(number: usize, inputs: &[f64], target: f64) -> Row {
    Row {
        number,
        inputs: inputs.to_vec(),
        target,
    }
}

#[track_caller]
fn refused(csv: &[u8], message: &str) {
    let fault = Table::new(csv).find_map(Result::err);
    let fault = fault.expect("this should be refused");
    assert_eq!(fault.to_string(), message);
}

#[test]
fn the_last_column_is_the_target() {
    let table = rows(b"1,2,3\n-4.5,1e3,0.5\n");
    assert_eq!(
        table,
        [row(1, &[1.0, 2.0], 3.0), row(2, &[-4.5, 1000.0], 0.5)]
    );
}

#[test]
fn a_first_row_without_a_number_holds_the_names() {
    let names = |csv| Table::new(csv).names;
    assert_eq!(names(b"width,height\n1,2\n"), ["width", "height"]);
    assert_eq!(names(b"\xef\xbb\xbf\"a, b\", c \r\n1,2\r\n"), ["a, b", "c"]);
    assert_eq!(names(b"a,\n1,2\n"), ["a", ""]);
    let none: [&str; 0] = [];
    assert_eq!(names(b"a,2\n1,2\n"), none);
    assert_eq!(names(b"1,2\na,b\n"), none);
    assert_eq!(names(b""), none);
    assert_eq!(rows(b"a,b\n1,2\n"), [row(2, &[1.0], 2.0)]);
}

#[test]
fn only_the_first_row_may_hold_names() {
    refused(b"a,b\nc,d\n", "row 2, column 1: `c` is not a number");
    refused(b"1,2\nc,d\n", "row 2, column 1: `c` is not a number");
    refused(b"1,b\n", "row 1, column 2: `b` is not a number");
}

#[test]
fn names_alone_are_a_table_without_rows() {
    assert_eq!(rows(b""), []);
    assert_eq!(rows(b"\n\r\n"), []);
    assert_eq!(rows(b"a,b\n"), []);
}

#[test]
fn what_spreadsheets_add_is_no_fault() {
    for csv in [
        &b"\xef\xbb\xbfa,b\r\n0.5,0\r\n1.5,1\r\n"[..],
        b"\"a\",\"b\"\n\"0.5\",\"0\"\n\"1.5\",\"1\"",
        b" a , b \r 0.5 , 0 \r 1.5 , 1 \r",
    ] {
        assert_eq!(rows(csv), [row(2, &[0.5], 0.0), row(3, &[1.5], 1.0)]);
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for csv in [
        &b"a,b\n1,0\n\n2,0\n3,0\n"[..],
        b"a,b\r\n1,0\r\n\r\n2,0\r\n3,0\r\n",
        b"\xef\xbb\xbfa,b\n1,0\n\n2,0\n3,0",
        b"a,b\r1,0\r\r2,0\r3,0\r",
        // A name in two lines is one row.
        b"\"a\nname\",b\n1,0\n\n2,0\n3,0",
    ] {
        let numbers: Vec<usize> = rows(csv).iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 4, 5]);
    }
    let numbers: Vec<usize> = rows(b"\xef\xbb\xbf\n\na,b\n1,0\n2,0")
        .iter()
        .map(|row| row.number)
        .collect();
    assert_eq!(numbers, [4, 5]);
}

#[test]
fn a_single_column() {
    let message = "row 1 has a single column: are the columns separated by commas?";
    refused(b"1\n0\n", message);
    refused(b"1;2;0\n", message);
    refused(b"name\n", message);
    refused(
        b"1,0\n\n2\n",
        "row 3 has a single column: are the columns separated by commas?",
    );
}

#[test]
fn a_ragged_row() {
    refused(
        b"0,0,0\n0,1,1,1\n",
        "row 2 has 4 columns, but the first row has 3: was the file cut off, or a comma lost?",
    );
    refused(
        b"a,b\n\n0,0,0\n",
        "row 3 has 3 columns, but the first row has 2: was the file cut off, or a comma lost?",
    );
}

#[test]
fn a_cell_that_is_no_number() {
    refused(
        b"0,0,0\n0,one,1\n",
        "row 2, column 2: `one` is not a number",
    );
    refused(b"0,0\n0,yes\n", "row 2, column 2: `yes` is not a number");
    refused(b"0,0\n,1\n", "row 2, column 1: `` is not a number");
}

#[test]
fn a_cell_that_is_not_utf_8() {
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
fn inputs_are_finite_and_the_target_is_left_to_whoever_asks() {
    refused(
        b"0,0\nNaN,1\n",
        "row 2, column 1: NaN is not a finite number",
    );
    refused(b"1e999,0\n", "row 1, column 1: inf is not a finite number");
    assert_eq!(rows(b"1,-inf\n"), [row(1, &[1.0], f64::NEG_INFINITY)]);

    assert_eq!(finite(0.5, 1, 2), Ok(0.5));
    let fault = finite(f64::INFINITY, 3, 4).expect_err("no finite number");
    assert_eq!(
        fault.to_string(),
        "row 3, column 4: inf is not a finite number"
    );
}

/// A long file need not be read again from its beginning after each mended cell.
#[test]
fn the_rows_after_a_fault_are_still_there() {
    let read: Vec<bool> = Table::new(b"1,0\nx,0\n\n2,0\n1\n3,0")
        .map(|row| row.is_ok())
        .collect();
    assert_eq!(read, [true, false, true, false, true]);
    let last = Table::new(b"1,0\nx,0\n\n2,0\n").last();
    assert_eq!(last, Some(Ok(row(4, &[2.0], 0.0))));
}
