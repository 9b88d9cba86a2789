//! What comes from outside may be anything: files that were cut off or were never meant for us, numbers
//! that no slider gives, lines that no check has printed. Nothing of it ends in a panic, and what is
//! refused is named. The server's own are in `tests/reader`.

use check::{Found, Report, Row};
use error_update::{DataError, Fault, TrainingSet};
use figures::{TOUCH, Touch};
use proptest::prelude::*;
use proptest::sample::Index;

/// A file as somebody's spreadsheet may write it, and what it holds.
#[derive(Clone, Debug)]
struct File {
    bytes: Vec<u8>,
    /// Each cell as it was written, the label last.
    rows: Vec<Vec<String>>,
    /// The row of the spreadsheet in which each of them stands.
    places: Vec<usize>,
}

/// How a file is written, besides what it holds.
#[derive(Clone, Debug)]
struct Layout {
    line_end: &'static str,
    mark: bool,
    quoted: bool,
    header: usize,
    /// How many lines are left empty before each row.
    blank: Vec<usize>,
}

fn layout() -> impl Strategy<Value = Layout> {
    let line_end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let blank = prop::collection::vec(prop_oneof![4 => Just(0), 1 => 1..3_usize], 13);
    (line_end, any::<bool>(), any::<bool>(), 0..3_usize, blank).prop_map(
        |(line_end, mark, quoted, header, blank)| Layout {
            line_end,
            mark,
            quoted,
            header,
            blank,
        },
    )
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = |n_inputs: usize| {
        let inputs = prop::collection::vec(-1e6..1e6_f64, n_inputs);
        (inputs, any::<bool>()).prop_map(|(inputs, label)| {
            let label = if label { "1" } else { "0" };
            let inputs = inputs.iter().map(f64::to_string);
            inputs.chain([label.to_string()]).collect()
        })
    };
    (1..5_usize)
        .prop_flat_map(move |n_inputs| prop::collection::vec(row(n_inputs), 1..12))
}

fn write(rows: Vec<Vec<String>>, layout: &Layout) -> File {
    let end = layout.line_end;
    let mut text = String::from(if layout.mark { "\u{feff}" } else { "" });
    let (mut place, mut places) = (0, Vec::new());
    let mut blank = layout.blank.iter().cycle();
    let mut begin = |text: &mut String| {
        let blank = blank.next().unwrap_or(&0);
        *text += &end.repeat(*blank);
        place += blank + 1;
        place
    };
    if layout.header > 0 {
        begin(&mut text);
        // A name may stand in two lines of one cell.
        let name = ["", "name", "\"a long\nname\""][layout.header];
        text += &vec![name; rows[0].len()].join(",");
        text += end;
    }
    for row in &rows {
        places.push(begin(&mut text));
        let quote = |cell: &String| format!("\"{cell}\"");
        let cells: Vec<String> = match layout.quoted {
            true => row.iter().map(quote).collect(),
            false => row.clone(),
        };
        text += &cells.join(",");
        text += end;
    }
    File {
        bytes: text.into_bytes(),
        rows,
        places,
    }
}

fn file() -> impl Strategy<Value = File> {
    (cells(), layout()).prop_map(|(rows, layout)| write(rows, &layout))
}

