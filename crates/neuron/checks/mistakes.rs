//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{n1, n2, n3};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    let of_n1 = NUMBERS.iter().map(|(mistake, z)| ("n1", *mistake, n1(*z)));
    let of_n2 = NAMES
        .iter()
        .map(|(mistake, name)| ("n2", *mistake, n2(name)));
    let of_n3 = SUMS.iter().map(|(mistake, sum)| {
        let answer = |w0, w1, x1, w2, x2| sum([w0, w1, x1, w2, x2]);
        ("n3", *mistake, n3(answer))
    });
    of_n1.chain(of_n2).chain(of_n3).collect()
}

/// Answers to n1.
const NUMBERS: &[(&str, f64)] = &[
    ("bias forgotten", -0.4),
    ("0 × w taken as w", 0.1),
    ("a sign lost", 0.6),
    ("the bias alone, or the minus lost at the end", 0.2),
    ("the inputs swapped", 0.5),
    ("bias forgotten, and a sign lost", 0.4),
    ("bias subtracted", -0.6),
    ("bias forgotten, and 0 × w taken as w", -0.1),
    ("all added up, and a sign lost", 0.9),
    ("w2 alone", 0.3),
    ("bias forgotten, 0 × w taken as w, and a sign lost", 0.7),
    ("w2 subtracted", -0.5),
    ("bias subtracted, and 0 × w taken as w", -0.3),
    ("added, not multiplied", 1.1),
    ("added, not multiplied", 0.8),
    ("bias multiplied", -0.08),
    ("bias multiplied", -0.024),
    ("what stood there", 0.0),
    ("an input", 1.0),
    ("a decimal point moved", -2.0),
    ("a decimal point moved", 2.0),
    ("a decimal point moved", 0.96),
    ("a decimal point moved", -0.02),
    ("a slip", 0.34),
    ("a slip", -0.1999),
    ("a slip", 0.05),
    ("a slip", 0.94),
    ("a slip downwards", -0.46),
    ("not a number", f64::NAN),
    ("not a number", f64::INFINITY),
];

/// Answers to n2.
const NAMES: &[(&str, &str)] = &[
    ("the largest weight, but silent", "x1"),
    ("the largest with its sign", "x3"),
    ("the weight named", "w2"),
    ("the weight named", "w1"),
    ("the weight named", "W3"),
    ("a capital letter", "X2"),
    ("a capital letter", "X1 "),
    ("a space", " x2"),
    ("a space", "x3 "),
    ("nothing", ""),
    ("nothing", " "),
    ("what stood there", "?"),
    ("what stood there", "x2?"),
    ("the number alone", "2"),
    ("the number alone", "1"),
    ("the number alone", "3"),
    ("the push", "-0.7"),
    ("the push", "0.3"),
    ("the direction", "down"),
    ("the direction", "it goes up"),
    ("the bias", "w0"),
    ("the bias", "x0"),
    ("the bias", "bias"),
    ("two inputs", "x2, x3"),
    ("two inputs", "x1 and x2"),
    ("two inputs", "x1x2x3"),
    ("quotes inside the quotes", "\"x2\""),
    ("quotes inside the quotes", "'x2'"),
    ("the product", "w2 * x2"),
    ("a sentence", "it is x2"),
    ("a sentence", "x2 (down)"),
    ("a sentence", "x2 = 1"),
    ("in words", "the second"),
    ("in words", "input 2"),
    ("in words", "first"),
    ("in words", "third"),
    ("misspelt", "x_2"),
    ("misspelt", "x 2"),
    ("misspelt", "x₂"),
];

/// A weighted sum: w0, w1, x1, w2, x2.
type Sum = fn([f64; 5]) -> f64;

