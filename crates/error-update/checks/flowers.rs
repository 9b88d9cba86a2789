//! Judges the answers that are a number of flowers.

use check::{Row, Seen, known};
use error_update::iris;

/// The smallest number of flowers that beats the baseline.
pub fn u6(right: f64) -> Seen {
    let set = iris("versicolor");
    let always_no = (set.n_rows() - set.ones()) as f64;
    let mistake = known(&[
        (
            right == 59.0,
            "59 is what our perceptron reached, and it was worse than always saying no.",
        ),
        (
            right == 150.0,
            "150 is all of them. To be better, less is enough.",
        ),
        (
            right == 148.0,
            "2 mistakes during an epoch do not mean 148 right: they were counted while the weights \
             moved. And the question is what it takes to beat \"always no\".",
        ),
        (
            right == 100.0,
            "That is just as good as \"always no\". As good is not better.",
        ),
        (
            right == 99.0,
            "One flower was taken off where one has to be added: that is worse than \"always no\".",
        ),
        (
            right == 50.0 || right == 51.0,
            "50 are versicolor: on these \"always no\" is wrong. Count those on which it is right.",
        ),
        (
            right == 49.0,
            "That is how many it may get wrong. The question is how many it has to get right.",
        ),
        (
            right == 75.0 || right == 76.0,
            "Half of the flowers is not the measure. \"Always no\" is right on more than half, because \
             there are more flowers of the other kinds.",
        ),
        (
            right == 0.0,
            "0 is what stood there. With none right, it would be wrong on every flower.",
        ),
        (
            right == 1.0,
            "One more is right, but than what? \"Always no\" gets many flowers right.",
        ),
        (
            right == 102.0,
            "That is better, and yet fewer are enough: \"at least\" asks for the smallest number.",
        ),
        (!right.is_finite(), "That is not a number."),
        (
            (..0.0).contains(&right),
            "A number of flowers is never below 0.",
        ),
        (
            (..1.0).contains(&right),
            "That is a share. Write how many flowers, of 150.",
        ),
        (
            (66.0..68.0).contains(&right) || (33.0..35.0).contains(&right),
            "That looks like per cent. Write how many flowers, of 150.",
        ),
        (
            right.fract() != 0.0,
            "Flowers are counted in whole numbers.",
        ),
        ((150.0..).contains(&right), "There are only 150 flowers."),
        (
            (always_no..).contains(&right),
            "That many would be better, but fewer are enough.",
        ),
    ]);
    let row = Row::number("flowers", always_no + 1.0, right);
    Seen::new(
        vec![row.to_work_out()],
        Some(mistake.unwrap_or(
            "With so few right, it would be worse than \"always no\". How many flowers are not versicolor?",
        )),
        "",
        "",
    )
}
