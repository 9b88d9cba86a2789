//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{u1, u2, u3, u4, u5, u6};

#[path = "mistakes/epochs.rs"]
mod epochs;
#[path = "mistakes/updates.rs"]
mod updates;
use epochs::EPOCHS;
use updates::UPDATES;

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    let of_u1 = ERRORS
        .iter()
        .map(|(mistake, error)| ("u1", *mistake, u1(*error)));
    let of_u2 = UPDATES
        .iter()
        .map(|(mistake, update)| ("u2", *mistake, u2(*update)));
    let of_u3 = EPOCHS
        .iter()
        .map(|(mistake, epoch)| ("u3", *mistake, u3(*epoch)));
    let of_u4 = STOPS
        .iter()
        .map(|(mistake, stop)| ("u4", *mistake, u4(*stop)));
    let of_u5 = COUNTS
        .iter()
        .map(|(mistake, counts)| ("u5", *mistake, u5(counts)));
    let of_u6 = FLOWERS
        .iter()
        .map(|(mistake, right)| ("u6", *mistake, u6(*right)));
    let first = of_u1.chain(of_u2).chain(of_u3);
    first.chain(of_u4).chain(of_u5).chain(of_u6).collect()
}

/// An error: target, predicted.
type Error = fn(f64, f64) -> f64;

/// Answers to u1.
const ERRORS: &[(&str, Error)] = &[
    ("reversed", |target, predicted| predicted - target),
    ("absolute", |target, predicted| (target - predicted).abs()),
    ("absolute", |target, predicted| (target - predicted).powi(2)),
    ("the target", |target, _| target),
    ("the prediction", |_, predicted| predicted),
    ("added", |target, predicted| target + predicted),
    ("both subtracted", |target, predicted| -target - predicted),
    ("right taken as too high", |target, predicted| {
        if target > predicted { 1.0 } else { -1.0 }
    }),
    ("right taken as too low", |target, predicted| {
        if target < predicted { -1.0 } else { 1.0 }
    }),
    ("1 for right", |target, predicted| {
        f64::from(target == predicted)
    }),
    ("target fixed at 1", |_, predicted| 1.0 - predicted),
    ("target fixed at 0", |_, predicted| -predicted),
    ("prediction fixed at 1", |target, _| target - 1.0),
    ("multiplied", |target, predicted| target * predicted),
    ("divided", |target, predicted| target / predicted),
    ("too high ignored", |target, predicted| {
        (target - predicted).max(0.0)
    }),
    ("too low ignored", |target, predicted| {
        (target - predicted).min(0.0)
    }),
    ("doubled", |target, predicted| 2.0 * (target - predicted)),
    ("halved", |target, predicted| (target - predicted) / 2.0),
    ("always 0", |_, _| 0.0),
    ("always 1", |_, _| 1.0),
    ("reversed, and 1 for right", |target, predicted| {
        if target == predicted {
            1.0
        } else {
            predicted - target
        }
    }),
    ("only both on", |target, predicted| {
        if target + predicted == 2.0 {
            1.0
        } else {
            target - predicted
        }
    }),
    ("too low doubled", |target, predicted| {
        if target > predicted {
            2.0
        } else {
            target - predicted
        }
    }),
    ("too high doubled", |target, predicted| {
        if target < predicted {
            -2.0
        } else {
            target - predicted
        }
    }),
];

/// A condition to stop: mistakes, epochs, bound.
type Stop = fn(f64, f64, f64) -> bool;

/// Answers to u4.
const STOPS: &[(&str, Stop)] = &[
    ("and", |mistakes, epochs, bound| {
        mistakes == 0.0 && epochs == bound
    }),
    ("and", |mistakes, epochs, bound| {
        mistakes == 0.0 && epochs >= bound
    }),
    ("either, but not both", |mistakes, epochs, bound| {
        (mistakes == 0.0) ^ (epochs >= bound)
    }),
    ("when to go on", |mistakes, epochs, bound| {
        mistakes > 0.0 && epochs < bound
    }),
    ("after one mistake", |mistakes, epochs, bound| {
        mistakes <= 1.0 || epochs >= bound
    }),
    ("a bound of its own", |mistakes, epochs, _| {
        mistakes == 0.0 || epochs >= 20.0
    }),
    ("a bound of its own", |mistakes, epochs, _| {
        mistakes == 0.0 || epochs >= 100.0
    }),
    ("a bound of its own", |mistakes, epochs, _| {
        mistakes == 0.0 || epochs >= 5.0
    }),
    ("never", |_, _, _| false),
    ("always", |_, _, _| true),
    ("no bound", |mistakes, _, _| mistakes == 0.0),
    ("the bound only", |_, epochs, bound| epochs >= bound),
    ("at a mistake", |mistakes, _, _| mistakes != 0.0),
    (
        "at a mistake, or at the bound",
        |mistakes, epochs, bound| mistakes > 0.0 || epochs >= bound,
    ),
    ("before the bound", |mistakes, epochs, bound| {
        mistakes == 0.0 || epochs < bound
    }),
    ("an epoch beyond the bound", |mistakes, epochs, bound| {
        mistakes == 0.0 || epochs > bound
    }),
    ("an epoch too early", |mistakes, epochs, bound| {
        mistakes == 0.0 || epochs + 1.0 >= bound
    }),
    ("both compared with the bound", |mistakes, epochs, bound| {
        mistakes == bound || epochs == bound
    }),
    ("both compared with the bound", |mistakes, epochs, bound| {
        mistakes >= bound || epochs >= bound
    }),
    ("added", |mistakes, epochs, bound| {
        mistakes + epochs == bound
    }),
    ("added", |mistakes, epochs, bound| {
        mistakes + epochs >= bound
    }),
    ("swapped", |mistakes, epochs, bound| {
        epochs == 0.0 || mistakes >= bound
    }),
    ("the mistakes twice", |mistakes, _, bound| {
        mistakes == 0.0 || mistakes >= bound
    }),
    ("mistakes against epochs", |mistakes, epochs, bound| {
        mistakes == epochs || epochs >= bound
    }),
    ("mistakes and not the bound", |mistakes, epochs, bound| {
        mistakes == 0.0 && epochs < bound
    }),
];

