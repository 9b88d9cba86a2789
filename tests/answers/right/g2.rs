//! Right answers to g2.

pub mod the_article {
    pub const BIAS: f64 = 0.5;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod one {
    pub const BIAS: f64 = 1.0;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod midway {
    pub const BIAS: f64 = (0.5 + 1.1) / 2.0;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod half_a_vote_above {
    pub const BIAS: f64 = 0.5 + 0.6 / 2.0;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod nearly_one_vote {
    pub const BIAS: f64 = 1.09;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod a_constant_of_mathematics {
    pub const BIAS: f64 = std::f64::consts::FRAC_1_SQRT_2;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod a_fraction {
    pub const BIAS: f64 = 3.0 / 4.0;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod weights_repeated {
    pub const BIAS: f64 = 0.9;
    pub const WEIGHTS: [f64; 2] = [-0.6; 2];
}

pub mod weights_computed {
    pub const BIAS: f64 = 0.7;
    pub const WEIGHTS: [f64; 2] = [0.0 - 0.6, -6.0 / 10.0];
}

pub mod from_the_weights {
    pub const BIAS: f64 = 0.5 - 0.5 * WEIGHTS[0];
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod with_an_exponent {
    pub const BIAS: f64 = 8e-1;
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}

pub mod in_a_block {
    pub const BIAS: f64 = {
        let threshold = 0.5;
        threshold + 0.3
    };
    pub const WEIGHTS: [f64; 2] = [-0.6, -0.6];
}
