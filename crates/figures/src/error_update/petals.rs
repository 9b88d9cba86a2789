use error_update::{IRIS, TrainingSet};
use ndarray::{Array1, Array2};

use crate::draw::marks::Point;

/// Petal length and width, in columns of the data, counted from 0.
const PETAL: [usize; 2] = [2, 3];
/// How many flowers of a species there are.
pub(crate) const EACH: usize = 50;
/// Petal length and width of each flower, in whole millimetres and in the order of the file: read when
/// this crate is compiled. Reading it in the page would make what a page loads 22 kB heavier.
static PETALS: [[u8; 2]; 150] = {
    let csv = IRIS.as_bytes();
    let mut petals = [[0; 2]; 150];
    let (mut line, mut column, mut i) = (0, 0, 0);
    while i < csv.len() {
        match csv[i] {
            b'\n' => (line, column) = (line + 1, 0),
            b',' => column += 1,
            // There are none in the first line.
            digit @ b'0'..=b'9' if column == PETAL[0] || column == PETAL[1] => {
                let number = &mut petals[line - 1][column - PETAL[0]];
                *number = 10 * *number + (digit - b'0');
            }
            _ => (),
        }
        i += 1;
    }
    petals
};

/// Petal length and width in centimetres, the same numbers as in the file.
pub(crate) fn petals() -> impl Iterator<Item = Point> {
    let cm = |mm: u8| f64::from(mm) / 10.0;
    PETALS
        .iter()
        .map(move |[length, width]| (cm(*length), cm(*width)))
}

/// Setosa against the rest, by petal length and width alone.
pub(crate) fn setosa() -> TrainingSet {
    let n_rows = PETALS.len();
    let cm = |(row, column): (usize, usize)| f64::from(PETALS[row][column]) / 10.0;
    let inputs = Array2::from_shape_fn((n_rows, 2), cm);
    let labels = Array1::from_shape_fn(n_rows, |row| f64::from(u8::from(row < EACH)));
    match TrainingSet::new(inputs, labels) {
        Ok(set) => set,
        Err(_) => unreachable!("all numbers are finite, and all labels 0 or 1"),
    }
}
