//! How the time grows with the rows and with the inputs.

use std::hint::black_box;
use std::time::Instant;

use million_rows::predict_rows_into;

use crate::data::Work;
use crate::table::{median, short};

/// Nanoseconds a row for more and more rows, and for wider and wider ones.
pub fn growth() -> String {
    let mut text =
        "| rows × inputs | ns a row | ns an input |\n|---:|---:|---:|\n".to_string();
    let taller =
        [100, 1000, 10_000, 100_000, 1_000_000, 8_000_000].map(|n_rows| (n_rows, 2));
    let wider = [8, 16, 32, 64, 128, 256, 512].map(|n_inputs| (200, n_inputs));
    for (n_rows, n_inputs) in taller.into_iter().chain(wider) {
        let work = Work::predict(n_rows, n_inputs);
        let mut answers = vec![0; n_rows];
        let calls = 4_000_000 / (n_rows * n_inputs) + 1;
        let mut times: Vec<f64> = Vec::new();
        for _ in 0..12 {
            let start = Instant::now();
            for _ in 0..calls {
                predict_rows_into(
                    &work.perceptron,
                    black_box(&work.rows),
                    &mut answers,
                );
            }
            times.push(start.elapsed().as_nanos() as f64 / (calls * n_rows) as f64);
        }
        let row = median(&times[1..]);
        let (row, input) = (short(row), short(row / n_inputs as f64));
        text += &format!("| {} | {row} | {input} |\n", work.title);
    }
    text
}
