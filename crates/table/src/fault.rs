use std::fmt;

/// What is wrong with a table. Rows and columns count from 1.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names of the fields say what they hold")]
pub enum Fault {
    /// A row has a single column, so no input or no target.
    OneColumn { row: usize },
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
    /// A cell is not UTF-8 text.
    NotUtf8 { row: usize, column: usize },
}

/// The number found in this place.
///
/// # Errors
///
/// - [`Fault::NotFinite`] if it is an infinity or NaN.
pub fn finite(found: f64, row: usize, column: usize) -> Result<f64, Fault> {
    if found.is_finite() {
        Ok(found)
    } else {
        Err(Fault::NotFinite { row, column, found })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::OneColumn { row } => write!(
                f,
                "row {row} has a single column: are the columns separated by commas?"
            ),
            Fault::Ragged {
                row,
                columns,
                expected,
            } => write!(
                f,
                "row {row} has {columns} columns, but the first row has {expected}: \
                 was the file cut off, or a comma lost?"
            ),
            Fault::NotANumber { row, column, found } => {
                write!(f, "row {row}, column {column}: `{found}` is not a number")
            }
            Fault::NotFinite { row, column, found } => write!(
                f,
                "row {row}, column {column}: {found} is not a finite number"
            ),
            Fault::NotUtf8 { row, column } => write!(
                f,
                "row {row}, column {column} is not UTF-8 text: save the file as \"CSV UTF-8\""
            ),
        }
    }
}

impl std::error::Error for Fault {}
