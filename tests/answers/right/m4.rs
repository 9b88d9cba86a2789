//! Right answers to m4.

pub mod the_middle {
    pub const W0: f64 = 0.2;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod without_a_bias {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod with_minus_zero {
    pub const W0: f64 = -0.0;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod on_a_tie {
    pub const W0: f64 = -0.1;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod nearly_the_threshold {
    pub const W0: f64 = 0.49;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod nearer_the_threshold {
    pub const W0: f64 = 0.499999;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod computed {
    pub const W0: f64 = -0.4 + 0.5;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod with_a_weight {
    pub const W0: f64 = -0.4 + 0.6;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod a_fraction {
    pub const W0: f64 = 1.0 / 3.0;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod a_constant_of_mathematics {
    pub const W0: f64 = std::f64::consts::FRAC_1_PI;
    pub const W1: f64 = 6e-1;
    pub const W2: f64 = 0.60;
}

pub mod tiny {
    pub const W0: f64 = 1e-300;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod in_a_block {
    pub const W0: f64 = {
        let lowest = 0.5 - 0.6;
        let highest = 0.5;
        (lowest + highest) / 2.0
    };
    pub const W1: f64 = 0.6;
    pub const W2: f64 = W1;
}
