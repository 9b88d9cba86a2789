//! The known mistakes of every exercise: at least three each.

use check::Seen;

use crate::{
    error_update_solutions, logic_gates_solutions, manual_tuning_solutions,
    neuron_solutions, threshold_solutions,
};

/// Exercise, what somebody did wrong, and what the judge says of it.
pub fn wrong_answers() -> Vec<(&'static str, &'static str, Seen)> {
    let mut all = Vec::new();
    {
        use neuron_solutions::judge::{n1, n2, n3};
        all.extend([
            ("n1", "bias forgotten", n1(-0.4)),
            ("n1", "0 × w taken as w", n1(0.1)),
            ("n1", "a sign lost", n1(0.6)),
            ("n1", "not a number", n1(f64::NAN)),
            ("n2", "the largest weight, but silent", n2("x1")),
            ("n2", "the sign ignored", n2("x3")),
            ("n2", "the weight named", n2("w2")),
            ("n3", "no bias", n3(|_, w1, x1, w2, x2| w1 * x1 + w2 * x2)),
            (
                "n3",
                "x1 twice",
                n3(|w0, w1, x1, w2, _| w0 + w1 * x1 + w2 * x1),
            ),
            (
                "n3",
                "added, not multiplied",
                n3(|w0, w1, x1, w2, x2| w0 + w1 + x1 + w2 + x2),
            ),
            (
                "n3",
                "divided",
                n3(|w0, w1, x1, w2, x2| w0 + w1 / x1 + w2 / x2),
            ),
            (
                "n3",
                "subtracted",
                n3(|w0, w1, x1, w2, x2| w0 - w1 * x1 - w2 * x2),
            ),
        ]);
    }
    {
        use threshold_solutions::judge::{t1, t2, t3, t4};
        all.extend([
            ("t1", "the tie", t1([0.0, 0.0, 0.0, 1.0, 1.0])),
            ("t1", "the negative", t1([1.0, 0.0, 1.0, 1.0, 1.0])),
            ("t1", "z itself", t1([-3.0, 0.49, 0.5, 0.51, 12.0])),
            ("t1", "half spikes", t1([0.0, 0.0, 0.5, 1.0, 1.0])),
            (
                "t2",
                ">",
                t2(|z, threshold| if z > threshold { 1.0 } else { 0.0 }),
            ),
            (
                "t2",
                "reversed",
                t2(|z, threshold| if z <= threshold { 1.0 } else { 0.0 }),
            ),
            (
                "t2",
                "reversed, without the tie",
                t2(|z, threshold| if z < threshold { 1.0 } else { 0.0 }),
            ),
            ("t2", "θ = 0", t2(|z, _| if z >= 0.0 { 1.0 } else { 0.0 })),
            ("t2", "always", t2(|_, _| 1.0)),
            ("t3", "fires at 00", t3(0.6, [0.6, 0.6])),
            ("t3", "exactly at 00", t3(0.5, [0.6, 0.6])),
            ("t3", "still shy", t3(-0.8, [0.6, 0.6])),
            ("t3", "one input is enough", t3(0.0, [0.6, 0.6])),
            ("t3", "weights touched", t3(-0.9, [0.8, 0.8])),
            ("t3", "one input just enough", t3(-0.1, [0.6, 0.6])),
            ("t3", "a rounding tie", t3(-0.7 - 1e-12, [0.6, 0.6])),
            ("t3", "infinite", t3(f64::INFINITY, [0.6, 0.6])),
            (
                "t4",
                "+θ",
                t4(|w0, w1, w2, threshold| [w0 + threshold, w1, w2, 0.0]),
            ),
            (
                "t4",
                "still compares with θ",
                t4(|w0, w1, w2, threshold| [w0 - threshold, w1, w2, threshold]),
            ),
            (
                "t4",
                "weights shifted too",
                t4(|w0, w1, w2, t| [w0 - t, w1 - t, w2 - t, 0.0]),
            ),
            ("t4", "θ dropped", t4(|w0, w1, w2, _| [w0, w1, w2, 0.0])),
            (
                "t4",
                "always 0.5",
                t4(|w0, w1, w2, _| [w0 - 0.5, w1, w2, 0.0]),
            ),
        ]);
    }
    {
        use logic_gates::{NAND, NOT, OR};
        use logic_gates_solutions::judge::{g1, g2, g6, g7, g8, g9, weights};
        all.extend([
            ("g1", "bias lost", g1(1.2, 1.0)),
            ("g1", "one weight only", g1(0.1, 0.0)),
            ("g1", "1.2 as output", g1(0.7, 1.2)),
            ("g1", "silent", g1(0.7, 0.0)),
            ("g2", "always 0", g2(0.0, [-0.6, -0.6])),
            ("g2", "a tie", g2(1.1, [-0.6, -0.6])),
            ("g2", "always 1", g2(2.0, [-0.6, -0.6])),
            ("g2", "weights touched", g2(0.0, [-0.6, 0.6])),
            ("g3", "AND", weights(&NAND, -0.4, &[0.6, 0.6])),
            (
                "g3",
                "signs flipped only",
                weights(&NAND, 0.5, &[-0.6, -0.6]),
            ),
            ("g3", "a tie", weights(&NAND, 0.9, &[-0.2, -0.2])),
            ("g3", "no bias", weights(&NAND, 0.0, &[-0.6, -0.6])),
            (
                "g3",
                "not a number",
                weights(&NAND, f64::NAN, &[-0.6, -0.6]),
            ),
            ("g4", "AND", weights(&OR, -0.4, &[0.6, 0.6])),
            ("g4", "fires at 00", weights(&OR, 0.5, &[0.6, 0.6])),
            ("g4", "a tie that fires", weights(&OR, 0.5, &[0.5, 0.5])),
            ("g4", "a rounding tie", weights(&OR, -0.2, &[0.7, 0.7])),
            (
                "g4",
                "one input without a vote",
                weights(&OR, 0.0, &[0.6, 0.0]),
            ),
            ("g5", "copies its input", weights(&NOT, 0.0, &[1.0])),
            ("g5", "always 1", weights(&NOT, 1.0, &[0.0])),
            ("g5", "a tie", weights(&NOT, 0.8, &[-0.3])),
            ("g5", "a bias too low", weights(&NOT, 0.4, &[-1.0])),
            ("g6", "B and not A", g6(0.0, -1.0, 1.0)),
            ("g6", "AND", g6(-0.4, 0.6, 0.6)),
            ("g6", "just A", g6(0.0, 1.0, 0.0)),
            ("g7", "all three", g7(-2.0, [1.0, 1.0, 1.0])),
            ("g7", "any", g7(0.0, [1.0, 1.0, 1.0])),
            ("g7", "one input ignored", g7(-1.0, [1.0, 1.0, 0.0])),
            ("g8", "OR", g8(|x| f64::max(x[0], x[1]))),
            ("g8", "XNOR", g8(|x| 1.0 - (x[0] - x[1]).abs())),
            ("g8", "AND(OR, AND)", g8(|x| x[0] * x[1])),
            ("g8", "added up", g8(|x| x[0] + x[1])),
            ("g9", "XNOR missed", g9(["XOR", "OR"])),
            ("g9", "NAND", g9(["NAND", "XNOR"])),
            ("g9", "always 0", g9(["never", "always"])),
            ("g9", "twice the same", g9(["XOR", "XOR"])),
            ("g9", "small letters", g9(["xor", "xnor"])),
        ]);
    }
    {
        use manual_tuning_solutions::judge::{m1, m2, m3, m4};
        all.extend([
            ("m1", "reversed", m1([0.0, 0.0, 1.0, -1.0])),
            ("m1", "absolute", m1([0.0, 0.0, 1.0, 1.0])),
            ("m1", "predicted copied", m1([0.0, 0.0, 1.0, 0.0])),
            ("m1", "actual copied", m1([0.0, 0.0, 0.0, 1.0])),
            (
                "m2",
                "a silent input moved",
                m2(["lower", "lower", "lower"]),
            ),
            ("m2", "bias forgotten", m2(["leave", "leave", "lower"])),
            ("m2", "reversed", m2(["raise", "leave", "raise"])),
            ("m2", "another word", m2(["down", "leave", "down"])),
            ("m3", "half steps", m3([0.5, -0.01, -0.2])),
            ("m3", "w0 only", m3([0.5, 0.7, -0.2])),
            ("m3", "a tie", m3([0.8, -0.3, -0.4])),
            ("m3", "OR", m3([0.2, 0.7, 0.6])),
            ("m3", "the guess", m3([0.4, 0.7, -0.2])),
            ("m4", "a tie", m4([-0.4, 0.6, 0.9])),
            ("m4", "always 1", m4([0.6, 0.6, 0.6])),
            ("m4", "the wrong weight", m4([-0.4, 1.2, 0.6])),
            ("m4", "two numbers", m4([-0.4, 1.2, 1.2])),
        ]);
    }
    {
        use error_update_solutions::judge::{u1, u2, u3, u4, u5, u6};
        all.extend([
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
        ]);
    }
    all
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
