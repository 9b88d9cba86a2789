use maud::{Markup, html};

use crate::draw::frame::{figure, svg, table};
use crate::draw::marks::{
    Anchor::{Middle, Start},
    Line, Rect, Text,
};

/// What the last measurement wrote down.
const MEASURED: &str = include_str!("../../million-rows/measured/predicted.md");
/// The column that is drawn.
const ROWS: &str = "1,000,000 × 2";
/// Lines of the table, slowest way first.
const WAYS: [&str; 7] = [
    "NumPy, row by row",
    "plain Python",
    "step 1: the lesson's own code",
    "step 2: one matrix product",
    "NumPy, one thread",
    "step 3: one pass",
    "step 4: the widest vectors",
];
/// Where a tenth of a nanosecond is drawn, and how far ten times as much is from it.
const START: f64 = 12.0;
const TENFOLD: f64 = 62.0;

/// How long each way takes for a row of two inputs, on a scale where each line is ten times the last.
pub(crate) fn speed() -> Markup {
    let ours = cell("**this crate**, ns a row");
    let mut ways: Vec<(&str, f64)> =
        WAYS.iter().map(|line| (*line, ours * cell(line))).collect();
    ways.push(("this crate, with all five steps", ours));
    ways.push(("only reading", ours * cell("of the reading speed") / 100.0));

    let base = 20.0 + 38.0 * ways.len() as f64;
    let rows: Vec<Vec<String>> = ways
        .iter()
        .map(|(name, time)| vec![name.to_string(), nanoseconds(*time)])
        .collect();
    figure(
        svg(
            (340.0, base + 44.0),
            "Time for a row of two inputs, in nine ways",
            "Bars on a scale where each line is ten times the one before it; the table has the numbers.",
            html! {
                @for (i, label) in ["0.1", "1", "10", "100", "1,000"].iter().enumerate() {
                    @let x = START + TENFOLD * i as f64;
                    (Line("axis", (x, 8.0), (x, base)))
                    (Text("tick", Middle, (x, base + 18.0), label))
                }
                @for (i, (name, time)) in ways.iter().enumerate() {
                    @let y = 22.0 + 38.0 * i as f64;
                    @let length = (TENFOLD * (time * 10.0).log10()).max(2.0);
                    (Text("", Start, (START + 4.0, y), name))
                    (Rect("bar", (START, y + 6.0), (length, 10.0)))
                    (Text("strong", Start, (START + length + 5.0, y + 16.0), &nanoseconds(*time)))
                }
                (Text("tick", Middle, (START + 2.0 * TENFOLD, base + 38.0), "nanoseconds a row"))
            },
        ),
        "A million rows of two inputs. Each line to the right means ten times as long.",
        table(&["way", "ns a row"], &rows),
    )
}

/// The number with which the line's cell in the column begins.
fn cell(line: &str) -> f64 {
    let cells = |line: &'static str| line.split('|').map(str::trim);
    let mut lines = MEASURED.lines();
    let heads = lines.next().expect("a head");
    let column = cells(heads)
        .position(|head| head == ROWS)
        .expect("the column");
    let found = MEASURED
        .lines()
        .find(|found| cells(found).nth(1) == Some(line));
    let cell = cells(found.unwrap_or_else(|| panic!("no line `{line}`"))).nth(column);
    let number = cell
        .and_then(|cell| cell.split(' ').next())
        .unwrap_or_default();
    let number = number.replace(',', "").parse();
    number.unwrap_or_else(|_| panic!("`{line}` does not begin with a number"))
}

fn nanoseconds(time: f64) -> String {
    match time {
        100.0.. => format!("{time:.0}"),
        10.0.. => format!("{time:.1}"),
        _ => format!("{time:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::nanoseconds;

    #[test]
    fn times_have_three_digits() {
        for (time, text) in [
            (134.2, "134"),
            (100.0, "100"),
            (17.26, "17.3"),
            (10.0, "10.0"),
            (0.194, "0.19"),
        ] {
            assert_eq!(nanoseconds(time), text);
        }
    }
}
