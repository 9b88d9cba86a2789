//! Right answers to t4.

pub mod threshold_first {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        [-threshold + w0, w1, w2, 0.0]
    }
}

pub mod with_minus_zero {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        let w0 = w0 - threshold;
        let threshold = -0.0;
        [w0, w1, w2, threshold]
    }
}

pub mod doubled {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        [2.0 * (w0 - threshold), 2.0 * w1, 2.0 * w2, 0.0]
    }
}

pub mod a_tenth {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        [w0 - threshold, w1, w2, 0.0].map(|number| number * 0.1)
    }
}

pub mod a_third {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        [(w0 - threshold) / 3.0, w1 / 3.0, w2 / 3.0, 0.0]
    }
}

pub mod huge {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        let huge = 1e300;
        [huge * (w0 - threshold), huge * w1, huge * w2, 0.0]
    }
}

pub mod tiny {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        let tiny = 1e-300;
        [tiny * (w0 - threshold), tiny * w1, tiny * w2, 0.0]
    }
}

pub mod in_place {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        let mut numbers = [w0, w1, w2, threshold];
        numbers[0] -= numbers[3];
        numbers[3] = 0.0;
        numbers
    }
}

pub mod with_a_helper {
    fn moved(bias: f64, threshold: f64) -> f64 {
        bias - threshold
    }

    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        [moved(w0, threshold), w1, w2, 0.0]
    }
}

pub mod with_a_closure {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        let twice = |number: f64| number + number;
        [twice(w0 - threshold), twice(w1), twice(w2), 0.0]
    }
}

pub mod threshold_less_itself {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        [w0 - threshold, w1, w2, threshold - threshold]
    }
}

pub mod returned_early {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        if threshold == 0.0 {
            return [w0, w1, w2, threshold];
        }
        [w0 - threshold, w1, w2, 0.0]
    }
}

pub mod from_a_list {
    pub fn at_zero(w0: f64, w1: f64, w2: f64, threshold: f64) -> [f64; 4] {
        std::array::from_fn(|i| [w0 - threshold, w1, w2, 0.0][i])
    }
}
