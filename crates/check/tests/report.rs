//! A report as a line comes back as it was.

use check::{Found, Report, Row};

fn report(found: Found) -> Report {
    Report {
        file: "crates/neuron/exercises/n3.rs".to_string(),
        compiled: "fn main() {\n\t// \\t\n}\n".to_string(),
        printed: "x\r\n".to_string(),
        found,
    }
}

#[test]
fn a_line_is_a_single_one_and_holds_everything() {
    let judged = Found::Judged {
        rows: vec![
            Row::text("row 01", "1", "0"),
            Row::text("row 10", "", "=").to_work_out(),
            Row::text("tabs\tand\\n", "two\nlines\r\n", "\\\\t"),
            Row::text("nothing", "", ""),
        ],
        note: "The bias is missing.\nAdd w0.".to_string(),
        advice: String::new(),
    };
    let stopped = Found::Stopped("a panic\tand more".to_string());
    for found in [judged, stopped, Found::Untouched, Found::Outdated] {
        let line = report(found.clone()).line("w0rd");
        assert_eq!(line.lines().count(), 1);
        assert_eq!(Report::from_line("w0rd", &line), Some(report(found)));
        assert_eq!(Report::from_line("word", &line), None);
    }
}

#[test]
fn other_lines_are_none() {
    for line in [
        "",
        "n3 solved",
        "test n3 ... ok",
        "word",
        "word\tx",
        "word\tword",
        "word\tfile\ttext\tprinted\tword",
        "word\tfile\ttext\tprinted\tjudged\tword",
        "word\tfile\ttext\tprinted\tuntouched\tand more\tword",
        // Cut off.
        "word\tfile\ttext\tprinted\tuntouched",
        "word\tfile\ttext\tprinted\tuntouched\t",
        "word\tfile\ttext\tprinted\tuntouched\twor",
    ] {
        assert_eq!(Report::from_line("word", line), None, "{line}");
    }
}