/// Answers to n3.
const SUMS: &[(&str, Sum)] = &[
    ("no bias", |[_, w1, x1, w2, x2]| w1 * x1 + w2 * x2),
    ("bias subtracted", |[w0, w1, x1, w2, x2]| {
        w1 * x1 + w2 * x2 - w0
    }),
    ("the first missing", |[w0, _, _, w2, x2]| w0 + w2 * x2),
    ("the second missing", |[w0, w1, x1, _, _]| w0 + w1 * x1),
    ("the bias alone", |[w0, ..]| w0),
    ("crossed", |[w0, w1, x1, w2, x2]| w0 + w1 * x2 + w2 * x1),
    ("x1 twice", |[w0, w1, x1, w2, _]| w0 + w1 * x1 + w2 * x1),
    ("x2 twice", |[w0, w1, _, w2, x2]| w0 + w1 * x2 + w2 * x2),
    ("w1 twice", |[w0, w1, x1, _, x2]| w0 + w1 * x1 + w1 * x2),
    ("w2 twice", |[w0, _, x1, w2, x2]| w0 + w2 * x1 + w2 * x2),
    ("the first twice", |[w0, w1, x1, _, _]| {
        w0 + w1 * x1 + w1 * x1
    }),
    ("the second twice", |[w0, _, _, w2, x2]| {
        w0 + w2 * x2 + w2 * x2
    }),
    ("added, not multiplied", |all| all.iter().sum()),
    ("the first added", |[w0, w1, x1, w2, x2]| {
        w0 + w1 + x1 + w2 * x2
    }),
    ("the second added", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 + x2
    }),
    ("no inputs", |[w0, w1, _, w2, _]| w0 + w1 + w2),
    ("no x1", |[w0, w1, _, w2, x2]| w0 + w1 + w2 * x2),
    ("no weights", |[w0, _, x1, _, x2]| w0 + x1 + x2),
    ("no w2", |[w0, w1, x1, _, x2]| w0 + w1 * x1 + x2),
    ("no bias, and added", |[_, w1, x1, w2, x2]| {
        w1 + x1 + w2 + x2
    }),
    ("divided", |[w0, w1, x1, w2, x2]| w0 + w1 / x1 + w2 / x2),
    ("the second divided", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 / x2
    }),
    ("subtracted", |[w0, w1, x1, w2, x2]| w0 - w1 * x1 - w2 * x2),
    ("the first subtracted", |[w0, w1, x1, w2, x2]| {
        w0 - w1 * x1 + w2 * x2
    }),
    ("the second subtracted", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 - w2 * x2
    }),
    ("the input taken from the weight", |[w0, w1, x1, w2, x2]| {
        w0 + w1 - x1 + w2 * x2
    }),
    ("all multiplied", |all| all.iter().product()),
    ("the bias multiplied", |[w0, w1, x1, w2, x2]| {
        w0 * (w1 * x1 + w2 * x2)
    }),
    ("the bias multiplied", |[w0, w1, x1, w2, x2]| {
        w0 * w1 * x1 + w2 * x2
    }),
    ("brackets around w0 + w1", |[w0, w1, x1, w2, x2]| {
        (w0 + w1) * x1 + w2 * x2
    }),
    ("brackets around all but x2", |[w0, w1, x1, w2, x2]| {
        (w0 + w1 * x1 + w2) * x2
    }),
    ("all weights by all inputs", |[w0, w1, x1, w2, x2]| {
        (w0 + w1 + w2) * (x1 + x2)
    }),
    ("both weights by both inputs", |[w0, w1, x1, w2, x2]| {
        w0 + (w1 + w2) * (x1 + x2)
    }),
    ("plus and times swapped", |[w0, w1, x1, w2, x2]| {
        w0 + (w1 + x1) * (w2 + x2)
    }),
    ("the wrong pairs", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * w2 + x1 * x2
    }),
    ("the products multiplied", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 * w2 * x2
    }),
    ("all turned around", |case| -right(case)),
    ("an average", |case| right(case) / 2.0),
    ("an average", |case| right(case) / 3.0),
    ("nothing below 0", |case| right(case).max(0.0)),
    ("without its sign", |case| right(case).abs()),
    ("decided", |case| f64::from(right(case) >= 0.5)),
    ("decided", |case| f64::from(right(case) > 0.0)),
    ("decided", |case| f64::from(right(case) >= 0.0)),
    ("something added to the bias", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 * x2 + 1.0
    }),
    ("something added to w1 · x1", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 * x2 + x1
    }),
    ("something added to w1 · x1", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 * x2 + w1 * x2
    }),
    ("something added to the bias", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 * x2 + w1 * w2
    }),
    ("something added to w2 · x2", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2 * x2 + w2 * x2 * x2
    }),
    ("a weight without its sign", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1 + w2.abs() * x2
    }),
    ("an input cut off", |[w0, w1, x1, w2, x2]| {
        w0 + w1 * x1.min(2.0) + w2 * x2
    }),
    ("always the same", |_| 0.2 + -0.4 * 1.0 + 0.3 * 0.0),
];

fn right([w0, w1, x1, w2, x2]: [f64; 5]) -> f64 {
    w0 + w1 * x1 + w2 * x2
}
