//! What the page on a million rows asks its reader to predict, taken out of its measured table.

use tests::{read, snapshots};

#[test]
fn the_page_shows_what_a_row_of_two_inputs_takes() {
    let table = read("crates/million-rows/measured/predicted.md");
    let cells = |line: &str| -> Vec<String> {
        line.split('|')
            .map(|cell| cell.trim().to_string())
            .collect()
    };
    let mut lines = table.lines().map(cells);
    let sizes = lines.next().expect("a first line");
    let times = lines.find(|line| line[1].ends_with("**, ns a row"));
    let times = times.expect("a line with the time of a row");

    let mut shown = format!("{:>9}  nanoseconds a row\n", "rows");
    for (size, time) in sizes.iter().zip(times) {
        if let Some(rows) = size.strip_suffix(" × 2") {
            shown += &format!("{rows:>9}  {time:>17}\n");
        }
    }
    snapshots("tests/snapshots")
        .bind(|| insta::assert_snapshot!("measured__a_row", shown));
}
