use std::fmt;

/// What is wrong with data from outside. Rows and columns count from 1.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names of the fields say what they hold")]
pub enum DataError {
    /// There is no row to learn from.
    Empty,
    /// A row has a single column: a label without inputs.
    NoInputs { row: usize },
    /// A row is longer or shorter than the first.
    Ragged {
        row: usize,
        columns: usize,
        expected: usize,
    },
    /// A cell holds something else than a number.
    NotANumber {
        row: usize,
        column: usize,
        found: String,
    },
    /// A cell holds an infinity or NaN.
    NotFinite {
        row: usize,
        column: usize,
        found: f64,
    },
    /// The last column holds something else than 0 or 1.
    NotALabel {
        row: usize,
        column: usize,
        found: f64,
    },
    /// A cell is not UTF-8 text.
    NotUtf8 { row: usize, column: usize },
    /// More or fewer labels than rows were given.
    LabelCount { rows: usize, labels: usize },
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            DataError::Empty => write!(f, "there are no rows to learn from"),
            DataError::NoInputs { row } => write!(
                f,
                "row {row} has a single column, but a row is one or more inputs and a label, \
                 separated by commas"
            ),
            DataError::Ragged {
                row,
                columns,
                expected,
            } => write!(
                f,
                "row {row} has {columns} columns, but the first row has {expected}: \
                 was the file cut off, or a comma lost?"
            ),
            DataError::NotANumber { row, column, found } => {
                write!(f, "row {row}, column {column}: `{found}` is not a number")
            }
            DataError::NotFinite { row, column, found } => write!(
                f,
                "row {row}, column {column}: {found} is not a finite number"
            ),
            DataError::NotALabel { row, column, found } => write!(
                f,
                "row {row}, column {column}: the label is {found}, but it must be 0 or 1"
            ),
            DataError::NotUtf8 { row, column } => write!(
                f,
                "row {row}, column {column} is not UTF-8 text: save the file as \"CSV UTF-8\""
            ),
            DataError::LabelCount { rows, labels } => {
                write!(f, "there are {rows} rows, but {labels} labels")
            }
        }
    }
}

impl std::error::Error for DataError {}
