//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, known, number};

#[path = "sums.rs"]
mod sums;
pub use sums::n3;

/// Every exercise, in order, with the answer of the file beside this module's parent.
pub const ALL: Checks = &[
    ("n1", || n1(super::n1::Z)),
    ("n2", || n2(super::n2::HARDEST)),
    ("n3", || n3(super::n3::weighted_sum)),
];

/// One row by hand: w = (0.2, −0.4, 0.3), x = (1, 0).
pub fn n1(z: f64) -> Seen {
    let mistake = match number(z).as_str() {
        "-0.4" => Some("You have forgotten the bias: the sum starts from it, at 0.2."),
        "0.1" => Some("You have added w2, but x2 is 0: 0.3 times 0 is 0, not 0.3."),
        "0.6" => Some("A sign was lost: w1 is -0.4, so it pulls the sum down."),
        "0.2" => Some(
            "0.2 is the bias, from which the sum starts. x1 is on, so w1 has to move it, and w1 is \
             negative.",
        ),
        "0.5" => Some(
            "0.5 is the bias and w2. But x1 is the input that is on, and x2 is off: have you \
             swapped them?",
        ),
        "0.4" => Some(
            "0.4 is w1 without its sign, and without the bias. The sum starts from the bias, and w1 \
             is negative.",
        ),
        "-0.6" => Some(
            "The bias is 0.2, not -0.2: it lifts the sum before any input is looked at.",
        ),
        "-0.1" => Some(
            "-0.1 is w1 and w2 together. The bias is missing, and x2 is off, so w2 adds nothing.",
        ),
        "0.9" => Some(
            "0.9 is everything added up, without a sign. w1 is negative, and x2 is off, so w2 adds \
             nothing.",
        ),
        "0.3" => Some(
            "0.3 is w2 alone. x2 is off, so w2 adds nothing; the bias and w1 are what counts.",
        ),
        "0.7" => Some(
            "0.7 is both weights, without a sign. The bias is missing, w1 is negative, and x2 is off.",
        ),
        "-0.5" => Some(
            "-0.5 comes out if w2 is taken away. x2 is off: w2 neither adds nor takes anything.",
        ),
        "-0.3" => Some(
            "-0.3 comes out if the bias is taken away and w2 is added. Add the bias, and leave out \
             w2, because x2 is off.",
        ),
        "0.8" | "1.1" => Some(
            "The input is added to its weight here. Multiply the two: an input that is on is 1, and \
             1 times a weight is the weight.",
        ),
        "-0.08" | "-0.024" => Some(
            "The bias is multiplied here. It has no input: it is added, and only a weight is \
             multiplied by its input.",
        ),
        "0" => Some(
            "0 is what stood there before. The bias and w1 do not balance: 0.2 and 0.4 are not the \
             same size.",
        ),
        "1" => Some(
            "1 is the input x1. z is the sum of the bias and what each input adds to it.",
        ),
        _ if !z.is_finite() => {
            Some("That is not a number. Nothing has to be divided here.")
        }
        // These three numbers, added or taken away, come neither so far nor so near.
        _ if !(0.05..0.95).contains(&z.abs()) => Some(
            "Is a decimal point in the wrong place? All the numbers are tenths, and even together they \
             are only 0.9.",
        ),
        _ if (-0.2..).contains(&z) => Some(
            "Too high. Start from the bias, 0.2, and let w1 pull the sum down: it is negative, and x1 is \
             on.",
        ),
        _ => Some(
            "Too low. Start from the bias, 0.2, and count w1 once: x1 is on, and x2 adds nothing.",
        ),
    };
    Seen::new(
        vec![Row::number("z", -0.2, z).to_work_out()],
        mistake,
        "",
        "",
    )
}

/// Which of the products 0, −0.7 and 0.3 is the largest, whatever its sign.
pub fn n2(hardest: &str) -> Seen {
    let inputs = ["x1", "x2", "x3"];
    let small = hardest.to_lowercase();
    let bare = small.trim();
    let named = inputs.iter().filter(|input| small.contains(*input));
    let mistake = known(&[
        (
            hardest == "x1",
            "x1 has the largest weight, but it is silent: 0.9 times 0 adds nothing.",
        ),
        (
            hardest == "x3",
            "x3 pushes z furthest up. But a push down counts just as well: compare how far each one \
             moves z, and forget about the signs.",
        ),
        (bare.is_empty(), "There is no name between the quotes."),
        (
            small.contains('?'),
            "There is still a question mark. Write the name of the input in its place.",
        ),
        (
            inputs.contains(&hardest.trim()),
            "There is a space inside the quotes. Write only the name there.",
        ),
        (
            inputs.contains(&bare),
            "The inputs are called x1, x2 and x3, with a small x.",
        ),
        (
            ["w1", "w2", "w3"].contains(&bare),
            "That is the name of a weight. The question is which input pushes: x1, x2 or x3.",
        ),
        (
            ["1", "2", "3"].contains(&bare),
            "That is only a number. Write the whole name of the input, with its x.",
        ),
        (
            bare.parse::<f64>().is_ok(),
            "That is how far something pushes. The question is which input does it: write its name.",
        ),
        (
            named.clone().count() > 1,
            "You have named more than one. Write only the input that moves z furthest.",
        ),
        (
            ["x0", "w0", "bias"].contains(&bare),
            "The bias is no input. Choose among the three inputs.",
        ),
        (
            named.clone().count() == 0
                && ["up", "down"].iter().any(|way| small.contains(way)),
            "That is a direction. The question is which input pushes hardest, whichever way.",
        ),
        (
            small.contains(['"', '\'']),
            "There are quotes inside the quotes. One pair is enough.",
        ),
        (
            ["w1", "w2", "w3"]
                .iter()
                .any(|weight| small.contains(weight)),
            "Write the input alone, without a weight.",
        ),
        (
            named.count() == 1,
            "Write the name of the input, and nothing beside it.",
        ),
        (
            ["input", "first", "second", "third"]
                .iter()
                .any(|word| small.contains(word)),
            "That is not the name that the task gives it. Choose x1, x2 or x3.",
        ),
        (
            small.starts_with('x'),
            "That is not how the inputs are called: a small x, and right after it the number 1, 2 or \
             3.",
        ),
    ]);
    Seen::new(
        vec![Row::text("pushes hardest", "x2", hardest).to_work_out()],
        mistake,
        "Write \"x1\", \"x2\" or \"x3\", with the quotes.",
        "",
    )
}