/// Answers to u5.
const COUNTS: &[(&str, &[f64])] = &[
    ("nothing", &[]),
    ("the example", &[3.0, 1.0, 0.0]),
    ("what stood there", &[0.0]),
    ("all updates in one", &[6.0]),
    ("the epochs", &[5.0]),
    ("all updates so far", &[2.0, 4.0, 5.0, 6.0, 6.0]),
    ("all updates so far", &[2.0, 4.0, 5.0, 6.0]),
    ("rows wrong after", &[1.0, 1.0, 1.0, 0.0, 0.0]),
    ("rows wrong after", &[1.0, 1.0, 1.0, 0.0]),
    ("rows right", &[2.0, 2.0, 3.0, 3.0, 4.0]),
    ("stops early", &[2.0, 2.0, 1.0, 1.0]),
    ("goes on", &[2.0, 2.0, 1.0, 1.0, 0.0, 0.0]),
    ("weights of the epoch's start", &[1.0, 3.0, 1.0, 1.0, 0.0]),
    ("threshold 0", &[3.0, 2.0, 1.0, 1.0, 0.0]),
    ("row 00 overlooked", &[2.0, 2.0, 1.0, 0.0]),
    ("row 11 overlooked", &[1.0, 1.0, 0.0]),
    ("bias frozen", &[2.0, 1.0, 0.0]),
    ("a smaller rate", &[1.0, 1.0, 2.0, 2.0, 1.0, 0.0]),
    ("the first mistake only", &[1.0, 1.0, 1.0, 1.0, 0.0]),
    ("x2, and not x1", &[2.0, 0.0]),
    ("AND", &[1.0, 3.0, 3.0, 2.0, 1.0, 0.0]),
    ("OR", &[1.0, 2.0, 1.0, 0.0]),
    ("errors added up", &[0.0, 0.0, 1.0, -1.0, 0.0]),
    ("errors added up", &[0.0, 0.0, 1.0, 1.0, 0.0]),
    ("half a mistake", &[2.0, 1.5, 1.0, 0.0]),
    ("half a mistake", &[2.0, -1.0, 1.0, 0.0]),
    ("more mistakes than rows", &[2.0, 5.0, 1.0, 0.0]),
    ("no end", &[2.0, 2.0, 1.0]),
    ("no end", &[2.0, 2.0, 2.0, 2.0, 2.0, 2.0]),
    ("beyond the end", &[2.0, 1.0, 0.0, 1.0, 0.0]),
    ("a slip in the first epoch", &[3.0, 2.0, 0.0]),
    ("a slip in the first epoch", &[4.0, 1.0, 0.0]),
    ("a slip in the second epoch", &[2.0, 1.0, 1.0, 0.0]),
    ("a slip in the third epoch", &[2.0, 2.0, 0.0]),
    ("a slip in the fourth epoch", &[2.0, 2.0, 1.0, 2.0, 0.0]),
    ("a slip in the last epoch", &[2.0, 2.0, 1.0, 1.0, 1.0, 0.0]),
];

/// Answers to u6.
const FLOWERS: &[(&str, f64)] = &[
    ("59", 59.0),
    ("150", 150.0),
    ("2 mistakes, so 148", 148.0),
    ("a draw", 100.0),
    ("one less", 99.0),
    ("one too many", 102.0),
    ("the versicolors", 50.0),
    ("the versicolors", 51.0),
    ("what may be wrong", 49.0),
    ("half", 76.0),
    ("half", 75.0),
    ("a share", 0.67),
    ("a share", 2.0 / 3.0),
    ("per cent", 67.0),
    ("per cent", 66.7),
    ("per cent", 34.0),
    ("per cent", 33.4),
    ("what stood there", 0.0),
    ("one more", 1.0),
    ("more than there are", 151.0),
    ("more than needed", 120.0),
    ("fewer", 90.0),
    ("half a flower", 100.5),
    ("below 0", -50.0),
    ("not a number", f64::NAN),
    ("not a number", f64::INFINITY),
];
