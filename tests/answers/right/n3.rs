//! Right answers to n3.

pub mod in_two_steps {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let votes = w1 * x1 + w2 * x2;
        w0 + votes
    }
}

pub mod bias_last {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        w2 * x2 + w1 * x1 + w0
    }
}

pub mod with_a_helper {
    fn vote(weight: f64, input: f64) -> f64 {
        weight * input
    }

    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        w0 + vote(w1, x1) + vote(w2, x2)
    }
}

pub mod with_a_closure {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let vote = |weight: f64, input: f64| weight * input;
        w0 + vote(w1, x1) + vote(w2, x2)
    }
}

pub mod summed_by_an_iterator {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        [w0, w1 * x1, w2 * x2].iter().sum()
    }
}

pub mod zipped {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let products = [w1, w2].into_iter().zip([x1, x2]).map(|(w, x)| w * x);
        w0 + products.sum::<f64>()
    }
}

pub mod folded_from_the_bias {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        [(w1, x1), (w2, x2)].iter().fold(w0, |z, (w, x)| z + w * x)
    }
}

pub mod bias_as_a_weight_of_one {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let pairs = [(w0, 1.0), (w1, x1), (w2, x2)];
        pairs.into_iter().map(|(w, x)| w * x).sum()
    }
}

pub mod in_a_loop {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let mut z = w0;
        for (w, x) in [(w1, x1), (w2, x2)] {
            z += w * x;
        }
        z
    }
}

pub mod shadowed_again_and_again {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let z = w0;
        let z = z + w1 * x1;
        let z = z + w2 * x2;
        z
    }
}

pub mod fused {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        w1.mul_add(x1, w2.mul_add(x2, w0))
    }
}

pub mod turned_round_twice {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        -(-w0 - w1 * x1 - w2 * x2)
    }
}

pub mod returned_with_a_semicolon {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        return (w0) + ((w1) * (x1)) + ((w2) * (x2));
    }
}

pub mod halves_doubled {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        2.0 * (w0 / 2.0 + w1 / 2.0 * x1 + w2 / 2.0 * x2)
    }
}

pub mod from_minus_zero {
    pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        let mut z = -0.0;
        z += w0;
        z += w1 * x1;
        z += w2 * x2;
        z
    }
}

pub mod parameters_that_change {
    pub fn weighted_sum(mut w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
        w0 += w1 * x1;
        w0 += w2 * x2;
        w0
    }
}
