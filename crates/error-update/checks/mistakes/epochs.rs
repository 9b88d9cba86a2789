//! The known mistakes of u3.

use super::updates::{predict, step};

/// An epoch: the weights before it, and its rows.
pub type Epoch = fn([f64; 3], [[f64; 3]; 4]) -> [f64; 4];

/// Answers to u3.
pub const EPOCHS: &[(&str, Epoch)] = &[
    ("weights reset each row", |start, rows| {
        epoch(start, &rows, |_, row| learn(start, row), wrong)
    }),
    (
        "weights reset each row, and predicted from there",
        |start, rows| {
            epoch(
                start,
                &rows,
                |_, row| learn(start, row),
                |_, row| wrong(start, row),
            )
        },
    ),
    ("weights never move", |start, rows| {
        epoch(start, &rows, |w, _| w, wrong)
    }),
    ("stops at the first mistake", |start, rows| {
        let end = rows.iter().position(|row| wrong(start, row) == 1.0);
        epoch(start, &rows[..end.map_or(4, |row| row + 1)], learn, wrong)
    }),
    ("learns from the first mistake only", |start, rows| {
        let next = |w, row: &Row| if w == start { learn(w, row) } else { w };
        epoch(start, &rows, next, wrong)
    }),
    ("updates twice", |start, rows| {
        epoch(start, &rows, |w, row| learn(learn(w, row), row), wrong)
    }),
    ("updates until it is right", |start, rows| {
        epoch(start, &rows, until_right, wrong)
    }),
    ("updates the wrong way", |start, rows| {
        epoch(
            start,
            &rows,
            |w, row| step(w, [row[0], row[1]], said(w, row) - row[2]),
            wrong,
        )
    }),
    ("updates by the target", |start, rows| {
        epoch(
            start,
            &rows,
            |w, row| step(w, [row[0], row[1]], row[2]),
            wrong,
        )
    }),
    ("updates on targets of 1", |start, rows| {
        epoch(
            start,
            &rows,
            |w, row| if row[2] == 1.0 { learn(w, row) } else { w },
            wrong,
        )
    }),
    ("the last row left out", |start, rows| {
        epoch(start, &rows[..3], learn, wrong)
    }),
    ("the first row left out", |start, rows| {
        epoch(start, &rows[1..], learn, wrong)
    }),
    ("from the last row to the first", |start, rows| {
        let [a, b, c, d] = rows;
        epoch(start, &[d, c, b, a], learn, wrong)
    }),
    ("counts rows", |start, rows| {
        epoch(start, &rows, learn, |_, _| 1.0)
    }),
    ("errors added up", |start, rows| {
        epoch(start, &rows, learn, |w, row| row[2] - said(w, row))
    }),
    ("errors added up, reversed", |start, rows| {
        epoch(start, &rows, learn, |w, row| said(w, row) - row[2])
    }),
    ("errors added up, then the sign lost", |start, rows| {
        let [w0, w1, w2, sum] =
            epoch(start, &rows, learn, |w, row| row[2] - said(w, row));
        [w0, w1, w2, sum.abs()]
    }),
    ("rows wrong after", |start, rows| {
        let [w0, w1, w2, _] = epoch(start, &rows, learn, wrong);
        let wrong = rows.iter().map(|row| wrong([w0, w1, w2], row));
        [w0, w1, w2, wrong.sum()]
    }),
    ("right rows counted", |start, rows| {
        epoch(start, &rows, learn, |w, row| 1.0 - wrong(w, row))
    }),
    ("predicted from the start", |start, rows| {
        epoch(start, &rows, learn, |_, row| wrong(start, row))
    }),
    ("predicted after the update", |start, rows| {
        epoch(start, &rows, learn, |w, row| wrong(learn(w, row), row))
    }),
    ("predictions added up", |start, rows| {
        epoch(start, &rows, learn, said)
    }),
    ("predictions after the update added up", |start, rows| {
        epoch(start, &rows, learn, |w, row| said(learn(w, row), row))
    }),
    ("what stood there", |start, rows| {
        epoch(
            start,
            &rows,
            |_, row| learn(start, row),
            |_, row| said(learn(start, row), row),
        )
    }),
    ("targets added up", |start, rows| {
        epoch(start, &rows, learn, |_, row| row[2])
    }),
    ("too low only", |start, rows| {
        epoch(start, &rows, learn, |w, row| {
            (row[2] - said(w, row)).max(0.0)
        })
    }),
    ("too high only", |start, rows| {
        epoch(start, &rows, learn, |w, row| {
            (said(w, row) - row[2]).max(0.0)
        })
    }),
    ("whether there was one", |start, rows| {
        let [w0, w1, w2, mistakes] = epoch(start, &rows, learn, wrong);
        [w0, w1, w2, mistakes.min(1.0)]
    }),
    ("the last row only", |start, rows| {
        let [w0, w1, w2, _] = epoch(start, &rows, learn, wrong);
        let last = epoch(start, &rows[..3], learn, wrong);
        let [.., mistakes] =
            epoch([last[0], last[1], last[2]], &rows[3..], learn, wrong);
        [w0, w1, w2, mistakes]
    }),
    ("counted downwards", |start, rows| {
        epoch(start, &rows, learn, |w, row| -wrong(w, row))
    }),
    ("nothing counted", |start, rows| {
        epoch(start, &rows, learn, |_, _| 0.0)
    }),
    ("another order", |start, rows| {
        let [w0, w1, w2, mistakes] = epoch(start, &rows, learn, wrong);
        [mistakes, w0, w1, w2]
    }),
    ("half a mistake", |start, rows| {
        epoch(start, &rows, learn, |w, row| wrong(w, row) / 2.0)
    }),
    ("weights halved", |start, rows| {
        let [w0, w1, w2, mistakes] = epoch(start, &rows, learn, wrong);
        [w0 / 2.0, w1 / 2.0, w2 / 2.0, mistakes]
    }),
    ("another predict", |start, rows| {
        fires(start, &rows, |z| z > 0.5)
    }),
    ("another predict", |start, rows| {
        fires(start, &rows, |z| z > 0.0)
    }),
    ("another predict", |start, rows| {
        fires(start, &rows, |z| z >= 0.0)
    }),
    ("another predict", |start, rows| {
        fires(start, &rows, |z| z >= 1.0)
    }),
    ("another predict", |start, rows| {
        fires(start, &rows, |z| z >= 0.5 - 1e-9)
    }),
    ("another predict", |start, rows| {
        fires(start, &rows, |z| z >= 0.5 + 1e-9)
    }),
];

