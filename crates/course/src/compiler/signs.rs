//! The signs that Rust does not know though they look like its own, because they come from a text.

/// Signs that mean the same, what they are called, and what to type instead; nothing means to delete them.
const SIGNS: &[(&str, &str, &str)] = &[
    ("−﹣➖", "a minus sign from a text", "-"),
    ("‐‑‒–—―", "a dash from a text", "-"),
    ("“”„‟«»″〝〞", "a curly quotation mark", "\""),
    ("‘’‚‛‹›′´", "a curly quotation mark", "\""),
    ("`", "a backtick", ""),
    ("≥⩾≧", "a sign of mathematics", ">="),
    ("≤⩽≦", "a sign of mathematics", "<="),
    ("≠", "a sign of mathematics", "!="),
    ("×✕✖∗·⋅∙•", "a sign of mathematics", "*"),
    ("÷∕⁄", "a sign of mathematics", "/"),
    ("∧", "a sign of mathematics", "&&"),
    ("∨", "a sign of mathematics", "||"),
    ("¬", "a sign of mathematics", "!"),
    ("→", "an arrow from a text", "->"),
    ("…", "three dots in one sign", ".."),
    ("½", "a fraction in one sign", "0.5"),
    ("¼", "a fraction in one sign", "0.25"),
    ("¾", "a fraction in one sign", "0.75"),
    ("٫。", "a point from another script", "."),
    ("、،", "a comma from another script", ","),
    ("\u{37e}", "a semicolon from another script", ";"),
    ("\u{a0}\u{202f}", "a no-break space", " "),
    (
        "\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\
         \u{200a}\u{205f}\u{3000}",
        "a space of another width",
        " ",
    ),
    (
        "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}",
        "a space without a width",
        "",
    ),
    (
        "\u{ad}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}",
        "a sign that cannot be seen",
        "",
    ),
];

/// Signs that lie in rows, as the plain ones do: the first and the last, what they are called, and the plain
/// one that the first stands for.
const ROWS: &[(char, char, &str, char)] = &[
    ('！', '～', "a full-width sign", '!'),
    ('₀', '₉', "a lowered digit", '0'),
    ('𝐀', '𝐙', "a letter of mathematics", 'A'),
    ('𝐚', '𝐳', "a letter of mathematics", 'a'),
    ('𝐴', '𝑍', "a letter of mathematics", 'A'),
    ('𝑎', '𝑧', "a letter of mathematics", 'a'),
    ('𝟎', '𝟗', "a digit of mathematics", '0'),
];

/// What a sign from a text is called, and what to type instead.
pub(crate) fn known(sign: char) -> Option<(&'static str, String)> {
    let mut single = SIGNS.iter().filter(|(signs, ..)| signs.contains(sign));
    let mut rows = ROWS
        .iter()
        .filter(|(first, last, ..)| (*first..=*last).contains(&sign));
    let single = single
        .next()
        .map(|(_, name, plain)| (*name, plain.to_string()));
    single.or_else(|| {
        let (first, _, name, plain) = rows.next()?;
        let plain = u32::from(*plain) + u32::from(sign) - u32::from(*first);
        Some((*name, char::from_u32(plain)?.to_string()))
    })
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn signs_in_rows_stand_for_plain_ones() {
        for (sign, plain) in [
            "０0", "９9", "ｚz", "Ｗ W", "＝=", "；;", "₁1", "𝑤w", "𝐖W", "𝟔6",
        ]
        .map(|pair| (pair.chars().next(), pair.chars().last()))
        {
            let known = sign.and_then(known).map(|(_, plain)| plain);
            assert_eq!(known, plain.map(String::from));
        }
    }
}
