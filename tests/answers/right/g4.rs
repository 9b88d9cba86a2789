//! Right answers to g4.

pub mod whole {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 1.0;
    pub const W2: f64 = 1.0;
}

pub mod with_minus_zero {
    pub const W0: f64 = -0.0;
    pub const W1: f64 = 0.5;
    pub const W2: f64 = 0.5;
}

pub mod uneven {
    pub const W0: f64 = -1.0;
    pub const W1: f64 = 2.0;
    pub const W2: f64 = 7.5;
}

pub mod large {
    pub const W0: f64 = -100.0;
    pub const W1: f64 = 200.0;
    pub const W2: f64 = 300.0;
}

pub mod larger {
    pub const W0: f64 = -1e6;
    pub const W1: f64 = 1e7;
    pub const W2: f64 = 1e7;
}

pub mod huge {
    pub const W0: f64 = -1e200;
    pub const W1: f64 = 2e200;
    pub const W2: f64 = 2e200;
}

pub mod near_the_largest {
    pub const W0: f64 = -1e300;
    pub const W1: f64 = 2e300;
    pub const W2: f64 = 3e300;
}

pub mod a_huge_weight_and_a_plain_one {
    pub const W0: f64 = 0.0;
    pub const W1: f64 = 1e300;
    pub const W2: f64 = 1.0;
}

pub mod narrow {
    pub const W0: f64 = 0.49;
    pub const W1: f64 = 0.02;
    pub const W2: f64 = 0.02;
}

pub mod midway {
    pub const W0: f64 = 0.5 - 0.3;
    pub const W1: f64 = 0.6;
    pub const W2: f64 = 0.6;
}

pub mod fractions {
    pub const W0: f64 = 1.0 / 3.0;
    pub const W1: f64 = 2.0 / 3.0;
    pub const W2: f64 = 2.0 / 3.0;
}

pub mod constants_of_mathematics {
    use std::f64::consts::{E, PI};
    pub const W0: f64 = -1.0;
    pub const W1: f64 = E;
    pub const W2: f64 = PI;
}

pub mod one_from_another {
    pub const W0: f64 = 0.2;
    pub const W1: f64 = 3.0 * W0;
    pub const W2: f64 = W1;
}
