//! Right answers to t3.

pub mod the_article {
    pub const BIAS: f64 = -0.5;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod minus_two_thirds {
    pub const BIAS: f64 = -2.0 / 3.0;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod midway {
    pub const BIAS: f64 = ((0.5 - 1.2) + (0.5 - 0.6)) / 2.0;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod from_the_threshold {
    pub const BIAS: f64 = 0.5 - 0.6 - 0.3;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod nearly_one_vote {
    pub const BIAS: f64 = -0.11;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod nearly_two_votes {
    pub const BIAS: f64 = -0.69;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod on_a_tie {
    pub const BIAS: f64 = 0.5 - 1.2;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod a_quarter {
    pub const BIAS: f64 = -(1.0 / 4.0);
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}

pub mod weights_repeated {
    pub const BIAS: f64 = -3e-1;
    pub const WEIGHTS: [f64; 2] = [0.6; 2];
}

pub mod weights_computed {
    pub const BIAS: f64 = -0.45;
    pub const WEIGHTS: [f64; 2] = [6.0 / 10.0, 0.6];
}

pub mod weights_named {
    const WEIGHT: f64 = 0.6;
    pub const BIAS: f64 = 0.5 - 1.5 * WEIGHT;
    pub const WEIGHTS: [f64; 2] = [WEIGHT, WEIGHT];
}

pub mod a_constant_of_mathematics {
    pub const BIAS: f64 = -std::f64::consts::FRAC_1_PI;
    pub const WEIGHTS: [f64; 2] = [0.6, 0.6];
}
