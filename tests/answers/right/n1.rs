//! Right answers to n1.

pub mod plain {
    pub const Z: f64 = -0.2;
}

pub mod written_out {
    pub const Z: f64 = 0.2 + (-0.4) * 1.0 + 0.3 * 0.0;
}

pub mod as_a_fraction {
    pub const Z: f64 = -1.0 / 5.0;
}

pub mod with_an_exponent {
    pub const Z: f64 = -2e-1;
}

pub mod bias_last {
    pub const Z: f64 = 1.0 * -0.4 + 0.0 * 0.3 + 0.2;
}

pub mod as_a_difference {
    pub const Z: f64 = 0.2 - 0.4;
}

pub mod with_underscores {
    pub const Z: f64 = -0.200_000;
}

pub mod with_names {
    const BIAS: f64 = 0.2;
    const WEIGHTS: [f64; 2] = [-0.4, 0.3];
    const INPUTS: [f64; 2] = [1.0, 0.0];
    pub const Z: f64 = BIAS + WEIGHTS[0] * INPUTS[0] + WEIGHTS[1] * INPUTS[1];
}

pub mod in_a_block {
    pub const Z: f64 = {
        let mut sum = 0.2;
        sum += -0.4;
        sum
    };
}

pub mod by_a_function {
    const fn weigh(weight: f64, input: f64) -> f64 {
        weight * input
    }
    pub const Z: f64 = 0.2 + weigh(-0.4, 1.0) + weigh(0.3, 0.0);
}

pub mod in_a_loop {
    pub const Z: f64 = {
        let pairs = [(0.2, 1.0), (-0.4, 1.0), (0.3, 0.0)];
        let mut sum = 0.0;
        let mut i = 0;
        while i < pairs.len() {
            sum += pairs[i].0 * pairs[i].1;
            i += 1;
        }
        sum
    };
}

pub mod off_by_a_tiny_number {
    pub const Z: f64 = -0.2 + 1e-300;
}
