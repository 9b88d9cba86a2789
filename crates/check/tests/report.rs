//! A report as a line comes back as it was.

use check::{Report, Row};

fn report() -> Report {
    Report {
        file: "crates/neuron/exercises/n3.rs".to_string(),
        untouched: false,
        solved: false,
        rows: vec![
            Row::text("row 01", "1", "0"),
            Row::text("tabs\tand\\n", "two\nlines\r\n", "\\\\t"),
        ],
        note: "The bias is missing.\nAdd w0.".to_string(),
        advice: String::new(),
    }
}

#[test]
fn a_line_is_a_single_one_and_holds_everything() {
    let line = report().line();
    assert_eq!(line.lines().count(), 1);
    assert!(Report::from_line(&line) == Some(report()), "{line}");

    let stopped = Report {
        rows: Vec::new(),
        solved: true,
        untouched: true,
        ..report()
    };
    assert!(Report::from_line(&stopped.line()) == Some(stopped));
}

#[test]
fn other_lines_are_none() {
    for line in [
        "",
        "n3 solved",
        "test n3 ... ok",
        "check-report",
        "check-report\tx",
    ] {
        assert!(Report::from_line(line).is_none(), "{line}");
    }
}
