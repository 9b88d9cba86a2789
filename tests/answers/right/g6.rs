//! Right answers to g6.

pub mod with_a_bias {
    pub const W0: f64 = -1.0;
    pub const W1: f64 = 1.75;
    pub const W2: f64 = -0.5;
}

pub mod with_a_high_bias {
    pub const W0: f64 = 0.4;
    pub const W1: f64 = 0.3;
    pub const W2: f64 = -0.3;
}

pub mod on_a_tie {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 0.5;
    pub const W2: f64 = -0.5;
}

pub mod with_minus_zero {
    pub const W0: f64 = -0.0;
    pub const W1: f64 = 1.0;
    pub const W2: f64 = -1.0;
}

pub mod whole {
    pub const W0: f64 = -2.0;
    pub const W1: f64 = 3.0;
    pub const W2: f64 = -4.0;
}

pub mod large {
    pub const W0: f64 = -1e6;
    pub const W1: f64 = 2e6;
    pub const W2: f64 = -5e8;
}

pub mod huge {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 1e200;
    pub const W2: f64 = -1e200;
}

pub mod near_the_largest {
    pub const W0: f64 = -1e299;
    pub const W1: f64 = 1e300;
    pub const W2: f64 = -1.5e300;
}

pub mod a_plain_weight_and_a_huge_one {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 1.0;
    pub const W2: f64 = -1e300;
}

pub mod small {
    pub const W0: f64 = 0.25;
    pub const W1: f64 = 1.0 / 4.0;
    pub const W2: f64 = -1.0 / 8.0;
}

pub mod one_from_another {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 0.7;
    pub const W2: f64 = -W1;
}

pub mod narrow {
    pub const W0: f64 = 0.49;
    pub const W1: f64 = 0.02;
    pub const W2: f64 = -0.02;
}
