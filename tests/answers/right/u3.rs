//! Right answers to u3.

// Given, as in the file of a reader.

fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    if z >= 0.5 { 1.0 } else { 0.0 }
}

fn update(w: [f64; 3], x: [f64; 2], target: f64) -> [f64; 3] {
    let error = target - predict(w, x);
    [w[0] + error, w[1] + error * x[0], w[2] + error * x[1]]
}

pub mod moved_on_mistakes_only {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mut mistakes = 0.0;
        for row in rows {
            let x = [row[0], row[1]];
            if predict(w, x) != row[2] {
                w = update(w, x, row[2]);
                mistakes += 1.0;
            }
        }
        [w[0], w[1], w[2], mistakes]
    }
}

pub mod by_the_size_of_the_error {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mut mistakes = 0.0;
        for [x1, x2, target] in rows {
            let error: f64 = target - predict(w, [x1, x2]);
            mistakes += error.abs();
            w = update(w, [x1, x2], target);
        }
        [w[0], w[1], w[2], mistakes]
    }
}

pub mod a_change_is_a_mistake {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mut mistakes = 0.0;
        for row in rows {
            let before = w;
            w = update(before, [row[0], row[1]], row[2]);
            if w != before {
                mistakes += 1.0;
            }
        }
        [w[0], w[1], w[2], mistakes]
    }
}

pub mod asked_with_the_old_weights {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mut mistakes = 0.0;
        for row in rows {
            let x = [row[0], row[1]];
            let old = w;
            w = update(w, x, row[2]);
            mistakes += f64::from(u8::from(predict(old, x) != row[2]));
        }
        [w[0], w[1], w[2], mistakes]
    }
}

pub mod folded {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let first = (start, 0.0);
        let (w, mistakes) =
            rows.iter().fold(first, |(w, mistakes), &[x1, x2, target]| {
                let wrong = predict(w, [x1, x2]) != target;
                (update(w, [x1, x2], target), mistakes + wrong as u8 as f64)
            });
        [w[0], w[1], w[2], mistakes]
    }
}

pub mod by_numbers {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mut mistakes = 0;
        for i in 0..4 {
            let x = [rows[i][0], rows[i][1]];
            let target = rows[i][2];
            if predict(w, x) != target {
                mistakes += 1;
            }
            w = update(w, x, target);
        }
        [w[0], w[1], w[2], mistakes as f64]
    }
}

pub mod while_there_are_rows {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mut mistakes = 0.0;
        let mut i = 0;
        while i < rows.len() {
            let [x1, x2, target] = rows[i];
            if predict(w, [x1, x2]) != target {
                mistakes += 1.0;
            }
            w = update(w, [x1, x2], target);
            i += 1;
        }
        [w[0], w[1], w[2], mistakes]
    }
}

pub mod with_continue {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut result = [start[0], start[1], start[2], 0.0];
        for row in &rows {
            let w = [result[0], result[1], result[2]];
            let x = [row[0], row[1]];
            if predict(w, x) == row[2] {
                continue;
            }
            let [w0, w1, w2] = update(w, x, row[2]);
            result = [w0, w1, w2, result[3] + 1.0];
        }
        result
    }
}

pub mod each_row_by_itself {
    use super::*;

    fn after(w: [f64; 3], [x1, x2, target]: [f64; 3]) -> ([f64; 3], f64) {
        let wrong = predict(w, [x1, x2]) != target;
        (update(w, [x1, x2], target), if wrong { 1.0 } else { 0.0 })
    }

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let [first, second, third, fourth] = rows;
        let (w, a) = after(start, first);
        let (w, b) = after(w, second);
        let (w, c) = after(w, third);
        let (w, d) = after(w, fourth);
        [w[0], w[1], w[2], a + b + c + d]
    }
}

pub mod called_by_itself {
    use super::*;

    fn learn(w: [f64; 3], rows: &[[f64; 3]], mistakes: f64) -> [f64; 4] {
        let Some((&[x1, x2, target], rest)) = rows.split_first() else {
            return [w[0], w[1], w[2], mistakes];
        };
        let error = target - predict(w, [x1, x2]);
        learn(update(w, [x1, x2], target), rest, mistakes + error * error)
    }

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        learn(start, &rows, -0.0)
    }
}

pub mod counted_by_matching {
    use super::*;

    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let mut w = start;
        let mistakes = rows
            .iter()
            .filter(|[x1, x2, target]| {
                let wrong = predict(w, [*x1, *x2]) != *target;
                w = update(w, [*x1, *x2], *target);
                wrong
            })
            .count();
        [w[0], w[1], w[2], mistakes as f64]
    }
}

pub mod without_the_given_functions {
    pub fn epoch(start: [f64; 3], rows: [[f64; 3]; 4]) -> [f64; 4] {
        let [mut w0, mut w1, mut w2] = start;
        let mut mistakes = 0.0;
        for [x1, x2, target] in rows {
            let z = w0 + w1 * x1 + w2 * x2;
            let fires = z >= 0.5;
            let error = target - if fires { 1.0 } else { 0.0 };
            if error != 0.0 {
                mistakes += 1.0;
            }
            w0 += error;
            w1 += error * x1;
            w2 += error * x2;
        }
        [w0, w1, w2, mistakes]
    }
}