type Row = [f64; 3];

/// An epoch in which the weights move on like this, and this is counted, before they do.
fn epoch(
    start: [f64; 3],
    rows: &[Row],
    next: impl Fn([f64; 3], &Row) -> [f64; 3],
    counted: impl Fn([f64; 3], &Row) -> f64,
) -> [f64; 4] {
    let (mut w, mut count) = (start, 0.0);
    for row in rows {
        count += counted(w, row);
        w = next(w, row);
    }
    [w[0], w[1], w[2], count]
}

/// The right epoch of somebody whose neuron fires otherwise.
fn fires(start: [f64; 3], rows: &[Row], fires: fn(f64) -> bool) -> [f64; 4] {
    let error = |w: [f64; 3], row: &Row| {
        let z = w[0] + (w[1] * row[0] + w[2] * row[1]);
        row[2] - f64::from(fires(z))
    };
    let next = |w, row: &Row| step(w, [row[0], row[1]], error(w, row));
    epoch(start, rows, next, |w, row| error(w, row).abs())
}

fn until_right(w: [f64; 3], row: &Row) -> [f64; 3] {
    let mut w = w;
    // As often as it takes; with an update that never gets there it still ends.
    for _ in 0..100 {
        if wrong(w, row) == 1.0 {
            w = learn(w, row);
        }
    }
    w
}

fn said(w: [f64; 3], row: &Row) -> f64 {
    predict(w, [row[0], row[1]])
}

fn wrong(w: [f64; 3], row: &Row) -> f64 {
    (row[2] - said(w, row)).abs()
}

fn learn(w: [f64; 3], row: &Row) -> [f64; 3] {
    step(w, [row[0], row[1]], row[2] - said(w, row))
}
