use csv::{ByteRecord, ReaderBuilder, Trim};
use ndarray::{Array1, Array2};

use crate::data::{check_input, check_label};
use crate::{DataError, TrainingSet};

impl TrainingSet {
    /// Reads a set from the text of a CSV file: columns of numbers, the label last, and optionally
    /// a first row of names.
    ///
    /// # Errors
    ///
    /// The first fault found, with its row and column as a spreadsheet counts them (from 1, the
    /// header included): see [`DataError`].
    ///
    /// # Example
    ///
    /// ```
    /// use error_update::TrainingSet;
    ///
    /// let alarm = TrainingSet::from_csv(b"door,window,alarm\n0,0,0\n0,1,1\n")?;
    /// assert_eq!((alarm.n_rows(), alarm.n_inputs()), (2, 2));
    ///
    /// let fault = TrainingSet::from_csv(b"0,0,0\n0,one,1\n").unwrap_err();
    /// assert_eq!(fault.to_string(), "row 2, column 2: `one` is not a number");
    /// # Ok::<(), error_update::DataError>(())
    /// ```
    pub fn from_csv(text: &[u8]) -> Result<TrainingSet, DataError> {
        // Some programs begin a file with this mark.
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text);

        let (mut inputs, mut labels) = (Vec::new(), Vec::new());
        let (mut width, mut row) = (None, 0);
        for record in reader.byte_records() {
            // Cannot fail: these bytes are in memory already, and any number of columns will do.
            let record = record.expect("reading bytes from memory does not fail");
            let is_first = row == 0;
            row += 1 + blank_lines_before(&record, text);

            let columns = record.len();
            if columns < 2 {
                return Err(DataError::NoInputs { row });
            }
            let expected = *width.get_or_insert(columns);
            if columns != expected {
                return Err(DataError::Ragged {
                    row,
                    columns,
                    expected,
                });
            }
            if is_first && is_header(&record) {
                continue;
            }
            for (cell, column) in record.iter().zip(1..) {
                let number = read_number(cell, row, column)?;
                if column < columns {
                    check_input(number, row, column)?;
                    inputs.push(number);
                } else {
                    check_label(number, row, column)?;
                    labels.push(number);
                }
            }
        }

        let Some(width) = width.filter(|_| !labels.is_empty()) else {
            return Err(DataError::Empty);
        };
        // Cannot fail: every row was checked to have the same width.
        let inputs = Array2::from_shape_vec((labels.len(), width - 1), inputs)
            .expect("so many rows of so many inputs");
        TrainingSet::new(inputs, Array1::from(labels))
    }
}

/// How many empty lines the reader has skipped before this record. (Its own line numbers leave them
/// out; and what stands in quotes may go over several lines, but is one row of a spreadsheet.)
fn blank_lines_before(record: &ByteRecord, text: &[u8]) -> usize {
    let begin = record.position().map_or(0, |at| at.byte() as usize);
    let (before, mut rest) = text.split_at(begin);
    if before.ends_with(b"\r") {
        // The second half of the line end before.
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut blank = 0;
    while let [b'\r', b'\n', after @ ..] | [b'\r' | b'\n', after @ ..] = rest {
        blank += 1;
        rest = after;
    }
    blank
}

/// A first row without a single number holds the columns' names.
fn is_header(record: &ByteRecord) -> bool {
    record.iter().all(
        |cell| matches!(str::from_utf8(cell), Ok(name) if name.parse::<f64>().is_err()),
    )
}

fn read_number(cell: &[u8], row: usize, column: usize) -> Result<f64, DataError> {
    let cell = str::from_utf8(cell).map_err(|_| DataError::NotUtf8 { row, column })?;
    cell.parse().map_err(|_| DataError::NotANumber {
        row,
        column,
        found: cell.to_string(),
    })
}
