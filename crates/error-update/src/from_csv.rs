use ndarray::{Array1, Array2};
use table::{Row, Table};

use crate::data::check_label;
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
        let (mut all_inputs, mut labels) = (Vec::new(), Vec::new());
        for row in Table::new(text) {
            let Row {
                number,
                inputs,
                target,
            } = row?;
            check_label(target, number, inputs.len() + 1)?;
            all_inputs.extend(inputs);
            labels.push(target);
        }
        let n_inputs = all_inputs.len().checked_div(labels.len()).unwrap_or(0);
        // Cannot fail: all rows of a table have the same width.
        let inputs = Array2::from_shape_vec((labels.len(), n_inputs), all_inputs)
            .expect("so many rows of so many inputs");
        TrainingSet::new(inputs, Array1::from(labels))
    }
}
