//! What in a text of Rust is code, and what is said or written.

/// Where a line begins.
enum Within {
    Code,
    /// In so many comments, one within the other.
    Comments(usize),
    Text,
}

/// The signs of each line, with spaces in place of comments and of texts between quotation marks. A mark
/// that is closed by one of `quotes` instead of its like opens no text.
pub(crate) fn code(text: &str, quotes: impl Fn(char) -> bool) -> Vec<Vec<char>> {
    let mut within = Within::Code;
    let lines = text.lines().map(|line| {
        let signs: Vec<char> = line.chars().collect();
        let mut code = Vec::new();
        let mut rest = &signs[..];
        while let Some((&sign, after)) = rest.split_first() {
            let length = match (&within, rest) {
                (Within::Code, ['/', '/', ..]) => rest.len(),
                (Within::Code, ['/', '*', ..]) => {
                    within = Within::Comments(1);
                    2
                }
                (Within::Code, ['"', ..]) => match length_to_end(after) {
                    Some(length) => 1 + length,
                    None if after.iter().any(|&sign| quotes(sign)) => 1,
                    None => {
                        within = Within::Text;
                        rest.len()
                    }
                },
                // A single sign; a lone mark belongs to a lifetime.
                (Within::Code, ['\'', '\\', _, '\'', ..]) => 4,
                (Within::Code, ['\'', _, '\'', ..]) => 3,
                (Within::Code, _) => {
                    code.push(sign);
                    rest = after;
                    continue;
                }
                (Within::Comments(depth), ['*', '/', ..]) => {
                    within = match depth {
                        0 | 1 => Within::Code,
                        depth => Within::Comments(depth - 1),
                    };
                    2
                }
                (Within::Comments(depth), ['/', '*', ..]) => {
                    within = Within::Comments(depth + 1);
                    2
                }
                (Within::Comments(_), _) => 1,
                (Within::Text, _) => match length_to_end(rest) {
                    Some(length) => {
                        within = Within::Code;
                        length
                    }
                    None => rest.len(),
                },
            };
            code.extend(std::iter::repeat_n(' ', length));
            rest = rest.get(length..).unwrap_or_default();
        }
        code
    });
    lines.collect()
}

/// How long a text is, with the quotation mark that closes it, if that stands in this line.
fn length_to_end(line: &[char]) -> Option<usize> {
    let mut escaped = false;
    let end = line.iter().position(|&sign| {
        let closes = sign == '"' && !escaped;
        escaped = sign == '\\' && !escaped;
        closes
    });
    end.map(|end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn comments_and_texts_are_no_code() {
        let text = r#"//! - 1
a - 1 // - 2
b("- 3", '-', '\'', "\"- 4") - 5;
f::<'a>(- 6) /* - 7 /* - 8
*/ - 9 */ - 10; "- 11
- 12" - 13
c("- 14”) - 15
"#;
        let lines = code(text, |sign| sign == '”');
        let lines = lines.iter().map(|line| line.iter().collect::<String>());
        let numbers = lines.map(|line| {
            let words: Vec<&str> = line.split('-').skip(1).collect();
            words
                .concat()
                .replace([';', ')', '”'], "")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        });
        let numbers: Vec<String> = numbers.collect();
        assert_eq!(numbers, ["", "1", "5", "6", "10", "13", "14 15"]);
    }
}
