//! Right answers to m3.

pub mod nine_nudges {
    pub const W0: f64 = 0.5;
    pub const W1: f64 = -0.1;
    pub const W2: f64 = -0.2;
}

pub mod eleven_nudges {
    pub const W0: f64 = 0.6;
    pub const W1: f64 = -0.2;
    pub const W2: f64 = -0.2;
}

pub mod nine_nudges_computed {
    pub const W0: f64 = 0.4 + 0.1;
    pub const W1: f64 = 0.7 - 8.0 * 0.1;
    pub const W2: f64 = -0.2;
}

pub mod eleven_nudges_computed {
    pub const W0: f64 = 0.4 + 2.0 * 0.1;
    pub const W1: f64 = 0.7 - 9.0 * 0.1;
    pub const W2: f64 = -0.2;
}

pub mod more_nudges {
    pub const W0: f64 = 0.7;
    pub const W1: f64 = -0.4;
    pub const W2: f64 = -0.3;
}

pub mod many_nudges {
    pub const W0: f64 = 5.0;
    pub const W1: f64 = -10.0;
    pub const W2: f64 = -10.0;
}

pub mod without_ties {
    pub const W0: f64 = 0.8;
    pub const W1: f64 = -0.6;
    pub const W2: f64 = -0.6;
}

pub mod uneven {
    pub const W0: f64 = 1.0;
    pub const W1: f64 = -0.6;
    pub const W2: f64 = -2.4;
}

pub mod tenths {
    pub const W0: f64 = 6.0 / 10.0;
    pub const W1: f64 = -3.0 / 10.0;
    pub const W2: f64 = -2.0 / 10.0;
}

pub mod nudged_in_a_loop {
    pub const W0: f64 = 0.6;
    pub const W1: f64 = {
        let mut w1 = 0.7;
        let mut nudges = 0;
        while nudges < 9 {
            w1 -= 0.1;
            nudges += 1;
        }
        w1
    };
    pub const W2: f64 = -0.2;
}

pub mod one_from_another {
    pub const W0: f64 = 0.9;
    pub const W1: f64 = -0.5;
    pub const W2: f64 = W1;
}

pub mod a_million {
    pub const W0: f64 = 1e6;
    pub const W1: f64 = -1e6;
    pub const W2: f64 = -1e6;
}
