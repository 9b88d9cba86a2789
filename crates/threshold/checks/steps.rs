//! Judges the answers that are a step, and says whether its condition went wrong or what it gives.

use check::{Row, Seen, known, number};
use threshold::step;

/// What a part of the answer may be, made of z and the threshold: the first is right, and of each other is
/// told what is wrong.
type Choices<Part> = &'static [(fn(f64, f64) -> Part, &'static str)];

/// When it fires.
const CONDITIONS: Choices<bool> = &[
    (|z, threshold| z >= threshold, ""),
    (
        |z, threshold| z > threshold,
        "The tie is missing: when z is exactly the threshold it fires too, because to \
         reach it is enough. In Rust that is z >= threshold.",
    ),
    (
        |z, threshold| z < threshold,
        "It is upside down: it fires where it should be silent, and is silent where it should fire.",
    ),
    (
        |z, threshold| z <= threshold,
        "It is reversed: it fires below the threshold and stays silent above it. The sign has to be \
         the other one.",
    ),
    (
        |z, threshold| z == threshold,
        "It fires only if z is exactly the threshold. It should fire above it too.",
    ),
    (
        |z, threshold| z != threshold,
        "It fires unless z is the threshold. In Rust != means \"not equal\".",
    ),
    (
        |z, _| z >= 0.0,
        "It compares z with 0. Compare it with the threshold.",
    ),
    (
        |z, _| z > 0.0,
        "It compares z with 0, and leaves out the tie. Compare it with the threshold.",
    ),
    (
        |z, _| z >= 0.5,
        "It compares z with 0.5. The threshold is not always 0.5: take the one that is given.",
    ),
    (
        |z, _| z > 0.5,
        "It compares z with 0.5, and leaves out the tie. Take the threshold that is given, and let z \
         reach it.",
    ),
    (
        |z, _| z >= 1.0,
        "It compares z with 1. Compare it with the threshold.",
    ),
    (
        |z, threshold| z - threshold >= threshold,
        "The threshold counts twice: it is taken away from z, and then compared with once more.",
    ),
    (
        |z, threshold| z + threshold >= 0.0,
        "The threshold is added to z. Only compare the two.",
    ),
    (
        |z, threshold| z.abs() >= threshold,
        "The sign of z is lost: a sum far below 0 fires as well.",
    ),
    (
        |z, threshold| z >= threshold.abs(),
        "The sign of the threshold is lost: it may be below 0.",
    ),
    (
        |z, threshold| z.round() >= threshold,
        "z is rounded. Compare it as it is.",
    ),
    (
        |z, threshold| z / threshold >= 1.0,
        "z is divided by the threshold. That goes wrong when the threshold is 0 or below: only \
         compare the two.",
    ),
    (
        |z, _| z == 0.0,
        "It fires only if z is 0. Compare z with the threshold.",
    ),
    (
        |z, _| z < 0.0,
        "It fires if z is below 0. Compare z with the threshold.",
    ),
];

/// What it gives when it fires, and when it does not.
const GIVEN: Choices<[f64; 2]> = &[
    (|_, _| [1.0, 0.0], ""),
    (
        |_, _| [1.0, -1.0],
        "It gives -1 when it does not fire. To stay silent is 0.0.",
    ),
    (
        |z, _| [z, 0.0],
        "When it fires, it passes z on. All spikes are of the same size: 1.0.",
    ),
    (
        |_, threshold| [threshold, 0.0],
        "When it fires, it gives the threshold. All spikes are of the same size: 1.0.",
    ),
    (
        |z, threshold| [z - threshold, 0.0],
        "When it fires, it gives what z has beyond the threshold. All spikes are of the same size: \
         1.0.",
    ),
    (
        |_, _| [0.5, 0.0],
        "When it fires, it gives 0.5. There is no half spike: it is 1.0.",
    ),
    (
        |_, _| [1.0, 0.5],
        "When it does not fire, it gives 0.5. There is no half spike: to stay silent is 0.0.",
    ),
    (
        |z, _| [1.0, z],
        "When it does not fire, it passes z on. To stay silent is 0.0.",
    ),
    (
        |_, threshold| [1.0, threshold],
        "When it does not fire, it gives the threshold. To stay silent is 0.0.",
    ),
    (
        |z, threshold| [z, threshold],
        "It gives the larger of z and the threshold. An output is 1.0 or 0.0, and nothing else.",
    ),
];

