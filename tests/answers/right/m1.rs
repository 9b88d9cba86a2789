//! Right answers to m1.

pub mod plain {
    pub const DIFFERENCES: [f64; 4] = [0.0, 0.0, -1.0, 1.0];
}

pub mod with_minus_zeros {
    pub const DIFFERENCES: [f64; 4] = [-0.0, -0.0, -1.0, 1.0];
}

pub mod subtracted {
    pub const DIFFERENCES: [f64; 4] = [0.0 - 0.0, 0.0 - 0.0, 0.0 - 1.0, 1.0 - 0.0];
}

pub mod short {
    pub const DIFFERENCES: [f64; 4] = [0., 0., -1., 1.];
}

pub mod with_exponents {
    pub const DIFFERENCES: [f64; 4] = [0e0, 0e9, -1e0, 10e-1];
}

pub mod filled {
    pub const DIFFERENCES: [f64; 4] = {
        let mut differences = [0.0; 4];
        differences[2] -= 1.0;
        differences[3] += 1.0;
        differences
    };
}

pub mod with_names {
    const RIGHT: f64 = 0.0;
    const TOO_HIGH: f64 = -1.0;
    const TOO_LOW: f64 = 1.0;
    pub const DIFFERENCES: [f64; 4] = [RIGHT, RIGHT, TOO_HIGH, TOO_LOW];
}

pub mod by_a_function {
    const fn difference(actual: f64, predicted: f64) -> f64 {
        actual - predicted
    }

    pub const DIFFERENCES: [f64; 4] = [
        difference(0.0, 0.0),
        difference(0.0, 0.0),
        difference(0.0, 1.0),
        difference(1.0, 0.0),
    ];
}

pub mod in_a_loop {
    const ACTUAL: [f64; 4] = [0.0, 0.0, 0.0, 1.0];
    const PREDICTED: [f64; 4] = [0.0, 0.0, 1.0, 0.0];

    pub const DIFFERENCES: [f64; 4] = {
        let mut differences = ACTUAL;
        let mut i = 0;
        while i < 4 {
            differences[i] -= PREDICTED[i];
            i += 1;
        }
        differences
    };
}

pub mod one_a_line {
    pub const DIFFERENCES: [f64; 4] = [
        0.0,  // row 00
        0.0,  // row 01
        -1.0, // row 10
        1.0,  // row 11
    ];
}
