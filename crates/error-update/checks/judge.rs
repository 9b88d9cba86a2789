//! Judges the answers of this lesson.

use check::{Checks, Row, Seen, known, number, same};
use manual_tuning::difference;

#[path = "counts.rs"]
mod counts;
#[path = "epochs.rs"]
mod epochs;
#[path = "flowers.rs"]
mod flowers;
#[path = "stops.rs"]
mod stops;
#[path = "updates.rs"]
mod updates;
#[path = "weights.rs"]
mod weights;
pub use counts::u5;
pub use epochs::u3;
pub use flowers::u6;
pub use stops::u4;
pub use updates::u2;

/// Every exercise, in order, with the answer of the reader's file.
pub const ALL: Checks = &[
    ("u1", || u1(super::u1::error)),
    ("u2", || u2(super::u2::update)),
    ("u3", || u3(super::u3::epoch)),
    ("u4", || u4(super::u4::stop)),
    ("u5", || u5(super::u5::MISTAKES)),
    ("u6", || u6(super::u6::RIGHT)),
];

/// Target minus predicted.
pub fn u1(error: fn(f64, f64) -> f64) -> Seen {
    let cases = [(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)];
    let answer = |(target, predicted)| number(error(target, predicted));
    let is = |other: fn(f64, f64) -> f64| {
        let mistake = |(target, predicted)| number(other(target, predicted));
        same(&cases, answer, mistake)
    };
    let mistake = known(&[
        (
            is(|target, predicted| predicted - target),
            "Reversed: with this sign every update would make it worse. Start from the target.",
        ),
        (
            is(|target, predicted| (target - predicted).abs()),
            "The sign is lost, and with it the direction: too high and too low look the same.",
        ),
        (
            is(|target, _| target),
            "This is the target itself. When the answer is right already, the error has to be 0.",
        ),
        (
            is(|_, predicted| predicted),
            "This is the prediction itself. The error says how far it is from the target.",
        ),
        (
            is(|target, predicted| target + predicted),
            "The two are added. The error is what is between them: take one away from the other.",
        ),
        (
            is(|target, predicted| -target - predicted),
            "Both are taken away. Start from the target, and take only the prediction away.",
        ),
        (
            is(|target, predicted| if target > predicted { 1.0 } else { -1.0 }),
            "A right answer counts as too high. There are three cases: too low, too high, and right.",
        ),
        (
            is(|target, predicted| if target < predicted { -1.0 } else { 1.0 }),
            "A right answer counts as too low. There are three cases: too low, too high, and right.",
        ),
        (
            is(|target, predicted| f64::from(target == predicted)),
            "This is 1 for a right answer. The error is the other way round: 0 when nothing has to \
             change.",
        ),
        (
            is(|_, predicted| 1.0 - predicted),
            "The target is not always 1. Take the one that is given.",
        ),
        (
            is(|_, predicted| -predicted),
            "The target is not always 0. Take the one that is given.",
        ),
        (
            is(|target, _| target - 1.0),
            "The prediction is not always 1. Take the one that is given.",
        ),
        (
            is(|target, predicted| target * predicted),
            "The two are multiplied. The error is what is between them: take one away from the other.",
        ),
        (
            is(|target, predicted| target / predicted),
            "The two are divided. The error is what is between them: take one away from the other.",
        ),
        (
            is(|target, predicted| (target - predicted).max(0.0)),
            "An answer that is too high gives 0, as if it were right. Its error has to be negative.",
        ),
        (
            is(|target, predicted| (target - predicted).min(0.0)),
            "An answer that is too low gives 0, as if it were right. Its error has to be positive.",
        ),
        (
            is(|target, predicted| 2.0 * (target - predicted)),
            "The error is doubled. It is the difference as it is.",
        ),
        (
            is(|target, predicted| 0.5 * (target - predicted)),
            "The error is halved. It is the difference as it is.",
        ),
        (
            is(|_, _| 0.0),
            "It is always 0, so nothing would ever be learned.",
        ),
    ]);
    let rows = cases.map(|(target, predicted)| {
        Row::number(
            format!("target {target}, predicted {predicted}"),
            difference(target, predicted),
            error(target, predicted),
        )
    });
    let [both_0, both_1, too_low, too_high] = rows.each_ref().map(|row| !row.agrees);
    let told = [
        (
            both_0 || both_1,
            "When target and prediction are the same, nothing has to change.",
        ),
        (
            too_low,
            "When the target is 1 and the prediction 0, the sum has to go up.",
        ),
        (
            too_high,
            "When the target is 0 and the prediction 1, the sum has to go down.",
        ),
    ];
    let told = told
        .iter()
        .filter(|(wrong, _)| *wrong)
        .map(|(_, told)| *told);
    let told = told.collect::<Vec<_>>().join(" ");
    Seen::new(rows.into(), Some(mistake.unwrap_or(&told)), "", "")
}