/// The step, asked below, at and above several thresholds, and as close to one as numbers come.
pub fn t2(answer: fn(f64, f64) -> f64) -> Seen {
    let cases = [
        (-1.0, 0.5),
        (-0.25, 0.5),
        (0.25, 0.5),
        (0.5_f64.next_down(), 0.5),
        (0.5, 0.5),
        (0.5_f64.next_up(), 0.5),
        (0.75, 0.5),
        (-1.0, 0.0),
        (0.0, 0.0),
        (1.0, 2.0),
        (1.75, 2.0),
        (3.0, 2.0),
        (-0.5, -1.0),
        (-2.0, -1.0),
    ];
    let is = |other: &dyn Fn(f64, f64) -> f64| {
        let mut cases = cases.iter();
        cases.all(|(z, threshold)| {
            number(answer(*z, *threshold)) == number(other(*z, *threshold))
        })
    };
    let parts = || {
        for (fires, wrong_condition) in CONDITIONS {
            for (given, wrong_given) in GIVEN {
                if is(&|z, threshold| {
                    let [firing, silent] = given(z, threshold);
                    if fires(z, threshold) { firing } else { silent }
                }) {
                    return Some(format!("{wrong_condition} {wrong_given}"));
                }
            }
        }
        None
    };
    let all = |holds: &dyn Fn(f64, f64, f64) -> bool| {
        let mut cases = cases.iter();
        cases.all(|(z, threshold)| holds(*z, *threshold, answer(*z, *threshold)))
    };
    let whole = known(&[
        (is(&|_, _| 1.0), "It always fires, whatever z is."),
        (is(&|_, _| 0.0), "It never fires, whatever z is."),
        (
            is(&|z, _| z),
            "It gives z itself. An output says only whether it fires: 1.0 or 0.0.",
        ),
        (
            is(&|z, threshold| z - threshold),
            "It gives z minus the threshold. An output says only whether it fires: 1.0 or 0.0.",
        ),
    ]);
    let rest = known(&[
        (
            all(&|_, _, output| (f64::MIN_POSITIVE..1.0).contains(&output)),
            "It rises smoothly. A step has nothing between 0.0 and 1.0.",
        ),
        (
            all(&|z, threshold, output| z == threshold || output == step(z, threshold)),
            "At the tie it gives something else than 1.0 or 0.0. To reach the threshold is enough.",
        ),
        (
            all(&|z, threshold, output| {
                output == step(z, threshold)
                    || (threshold - 0.3..threshold).contains(&z)
            }),
            "It fires a little below the threshold already. Nothing has to be rounded, and nothing \
             added to make room.",
        ),
        (
            all(&|z, threshold, output| {
                output == step(z, threshold)
                    || (threshold..threshold + 0.3).contains(&z)
            }),
            "It is silent a little above the threshold. Nothing has to be rounded, and nothing added \
             to make room.",
        ),
        (
            all(&|_, threshold, output| output == answer(0.0, threshold)),
            "It does not look at z. Compare z with the threshold.",
        ),
        (
            !all(&|_, _, output| output == 0.0 || output == 1.0),
            "An output is 1.0 or 0.0, and nothing else.",
        ),
        (
            all(&|z, threshold, output| output <= step(z, threshold)),
            "It is silent on some rows where z has reached the threshold. Nothing but the threshold \
             counts.",
        ),
        (
            all(&|z, threshold, output| output >= step(z, threshold)),
            "It fires on some rows where z has not reached the threshold. Nothing but the threshold \
             counts.",
        ),
    ]);
    let mistake = whole.map(String::from).or_else(parts);
    let mistake = mistake.or(rest.map(String::from));

    let rows = cases.map(|(z, threshold)| {
        Row::number(
            format!("z = {z}, threshold = {threshold}"),
            step(z, threshold),
            answer(z, threshold),
        )
    });
    Seen::new(
        rows.into(),
        mistake.as_deref().map(str::trim),
        "Look at a row that differs: is z at least the threshold there?",
        "",
    )
}
