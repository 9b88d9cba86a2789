//! Right answers to g5.

pub mod whole {
    pub const W0: f64 = 2.0;
    pub const W1: f64 = -3.0;
}

pub mod from_the_bias {
    pub const W0: f64 = 1.0;
    pub const W1: f64 = -2.0 * W0;
}

pub mod on_a_tie {
    pub const W0: f64 = 0.5;
    pub const W1: f64 = -1.0;
}

pub mod a_tie_and_a_tiny_weight {
    pub const W0: f64 = 0.5;
    pub const W1: f64 = -1e-9;
}

pub mod a_smaller_weight {
    pub const W0: f64 = 0.5;
    pub const W1: f64 = -f64::EPSILON;
}

pub mod narrow {
    pub const W0: f64 = 0.51;
    pub const W1: f64 = -0.02;
}

pub mod large {
    pub const W0: f64 = 1e12;
    pub const W1: f64 = -1e12;
}

pub mod huge {
    pub const W0: f64 = 1e200;
    pub const W1: f64 = -1e200;
}

pub mod near_the_largest {
    pub const W0: f64 = 1e300;
    pub const W1: f64 = -1.5e300;
}

pub mod a_plain_bias_and_a_huge_weight {
    pub const W0: f64 = 1.0;
    pub const W1: f64 = -1e300;
}

pub mod fractions {
    pub const W0: f64 = 2.0 / 3.0;
    pub const W1: f64 = -1.0 / 3.0;
}

pub mod in_a_block {
    pub const W0: f64 = {
        let threshold = 0.5;
        threshold * 2.0
    };
    pub const W1: f64 = -W0;
}