/// Whatever the bytes are: a set that keeps its promises, or an error that says where.
fn is_read_or_refused(bytes: &[u8]) -> Result<(), TestCaseError> {
    // A row needs a line end before it, in one of its three forms.
    let most = 1 + bytes.iter().filter(|byte| b"\r\n".contains(byte)).count();
    match TrainingSet::from_csv(bytes) {
        Ok(set) => {
            prop_assert!((1..=most).contains(&set.n_rows()) && set.n_inputs() >= 1);
            for (inputs, label) in set.rows() {
                prop_assert!(inputs.iter().all(|input| input.is_finite()));
                prop_assert!(label == 0.0 || label == 1.0);
            }
        }
        Err(error) => {
            let message = error.to_string();
            let (row, column) = match error {
                DataError::Empty => return Ok(()),
                DataError::NoInputs { row }
                | DataError::Table(Fault::Ragged { row, .. }) => (row, None),
                DataError::NotALabel { row, column, .. }
                | DataError::Table(
                    Fault::NotANumber { row, column, .. }
                    | Fault::NotFinite { row, column, .. }
                    | Fault::NotUtf8 { row, column },
                ) => (row, Some(column)),
                DataError::LabelCount { .. }
                | DataError::Table(Fault::OneColumn { .. }) => {
                    return Err(TestCaseError::fail(message));
                }
            };
            prop_assert!((1..=most).contains(&row), "{message}");
            prop_assert!(message.starts_with(&format!("row {row}")), "{message}");
            if let Some(column) = column {
                let commas = bytes.iter().filter(|byte| **byte == b',').count();
                prop_assert!((1..=commas + 1).contains(&column), "{message}");
                let place = format!("row {row}, column {column}");
                prop_assert!(message.starts_with(&place), "{message}");
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            // Those that mean something to a reader of CSV come more often.
            prop::collection::vec(prop::sample::select(b"01,,\n\n\r\"\" .-eEnaif\xef\xbb\xbf\0".to_vec()), 0..200),
        ],
    ) {
        is_read_or_refused(&bytes)?;
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(
        file in file(),
        damages in prop::collection::vec((any::<Index>(), 0..5_u8, any::<u8>()), 1..4),
    ) {
        let mut bytes = file.bytes;
        for (place, damage, byte) in damages {
            let at = place.index(bytes.len() + 1);
            match damage {
                0 => bytes.truncate(at),
                1 if at < bytes.len() => { bytes.remove(at); }
                2 if at < bytes.len() => bytes[at] = byte,
                3 => bytes.insert(at, byte),
                _ => bytes.extend_from_within(at..),
            }
        }
        is_read_or_refused(&bytes)?;
    }

    #[test]
    fn a_sound_file_is_read_whole(file in file()) {
        let set = TrainingSet::from_csv(&file.bytes).map_err(|error| {
            TestCaseError::fail(format!("{error} in {}", String::from_utf8_lossy(&file.bytes)))
        })?;
        prop_assert_eq!(set.n_rows(), file.rows.len());
        for ((inputs, label), row) in set.rows().zip(&file.rows) {
            let cells: Vec<String> = inputs.iter().chain([&label]).map(f64::to_string).collect();
            prop_assert_eq!(&cells, row);
        }
    }

    #[test]
    fn the_spoilt_cell_is_named(
        rows in cells(),
        layout in layout(),
        row in any::<Index>(),
        column in any::<Index>(),
        spoilt in any::<Index>(),
    ) {
        let (row, column) = (row.index(rows.len()), column.index(rows[0].len()));
        let is_label = column + 1 == rows[0].len();
        let words = if is_label { &SPOILT[..] } else { &SPOILT[2..] };
        let mut rows = rows;
        rows[row][column] = spoilt.get(words).to_string();
        let file = write(rows, &layout);
        let error = TrainingSet::from_csv(&file.bytes).expect_err("it is spoilt").to_string();
        let place = format!("row {}, column {}: ", file.places[row], column + 1);
        let text = String::from_utf8_lossy(&file.bytes);
        prop_assert!(error.starts_with(&place), "{error}, not {place} in {text:?}");
    }

    #[test]
    fn any_picture_is_drawn_or_says_why_not(picture in 0..TOUCH.len(), state in state()) {
        is_drawn(&TOUCH[picture], &state)?;
    }

    #[test]
    fn a_picture_with_a_few_strange_numbers_is_drawn_or_says_why_not(
        picture in 0..TOUCH.len(),
        seed in any::<u64>(),
        which in any::<Index>(),
        strange in prop::collection::vec((any::<Index>(), number()), 1..3),
    ) {
        let mut state = which.get(&TOUCH[picture].good(seed)).clone();
        for (place, number) in strange {
            if !state.is_empty() {
                let place = place.index(state.len());
                state[place] = number;
            }
        }
        is_drawn(&TOUCH[picture], &state)?;
    }

    #[test]
    fn any_line_is_a_report_or_none(
        line in ".*",
        rest in "word(\t.{0,9}){0,3}(\t(untouched|outdated|stopped|judged))?(\t.{0,9}){0,9}\t?(word)?",
    ) {
        for line in [line, rest] {
            if let Some(report) = Report::from_line("word", &line) {
                prop_assert!(line.starts_with("word\t") && line.trim_end().ends_with("\tword"));
                let again = Report::from_line("word", &report.line("word"));
                prop_assert!(again.as_ref() == Some(&report), "{again:?} of {report:?}");
            }
        }
    }

    #[test]
    fn a_report_survives_its_line(
        texts in prop::array::uniform8("[a\\\\tnr\t\r\n½=]{0,9}"),
        shown in any::<bool>(),
        kind in 0..4_usize,
        n_rows in 0..3_usize,
    ) {
        let [file, compiled, printed, note, advice, case, expected, got] = texts;
        let row = match shown {
            true => Row::text(case, expected, got),
            false => Row::text(case, expected, got).to_work_out(),
        };
        let found = match kind {
            0 => Found::Untouched,
            1 => Found::Outdated,
            2 => Found::Stopped(note),
            _ => Found::Judged { rows: vec![row; n_rows], note, advice },
        };
        let report = Report { file, compiled, printed, found };
        let line = report.line("word");
        prop_assert!(!line.contains(['\n', '\r']));
        let again = Report::from_line("word", &line);
        prop_assert!(again.as_ref() == Some(&report), "{again:?} of {report:?}");
        prop_assert!(Report::from_line("other", &line).is_none());
    }
}

/// What is no number, and what is no label; the first two are fine as inputs.
const SPOILT: [&str; 11] = [
    "2", "0.5", "x", "1.2.3", "½", "1e", "−2", "0x1", "NaN", "inf", "-1e999",
];

/// A number as a link or a typing hand may give it: any bits at all, and more often such as a slider
/// gives.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        any::<f64>(),
        (-30..30_i32).prop_map(|tenths| f64::from(tenths) / 10.0),
        (0..7_i32).prop_map(f64::from),
        prop::sample::select(vec![
            f64::NAN,
            f64::INFINITY,
            1e300,
            -0.0,
            5e-324,
            1000.5
        ]),
    ]
}

/// At most 300 numbers: a link with more is cut there by the page's script.
fn state() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        prop::collection::vec(number(), 0..9),
        prop::collection::vec(number(), 0..=300),
        (1..4_i32, 0..=300_usize).prop_map(|(nudge, n)| vec![f64::from(nudge); n]),
    ]
}

/// A piece of a page in either case, of a size that a page can bear, and with no place that is none.
fn is_drawn(picture: &Touch, state: &[f64]) -> Result<(), TestCaseError> {
    let (name, picture) = (picture.name, picture.draw(state));
    prop_assert!(picture.len() < 40_000, "{name}: {} bytes", picture.len());
    prop_assert!(picture.contains("class=\"says\""), "{name} says nothing");
    for word in ["NaN", "inf\"", "inf,"] {
        prop_assert!(!picture.contains(word), "{name}: {word} in {picture}");
    }
    Ok(())
}
