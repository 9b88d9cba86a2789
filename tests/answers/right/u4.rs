//! Right answers to u4.

pub mod bound_first {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        epochs >= bound || mistakes == 0.0
    }
}

pub mod equal {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        mistakes == 0.0 || epochs == bound
    }
}

pub mod turned_round {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        !(mistakes > 0.0 && epochs < bound)
    }
}

pub mod both_turned_round {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        !(mistakes != 0.0) || !(epochs < bound)
    }
}

pub mod returned_early {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        if mistakes == 0.0 {
            return true;
        }
        epochs >= bound
    }
}

pub mod by_cases {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        if mistakes == 0.0 {
            true
        } else if epochs >= bound {
            true
        } else {
            false
        }
    }
}

pub mod less_than_one_mistake {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        mistakes < 1.0 || bound <= epochs
    }
}

pub mod at_most_minus_zero {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        mistakes <= -0.0 || epochs >= bound
    }
}

pub mod none_left {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        mistakes < 1.0 || bound - epochs < 1.0
    }
}

pub mod with_a_single_bar {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        (mistakes == 0.0) | (epochs >= bound)
    }
}

pub mod with_names {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        let learned = mistakes == 0.0;
        let given_up = epochs >= bound;
        learned || given_up
    }
}

pub mod by_matching {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        match mistakes {
            0.0 => true,
            _ => epochs >= bound,
        }
    }
}

pub mod multiplied {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        mistakes * (bound - epochs).max(0.0) == 0.0
    }
}

pub mod any {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        [mistakes == 0.0, epochs >= bound].contains(&true)
    }
}

pub mod cast {
    pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
        mistakes as u32 == 0 || epochs as u32 >= bound as u32
    }
}
