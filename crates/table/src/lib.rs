//! Reads a table of numbers as spreadsheets write it, or says which cell is no number.
//!
//! A row is one or more inputs and, last, the target: what is to be learned from them. Whether any
//! number will do as a target is for the lesson to say that asks for the table.

#![cfg_attr(
    not(test),
    warn(
        clippy::allow_attributes_without_reason,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

use csv::{ByteRecord, ByteRecordsIntoIter, ReaderBuilder, Trim};

mod fault;

pub use fault::{Fault, finite};

/// A table in the text of a CSV file: an iterator over its rows, each of which is read when its turn
/// comes. So the first fault is found first, and whoever reads a long file can say how far it is.
///
/// Quotes, line ends of any kind, empty lines and a byte-order mark are read as spreadsheets mean them.
///
/// # Example
///
/// ```
/// use table::Table;
///
/// let table = Table::new(b"door,window,alarm\n0,0,0\n0,one,1\n");
/// assert_eq!(table.names, ["door", "window", "alarm"]);
///
/// let rows: Vec<_> = table.collect();
/// let first = rows[0].as_ref().unwrap();
/// assert_eq!((first.number, &first.inputs, first.target), (2, &vec![0.0, 0.0], 0.0));
/// let fault = rows[1].as_ref().unwrap_err();
/// assert_eq!(fault.to_string(), "row 3, column 2: `one` is not a number");
/// ```
pub struct Table<'a> {
    /// What the columns are called, by a first row without a single number; empty if there is none.
    pub names: Vec<String>,
    text: &'a [u8],
    records: ByteRecordsIntoIter<&'a [u8]>,
    /// The number of the row that was read last; 0 before the first.
    row: usize,
    /// How many columns the first row has, and so every row.
    width: Option<usize>,
}

/// A row of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number as a spreadsheet counts: from 1, the names and empty lines included.
    pub number: usize,
    /// At least one, as many as in every row, each finite.
    pub inputs: Vec<f64>,
    /// The last column, which need not be finite.
    pub target: f64,
}

impl Table<'_> {
    /// The table in this text.
    pub fn new(text: &[u8]) -> Table<'_> {
        // Some programs begin a file with this mark.
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        Table {
            names: names(text).unwrap_or_default(),
            text,
            records: records(text),
            row: 0,
            width: None,
        }
    }
}

impl Iterator for Table<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Result<Row, Fault>> {
        #[expect(
            clippy::expect_used,
            reason = "these bytes are in memory already, and any number of columns will do"
        )]
        let record = self
            .records
            .next()?
            .expect("reading bytes from memory does not fail");
        let is_first = self.row == 0;
        self.row += 1 + blank_lines_before(&record, self.text);

        let (row, columns) = (self.row, record.len());
        if columns < 2 {
            return Some(Err(Fault::OneColumn { row }));
        }
        let expected = *self.width.get_or_insert(columns);
        if columns != expected {
            return Some(Err(Fault::Ragged {
                row,
                columns,
                expected,
            }));
        }
        if is_first && !self.names.is_empty() {
            return self.next();
        }
        Some(numbers(&record, row))
    }
}

fn records(text: &[u8]) -> ByteRecordsIntoIter<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text)
        .into_byte_records()
}

/// The cells of a first row without a single number.
fn names(text: &[u8]) -> Option<Vec<String>> {
    let first = records(text).next()?.ok()?;
    let name = |cell| str::from_utf8(cell).ok().map(String::from);
    let names: Vec<String> = first.iter().map(name).collect::<Option<_>>()?;
    let is_number = |name: &String| name.parse::<f64>().is_ok();
    (!names.iter().any(is_number)).then_some(names)
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

/// The numbers of a row that has two columns or more.
fn numbers(record: &ByteRecord, row: usize) -> Result<Row, Fault> {
    let mut inputs = Vec::with_capacity(record.len());
    let mut target = 0.0;
    for (cell, column) in record.iter().zip(1..) {
        let found = number(cell, row, column)?;
        if column < record.len() {
            inputs.push(finite(found, row, column)?);
        } else {
            target = found;
        }
    }
    Ok(Row {
        number: row,
        inputs,
        target,
    })
}

fn number(cell: &[u8], row: usize, column: usize) -> Result<f64, Fault> {
    let cell = str::from_utf8(cell).map_err(|_| Fault::NotUtf8 { row, column })?;
    cell.parse().map_err(|_| Fault::NotANumber {
        row,
        column,
        found: cell.to_string(),
    })
}
