//! Right answers to u1.

pub mod minus_first {
    pub fn error(target: f64, predicted: f64) -> f64 {
        -predicted + target
    }
}

pub mod turned_round_twice {
    pub fn error(target: f64, predicted: f64) -> f64 {
        -(predicted - target)
    }
}

pub mod shadowed {
    pub fn error(target: f64, predicted: f64) -> f64 {
        let predicted = -1.0 * predicted;
        target + predicted
    }
}

pub mod summed_by_an_iterator {
    pub fn error(target: f64, predicted: f64) -> f64 {
        [target, -predicted].iter().sum()
    }
}

pub mod with_a_method {
    use std::ops::Sub;

    pub fn error(target: f64, predicted: f64) -> f64 {
        target.sub(predicted)
    }
}

pub mod with_a_helper {
    fn minus(one: f64, other: f64) -> f64 {
        one - other
    }

    pub fn error(target: f64, predicted: f64) -> f64 {
        minus(target, predicted)
    }
}

pub mod with_a_closure {
    pub fn error(target: f64, predicted: f64) -> f64 {
        let missing = |predicted: f64| target - predicted;
        missing(predicted)
    }
}

pub mod returned_early {
    pub fn error(target: f64, predicted: f64) -> f64 {
        if target == predicted {
            return -0.0;
        }
        target - predicted
    }
}

pub mod by_cases {
    pub fn error(target: f64, predicted: f64) -> f64 {
        if target > predicted {
            1.0
        } else if target < predicted {
            -1.0
        } else {
            0.0
        }
    }
}

pub mod by_matching {
    pub fn error(target: f64, predicted: f64) -> f64 {
        match (target, predicted) {
            (1.0, 0.0) => 1.0,
            (0.0, 1.0) => -1.0,
            _ => 0.0,
        }
    }
}

pub mod changed {
    pub fn error(mut target: f64, predicted: f64) -> f64 {
        target -= predicted;
        target
    }
}

pub mod cast {
    pub fn error(target: f64, predicted: f64) -> f64 {
        (target as i32 - predicted as i32) as f64
    }
}
