use std::fmt;

use table::Fault;

/// What is wrong with data from outside. Rows and columns count from 1.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names of the fields say what they hold")]
pub enum DataError {
    /// There is no row to learn from.
    Empty,
    /// A row has a single column: a label without inputs.
    NoInputs { row: usize },
    /// The last column holds something else than 0 or 1.
    NotALabel {
        row: usize,
        column: usize,
        found: f64,
    },
    /// More or fewer labels than rows were given.
    LabelCount { rows: usize, labels: usize },
    /// The table itself is at fault, whatever is learned from it: a cell is not a finite number, or a
    /// row is longer or shorter than the first.
    Table(Fault),
}

impl From<Fault> for DataError {
    fn from(fault: Fault) -> DataError {
        match fault {
            Fault::OneColumn { row } => DataError::NoInputs { row },
            fault => DataError::Table(fault),
        }
    }
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
            DataError::NotALabel { row, column, found } => write!(
                f,
                "row {row}, column {column}: the label is {found}, but it must be 0 or 1"
            ),
            DataError::LabelCount { rows, labels } => {
                write!(f, "there are {rows} rows, but {labels} labels")
            }
            DataError::Table(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for DataError {}
