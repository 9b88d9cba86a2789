//! From times to tables.

use crate::contenders::{OURS, READ};
use crate::data::Work;
use crate::rounds::Times;

/// Has no width; between two characters, it says that no line may end there.
pub const JOINER: char = '\u{2060}';

/// One piece of work and how long everybody took.
pub struct Measured {
    pub title: String,
    pub n_rows: usize,
    pub n_inputs: usize,
    pub times: Vec<Times>,
}

impl Measured {
    pub fn new(work: &Work, times: Vec<Times>) -> Measured {
        let (n_rows, n_inputs) = work.rows.dim();
        Measured {
            title: work.title.clone(),
            n_rows,
            n_inputs,
            times,
        }
    }

    fn of(&self, name: &str) -> Option<&[f64]> {
        let found = self.times.iter().find(|times| times.name == name);
        found.map(|times| &times.rounds[..])
    }

    /// How long reading took; none for so few numbers that its call took longer.
    fn reading(&self) -> Option<f64> {
        let enough = self.n_rows * self.n_inputs >= 1000;
        self.of(READ).filter(|_| enough).map(median)
    }

    /// How many times as long as we somebody took in the same round: the median, and the middle half.
    fn ratio(&self, name: &str) -> Option<String> {
        let (ours, theirs) = (self.of(OURS)?, self.of(name)?);
        let rounds: Vec<f64> = theirs.iter().zip(ours).map(|(t, o)| t / o).collect();
        let [low, middle, high] =
            [0.25, 0.5, 0.75].map(|part| short(quantile(&rounds, part)));
        Some(format!("{middle} ({low}–{JOINER}{high})"))
    }
}

/// Times as Markdown: a column for each piece of work, a row for everybody; `visits` is how often
/// each row was looked at. How far one could be ahead of the `rivals` at most is said too.
pub fn table(all: &[Measured], visits: usize, rivals: &[&str]) -> String {
    let mut lines = vec![
        row("rows × inputs", all.iter().map(|work| work.title.clone())),
        row("---", all.iter().map(|_| "---:".to_string())),
        row(
            "**this crate**, ns a row",
            all.iter().map(|work| {
                let ours = median(work.of(OURS).expect("we took part"));
                short(ours / (work.n_rows * visits) as f64)
            }),
        ),
        row(
            "of the reading speed",
            all.iter().map(|work| {
                let ours = median(work.of(OURS).expect("we took part"));
                let share = |read| format!("{:.0} %", 100.0 * read / ours);
                work.reading().map_or("–".into(), share)
            }),
        ),
        row(
            "reading speed, GB/s",
            all.iter().map(|work| {
                let bytes = (8 * work.n_rows * work.n_inputs * visits) as f64;
                let speed = |read| short(bytes / read);
                work.reading().map_or("–".into(), speed)
            }),
        ),
    ];
    let names = all[0].times.iter().map(|times| &times.name);
    for name in names.filter(|name| *name != OURS && *name != READ) {
        let ratios = all
            .iter()
            .map(|work| work.ratio(name).unwrap_or("–".into()));
        lines.push(row(name, ratios));
    }
    for rival in rivals {
        let most = all
            .iter()
            .map(|work| match (work.of(rival), work.reading()) {
                (Some(theirs), Some(read)) => short(median(theirs) / read),
                _ => "–".to_string(),
            });
        lines.push(row(&format!("{rival}, beside only reading"), most));
    }
    lines.concat()
}

fn row(first: &str, cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = std::iter::once(first.to_string()).chain(cells).collect();
    format!("| {} |\n", cells.join(" | "))
}

pub fn median(times: &[f64]) -> f64 {
    quantile(times, 0.5)
}

fn quantile(numbers: &[f64], part: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len() - 1) as f64 * part;
    let (below, above) = (
        sorted[place.floor() as usize],
        sorted[place.ceil() as usize],
    );
    below + (above - below) * place.fract()
}

/// Three digits or so, which is what such measurements are good for.
pub fn short(number: f64) -> String {
    match number {
        1000.0.. => {
            let digits = 10_f64.powi(number.log10() as i32 - 2);
            let rounded = ((number / digits).round() * digits) as u64;
            let (thousands, rest) = (rounded / 1000, rounded % 1000);
            format!("{thousands},{rest:03}")
        }
        100.0.. => format!("{number:.0}"),
        10.0.. => format!("{number:.1}"),
        _ => format!("{number:.2}"),
    }
}
