//! Right answers to u2.

// Given, as in the file of a reader.

fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
    let z = w[0] + (w[1] * x[0] + w[2] * x[1]);
    if z >= 0.5 { 1.0 } else { 0.0 }
}

pub mod without_a_step {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        [
            w[0] + rate * error,
            w[1] + rate * error * x[0],
            w[2] + rate * error * x[1],
        ]
    }
}

pub mod bias_as_a_weight_of_one {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        let x = [1.0, x[0], x[1]];
        std::array::from_fn(|i| w[i] + rate * error * x[i])
    }
}

pub mod in_a_loop {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        let mut w = w;
        let inputs = [1.0, x[0], x[1]];
        for i in 0..3 {
            w[i] += inputs[i] * error * rate;
        }
        w
    }
}

pub mod zipped {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        let mut moved = w;
        for (weight, input) in moved.iter_mut().zip([1.0, x[0], x[1]]) {
            *weight += rate * error * input;
        }
        moved
    }
}

pub mod returned_early {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        if error == 0.0 {
            return w;
        }
        let step = error * rate;
        [step + w[0], step * x[0] + w[1], step * x[1] + w[2]]
    }
}

pub mod in_place {
    use super::predict;

    pub fn update(mut w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let step = rate * (target - predict(w, x));
        w[0] += step;
        w[1] += step * x[0];
        w[2] += step * x[1];
        w
    }
}

pub mod by_patterns {
    use super::predict;

    pub fn update(
        [w0, w1, w2]: [f64; 3],
        [x1, x2]: [f64; 2],
        target: f64,
        rate: f64,
    ) -> [f64; 3] {
        let step = rate * (target - predict([w0, w1, w2], [x1, x2]));
        [w0 + step, w1 + step * x1, w2 + step * x2]
    }
}

pub mod subtracted {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let too_much = predict(w, x) - target;
        let step = rate * too_much;
        [w[0] - step, w[1] - step * x[0], w[2] - step * x[1]]
    }
}

pub mod by_cases {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let predicted = predict(w, x);
        let step = if predicted < target {
            rate
        } else if predicted > target {
            -rate
        } else {
            -0.0
        };
        [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
    }
}

pub mod summed_in_another_order {
    fn predict(w: [f64; 3], x: [f64; 2]) -> f64 {
        let z = w[2] * x[1] + w[1] * x[0] + w[0];
        f64::from(u8::from(z >= 0.5))
    }

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        let step = error * rate;
        [w[0] + step, w[1] + x[0] * step, w[2] + x[1] * step]
    }
}

pub mod asked_within {
    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let z = w[0] + w[1] * x[0] + w[2] * x[1];
        let predicted = if z < 0.5 { 0.0 } else { 1.0 };
        let step = rate * (target - predicted);
        [w[0] + step, w[1] + step * x[0], w[2] + step * x[1]]
    }
}

pub mod with_a_closure {
    use super::*;

    pub fn update(w: [f64; 3], x: [f64; 2], target: f64, rate: f64) -> [f64; 3] {
        let error = target - predict(w, x);
        let grown = |weight: f64, input: f64| weight + rate * error * input;
        [grown(w[0], 1.0), grown(w[1], x[0]), grown(w[2], x[1])]
    }
}
