//! Texts of any kind as one line, and back: what one program tells another.

use crate::Row;

/// Fields between tabs, as a single line that begins and ends with this word: so it is known to be whole.
pub(crate) fn line(word: &str, fields: &[String]) -> String {
    let fields = fields.iter().map(|field| escape(field) + "\t");
    let fields: String = fields.collect();
    format!("{word}\t{fields}{word}")
}

/// The fields of such a line; nothing if it is none, or has another word.
pub(crate) fn of(word: &str, line: &str) -> Option<Vec<String>> {
    let line = line.trim_end_matches(['\r', '\n']).strip_prefix(word)?;
    let fields = line.strip_suffix(word)?.strip_prefix('\t')?;
    let fields = fields.strip_suffix('\t')?;
    Some(fields.split('\t').map(unescape).collect())
}

/// Rows as fields: four each.
pub(crate) fn from_rows(rows: &[Row]) -> impl Iterator<Item = String> {
    rows.iter().flat_map(|row| {
        let expected = row.expected.as_ref();
        [
            row.case.clone(),
            expected.map_or(String::new(), |text| format!("={text}")),
            row.got.clone(),
            row.agrees.to_string(),
        ]
    })
}

/// The rows that these fields are.
pub(crate) fn to_rows(fields: &[String]) -> Vec<Row> {
    let rows = fields.as_chunks().0.iter();
    rows.map(|[case, expected, got, agrees]| Row {
        case: case.clone(),
        expected: expected.strip_prefix('=').map(String::from),
        got: got.clone(),
        agrees: agrees == "true",
    })
    .collect()
}

fn escape(field: &str) -> String {
    let field = field.replace('\\', "\\\\").replace('\t', "\\t");
    field.replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(field: &str) -> String {
    let mut text = String::new();
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.extend(match chars.next() {
                Some('t') => Some('\t'),
                Some('n') => Some('\n'),
                Some('r') => Some('\r'),
                other => other,
            }),
            c => text.push(c),
        }
    }
    text
}
