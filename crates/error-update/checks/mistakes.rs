//! The known mistakes of this lesson's exercises: at least three each.

use check::proof::Mistake;

use crate::solutions::judge::{u1, u2, u3, u4, u5, u6};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn mistakes() -> Vec<Mistake> {
    vec![
        ("u1", "reversed", u1(|target, predicted| predicted - target)),
        (
            "u1",
            "absolute",
            u1(|target, predicted| (target - predicted).abs()),
        ),
        ("u1", "the label", u1(|target, _| target)),
        (
            "u2",
            "the sign",
            u2(|w, x, t, r| update(w, x, -r * (t - predict(w, x)))),
        ),
        (
            "u2",
            "label for error",
            u2(|w, x, t, r| update(w, x, r * t)),
        ),
        (
            "u2",
            "bias frozen",
            u2(|w, x, t, r| {
                let [_, w1, w2] = update(w, x, r * (t - predict(w, x)));
                [w[0], w1, w2]
            }),
        ),
        (
            "u2",
            "input forgotten",
            u2(|w, x, t, r| update(w, [1.0, 1.0], r * (t - predict(w, x)))),
        ),
        (
            "u2",
            "rate forgotten",
            u2(|w, x, t, _| update(w, x, t - predict(w, x))),
        ),
        (
            "u2",
            "a rate of its own",
            u2(|w, x, t, _| update(w, x, 0.5 * (t - predict(w, x)))),
        ),
        (
            "u2",
            "weights only fall",
            u2(|w, x, t, r| {
                let error = t - predict(w, x);
                let [w0, _, _] = update(w, x, r * error);
                let [_, w1, w2] = update(w, x, r * error.min(0.0));
                [w0, w1, w2]
            }),
        ),
        ("u2", "nothing moves", u2(|w, _, _, _| w)),
        (
            "u3",
            "weights reset each row",
            u3(|start, rows| {
                let mut mistakes = 0.0;
                let mut w = start;
                for [x1, x2, target] in rows {
                    let error = target - predict(start, [x1, x2]);
                    mistakes += error.abs();
                    w = update(start, [x1, x2], error);
                }
                [w[0], w[1], w[2], mistakes]
            }),
        ),
        (
            "u3",
            "stops at the first error",
            u3(|start, rows| {
                let mut w = start;
                for [x1, x2, target] in rows {
                    let error = target - predict(w, [x1, x2]);
                    w = update(w, [x1, x2], error);
                    if error != 0.0 {
                        return [w[0], w[1], w[2], 1.0];
                    }
                }
                [w[0], w[1], w[2], 0.0]
            }),
        ),
        (
            "u3",
            "counts rows",
            u3(|start, rows| {
                let w = after(start, rows);
                [w[0], w[1], w[2], 4.0]
            }),
        ),
        (
            "u3",
            "errors added up",
            u3(|start, rows| {
                let (mut w, mut sum) = (start, 0.0);
                for [x1, x2, target] in rows {
                    let error = target - predict(w, [x1, x2]);
                    sum += error;
                    w = update(w, [x1, x2], error);
                }
                [w[0], w[1], w[2], sum]
            }),
        ),
        (
            "u3",
            "rows wrong after",
            u3(|start, rows| {
                let w = after(start, rows);
                let wrong = rows
                    .iter()
                    .filter(|row| predict(w, [row[0], row[1]]) != row[2]);
                [w[0], w[1], w[2], wrong.count() as f64]
            }),
        ),
        (
            "u3",
            "the last row left out",
            u3(|start, rows| {
                let (mut w, mut mistakes) = (start, 0.0);
                for [x1, x2, target] in &rows[..3] {
                    let error = target - predict(w, [*x1, *x2]);
                    mistakes += error.abs();
                    w = update(w, [*x1, *x2], error);
                }
                [w[0], w[1], w[2], mistakes]
            }),
        ),
        (
            "u4",
            "after one mistake",
            u4(|mistakes, epochs, bound| mistakes <= 1.0 || epochs >= bound),
        ),
        (
            "u4",
            "a bound of its own",
            u4(|mistakes, epochs, _| mistakes == 0.0 || epochs >= 20.0),
        ),
        ("u4", "never", u4(|_, _, _| false)),
        ("u4", "no bound", u4(|mistakes, _, _| mistakes == 0.0)),
        (
            "u4",
            "the bound only",
            u4(|_, epochs, bound| epochs >= bound),
        ),
        (
            "u4",
            "after five epochs",
            u4(|mistakes, epochs, _| mistakes == 0.0 || epochs >= 5.0),
        ),
        (
            "u4",
            "an epoch beyond the bound",
            u4(|mistakes, epochs, bound| mistakes == 0.0 || epochs > bound),
        ),
        ("u5", "updates for epochs", u5(&[6.0])),
        ("u5", "all updates so far", u5(&[2.0, 4.0, 5.0, 6.0, 6.0])),
        ("u5", "rows wrong after", u5(&[1.0, 1.0, 1.0, 0.0, 0.0])),
        ("u5", "stops early", u5(&[2.0, 2.0, 1.0, 1.0])),
        ("u5", "a mistake overlooked", u5(&[2.0, 2.0, 1.0, 0.0])),
        ("u5", "goes on", u5(&[2.0, 2.0, 1.0, 1.0, 0.0, 0.0])),
        ("u6", "59", u6(59.0)),
        ("u6", "150", u6(150.0)),
        ("u6", "2 mistakes, so 148", u6(148.0)),
        ("u6", "a draw", u6(100.0)),
        ("u6", "the versicolors", u6(50.0)),
    ]
}

fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    if z >= 0.5 { 1.0 } else { 0.0 }
}

fn update(w: [f64; 3], x: [f64; 2], step: f64) -> [f64; 3] {
    [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
}

fn after(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 3] {
    rows.iter().fold(start, |w, row| {
        let x = [row[0], row[1]];
        update(w, x, row[2] - predict(w, x))
    })
}
