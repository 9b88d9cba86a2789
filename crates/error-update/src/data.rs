use csv::{ByteRecord, ReaderBuilder, Trim};
use logic_gates::{Gate, all_inputs};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use threshold::Perceptron;

use crate::DataError;

// ANCHOR: set
/// Rows to learn from, each with its label.
///
/// Whoever holds one need not check again: there is at least one row and one input, every input is
/// a finite number, and every label is 0 or 1.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingSet {
    /// `(n_rows, n_inputs)`
    inputs: Array2<f64>,
    /// `(n_rows,)`, each 0 or 1.
    labels: Array1<f64>,
}
// ANCHOR_END: set

impl TrainingSet {
    /// A set of these rows and their labels.
    ///
    /// Shapes: `inputs` is `(n_rows, n_inputs)`, `labels` is `(n_rows,)`.
    ///
    /// # Errors
    ///
    /// - [`DataError::Empty`] without rows, [`DataError::NoInputs`] without columns.
    /// - [`DataError::LabelCount`] if there are more or fewer labels than rows.
    /// - [`DataError::NotFinite`] or [`DataError::NotALabel`], with row and column counted from 1;
    ///   the label is the column after the last input.
    pub fn new(
        inputs: Array2<f64>,
        labels: Array1<f64>,
    ) -> Result<TrainingSet, DataError> {
        let (n_rows, n_inputs) = inputs.dim();
        if n_rows != labels.len() {
            return Err(DataError::LabelCount {
                rows: n_rows,
                labels: labels.len(),
            });
        }
        if n_rows == 0 {
            return Err(DataError::Empty);
        }
        if n_inputs == 0 {
            return Err(DataError::NoInputs { row: 1 });
        }
        for (row, (inputs, label)) in inputs.rows().into_iter().zip(&labels).enumerate()
        {
            for (column, input) in inputs.iter().enumerate() {
                check_input(*input, row + 1, column + 1)?;
            }
            check_label(*label, row + 1, n_inputs + 1)?;
        }
        Ok(TrainingSet { inputs, labels })
    }

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
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text);

        let (mut inputs, mut labels) = (Vec::new(), Vec::new());
        let mut width = None;
        let (mut row, mut counted) = (1, 0);
        for (count, record) in reader.byte_records().enumerate() {
            let record = record.expect("reading bytes from memory does not fail");
            // The reader's own line numbers miss blank lines and count "\r\n" late.
            let start = start_of(&record, text);
            row += text[counted..start]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count();
            counted = start;

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
            if count == 0 && is_header(&record) {
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
        let inputs = Array2::from_shape_vec((labels.len(), width - 1), inputs)
            .expect("every row was checked to have the same width");
        Ok(TrainingSet {
            inputs,
            labels: Array1::from(labels),
        })
    }

    /// The truth table of a gate as a training set.
    pub fn gate(gate: &Gate) -> TrainingSet {
        TrainingSet {
            inputs: all_inputs(gate.n_inputs()),
            labels: Array1::from(gate.targets.to_vec()),
        }
    }

    /// The same rows in another order: row `order[0]` first, counted from 0.
    ///
    /// # Panics
    ///
    /// - If `order` is empty or names a row that is not there.
    pub fn in_order(&self, order: &[usize]) -> TrainingSet {
        assert!(!order.is_empty(), "an order must name at least one row");
        let input = |(row, column)| self.inputs[[order[row], column]];
        TrainingSet {
            inputs: Array2::from_shape_fn((order.len(), self.n_inputs()), input),
            labels: order.iter().map(|row| self.labels[*row]).collect(),
        }
    }

    /// The same rows with only these inputs, counted from 0.
    ///
    /// # Panics
    ///
    /// - If `columns` is empty or names an input that is not there.
    pub fn with_inputs(&self, columns: &[usize]) -> TrainingSet {
        assert!(!columns.is_empty(), "a row must keep at least one input");
        TrainingSet {
            inputs: self.inputs.select(Axis(1), columns),
            labels: self.labels.clone(),
        }
    }

    /// Each row's inputs, `(n_inputs,)`, with its label.
    pub fn rows(&self) -> impl Iterator<Item = (ArrayView1<'_, f64>, f64)> {
        self.inputs
            .rows()
            .into_iter()
            .zip(self.labels.iter().copied())
    }

    /// All inputs, `(n_rows, n_inputs)`, and all labels, `(n_rows,)`.
    pub fn arrays(&self) -> (ArrayView2<'_, f64>, ArrayView1<'_, f64>) {
        (self.inputs.view(), self.labels.view())
    }

    /// How many rows there are; at least one.
    pub fn n_rows(&self) -> usize {
        self.labels.len()
    }

    /// How many inputs a row has; at least one.
    pub fn n_inputs(&self) -> usize {
        self.inputs.ncols()
    }

    /// How many rows have label 1.
    pub fn ones(&self) -> usize {
        self.labels.iter().filter(|label| **label == 1.0).count()
    }

    /// How many rows this perceptron answers wrong.
    ///
    /// # Panics
    ///
    /// - If it has more or fewer weights than a row has inputs.
    pub fn wrong_rows(&self, perceptron: &Perceptron) -> usize {
        self.rows()
            .filter(|(inputs, label)| perceptron.predict(inputs) != *label)
            .count()
    }
}

/// Where the record's text begins, behind the line ends that the reader skipped before it.
fn start_of(record: &ByteRecord, text: &[u8]) -> usize {
    let skipped_from = record.position().map_or(0, |at| at.byte() as usize);
    let line_ends = text[skipped_from..]
        .iter()
        .take_while(|byte| b"\r\n".contains(byte));
    skipped_from + line_ends.count()
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

fn check_input(found: f64, row: usize, column: usize) -> Result<(), DataError> {
    if found.is_finite() {
        Ok(())
    } else {
        Err(DataError::NotFinite { row, column, found })
    }
}

fn check_label(found: f64, row: usize, column: usize) -> Result<(), DataError> {
    if found == 0.0 || found == 1.0 {
        Ok(())
    } else {
        Err(DataError::NotALabel { row, column, found })
    }
}
