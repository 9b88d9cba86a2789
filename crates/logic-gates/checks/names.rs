//! What rows are called.

use ndarray::Array1;

/// A row is called as its inputs are, such as 01.
pub fn name(inputs: &Array1<f64>) -> String {
    inputs.iter().map(digit).collect()
}

/// An input or an output as a digit.
pub fn digit(number: &f64) -> &'static str {
    if *number == 1.0 { "1" } else { "0" }
}

/// These names with commas, and an "and" before the last.
pub fn in_words(names: &[String]) -> String {
    match names {
        [first @ .., second, last] => [first, &[format!("{second} and {last}")]]
            .concat()
            .join(", "),
        names => names.concat(),
    }
}
