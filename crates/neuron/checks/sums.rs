//! Judges the answers that are a weighted sum, and says which part of it went wrong.

use check::{Row, Seen, known, number};
use neuron::on_paper;

/// The bias, and each weight with its input: w0, w1, x1, w2, x2.
type Numbers = [f64; 5];

/// What a part of the sum may be, made of some numbers: the first is right, and of each other is told what
/// is wrong.
type Choices<Numbers> = &'static [(fn(Numbers) -> f64, &'static str)];

/// The part of the sum that is the bias.
const BIASES: Choices<f64> = &[
    (|w0| w0, ""),
    (|_| 0.0, "The bias is missing: the sum starts from w0."),
    (
        |w0| -w0,
        "The bias is taken away. Add it: the sum starts from w0.",
    ),
];

/// The part of the sum that is one weight with its input, made of w, x, and those of the other input. In
/// what is said, # is the number of the input, and @ the other's.
const TERMS: Choices<[f64; 4]> = &[
    (|[w, x, ..]| w * x, ""),
    (
        |_| 0.0,
        "w# times x# is missing: every input has a share in the sum.",
    ),
    (
        |[w, x, ..]| -(w * x),
        "w# times x# is taken away. Add it: the sign of the weight says by itself whether it pushes \
         up or down.",
    ),
    (
        |[w, x, ..]| w + x,
        "w# and x# are added. Multiply them: a weight says how loudly its input votes.",
    ),
    (
        |[w, ..]| w,
        "w# is added even if its input is off. Multiply it by x#.",
    ),
    (
        |[_, x, ..]| x,
        "x# is added without its weight. Multiply it by w#.",
    ),
    (
        |[w, _, _, x]| w * x,
        "w# is multiplied by x@. Multiply it by x#, its own input.",
    ),
    (
        |[_, x, w, _]| w * x,
        "x# is multiplied by w@. Multiply it by w#, its own weight.",
    ),
    (
        |[_, _, w, x]| w * x,
        "w@ times x@ is there twice. One of the two should be w# times x#.",
    ),
    (
        |[w, x, ..]| w / x,
        "w# is divided by x#. Multiply them: in Rust, times is a star.",
    ),
    (
        |[w, x, ..]| w - x,
        "x# is taken away from w#. Multiply them: in Rust, times is a star.",
    ),
];

/// The weighted sum, asked on rows in which each of the five numbers matters.
pub fn n3(weighted_sum: impl Fn(f64, f64, f64, f64, f64) -> f64) -> Seen {
    let cases = [
        [-0.5, 0.5, 1.0, 0.25, 1.0],
        [2.0, 3.0, 0.0, 4.0, 0.0],
        [0.0, 3.0, 2.0, 0.0, 5.0],
        [0.0, 0.0, 2.0, 3.0, 5.0],
        [-1.0, -2.0, 3.0, 4.0, -5.0],
        [0.25, 0.5, 3.0, 1.5, 0.75],
        [0.5, -2.0, -3.0, -1.5, 2.0],
    ];
    let answer = |[w0, w1, x1, w2, x2]: Numbers| weighted_sum(w0, w1, x1, w2, x2);
    let is = |other: &dyn Fn(Numbers) -> f64| {
        let same = |case: &Numbers| number(answer(*case)) == number(other(*case));
        cases.iter().all(same)
    };
    let right = |[w0, w1, x1, w2, x2]: Numbers| on_paper(w0, w1, x1, w2, x2);
    let mistake = known(&[
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + w1 * x2 + w2 * x1),
            "The inputs are crossed: w1 belongs to x1, and w2 belongs to x2.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + w1 + x1 + w2 + x2),
            "Everything is added up. But each weight has to be multiplied by its input: w1 * x1.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + w1 / x1 + w2 / x2),
            "The weights are divided by the inputs. Multiply them: in Rust, times is a star.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 - w1 * x1 - w2 * x2),
            "Both products are taken away. Add them: the sign of a weight says by itself whether it \
             pushes up or down.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 * w1 * x1 * w2 * x2),
            "Everything is multiplied. Only a weight and its input are; the three parts are added.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 * (w1 * x1 + w2 * x2))
                || is(&|[w0, w1, x1, w2, x2]| w0 * w1 * x1 + w2 * x2),
            "The bias is multiplied. It has no input: add it.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| (w0 + w1) * x1 + w2 * x2),
            "The bias is multiplied by x1. It has no input: it counts even if x1 is off.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| (w0 + w1 * x1 + w2) * x2),
            "The whole sum is multiplied by x2. Only w2 is: look where the brackets end.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| (w0 + w1 + w2) * (x1 + x2)),
            "All weights are multiplied by all inputs. Each weight counts for its own input, and the \
             bias for none.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + (w1 + w2) * (x1 + x2)),
            "Both weights are multiplied by both inputs. Each weight counts for its own input only.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + (w1 + x1) * (w2 + x2)),
            "Plus and times have changed places: each weight times its input, and then add.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + w1 * w2 + x1 * x2),
            "The weights are multiplied with each other, and so are the inputs. Each weight belongs \
             to its own input.",
        ),
        (
            is(&|[w0, w1, x1, w2, x2]| w0 + w1 * x1 * w2 * x2),
            "The two products are multiplied. Add them.",
        ),
        (
            is(&|case| -right(case)),
            "The sign of the whole sum is turned around.",
        ),
        (
            is(&|case| right(case) / 2.0) || is(&|case| right(case) / 3.0),
            "That is an average. A sum is not divided by anything.",
        ),
        (
            is(&|case| right(case).max(0.0)),
            "A sum below 0 has become 0. Leave it as it is: a sum may be negative.",
        ),
        (
            is(&|case| right(case).abs()),
            "The minus of the sum is lost. Leave it as it is: a sum may be negative.",
        ),
        (
            cases.iter().all(|case| answer(*case) == answer(cases[0])),
            "It gives the same number whatever it is given. Use the five names, w0 to x2.",
        ),
        (
            cases.map(answer).iter().all(|sum| [0.0, 1.0].contains(sum)),
            "You have decided already: 1 or 0. Here the sum itself is asked for, before anybody \
             decides.",
        ),
    ]);

    let rows = cases.map(|case @ [w0, w1, x1, w2, x2]| {
        Row::number(
            format!("w0 = {w0}, w1 = {w1}, x1 = {x1}, w2 = {w2}, x2 = {x2}"),
            right(case),
            answer(case),
        )
    });
    let agrees = rows.each_ref().map(|row| row.agrees);
    let rest = known(&[
        (
            agrees[..4] == [true; 4] && agrees[5],
            "It goes wrong only where a weight or an input is below 0. Leave every sign as it is.",
        ),
        (
            !agrees[1],
            "With both inputs at 0, nothing is left but the bias: there, the sum has to be w0.",
        ),
        (
            !agrees[2],
            "With w0 and w2 at 0, nothing is left but w1 times x1: there, the sum has to be that.",
        ),
        (
            !agrees[3],
            "With w0 and w1 at 0, nothing is left but w2 times x2: there, the sum has to be that.",
        ),
    ]);
    let mistake = mistake.map(String::from).or_else(|| wrong_parts(is));
    Seen::new(
        rows.into(),
        mistake.or(rest.map(String::from)),
        "Look at a row that differs, and work it out by hand: w0 + w1·x1 + w2·x2.",
        "",
    )
}

/// What is wrong with the three parts of an answer, if it is a sum of known ones: with as few as possible.
fn wrong_parts(is: impl Fn(&dyn Fn(Numbers) -> f64) -> bool) -> Option<String> {
    let mut found = Vec::new();
    for (bias, wrong_bias) in BIASES {
        for (first, wrong_first) in TERMS {
            for (second, wrong_second) in TERMS {
                if is(&|[w0, w1, x1, w2, x2]| {
                    bias(w0) + first([w1, x1, w2, x2]) + second([w2, x2, w1, x1])
                }) {
                    found.push([
                        wrong_bias.to_string(),
                        wrong_first.replace('#', "1").replace('@', "2"),
                        wrong_second.replace('#', "2").replace('@', "1"),
                    ]);
                }
            }
        }
    }
    let mut told = found.iter().map(|parts| {
        let wrong = parts.iter().filter(|part| !part.is_empty());
        wrong.map(String::as_str).collect::<Vec<_>>()
    });
    let first = told.next()?;
    let fewest = told.fold(first, |fewest, other| {
        if other.len() < fewest.len() {
            other
        } else {
            fewest
        }
    });
    Some(fewest.join(" "))
}
