//! Right answers to t1.

pub mod plain {
    pub const OUTPUTS: [f64; 5] = [0.0, 0.0, 1.0, 1.0, 1.0];
}

pub mod with_minus_zeros {
    pub const OUTPUTS: [f64; 5] = [-0.0, -0.0, 1.0, 1.0, 1.0];
}

pub mod short {
    pub const OUTPUTS: [f64; 5] = [0., 0., 1., 1., 1.];
}

pub mod with_exponents {
    pub const OUTPUTS: [f64; 5] = [0e0, 0e0, 1e0, 1e0, 1e0];
}

pub mod with_types {
    pub const OUTPUTS: [f64; 5] = [0f64, 0_f64, 1f64, 1_f64, 1.0_f64];
}

pub mod with_names {
    const YES: f64 = 1.0;
    const NO: f64 = 0.0;
    pub const OUTPUTS: [f64; 5] = [NO, NO, YES, YES, YES];
}

pub mod compared {
    pub const OUTPUTS: [f64; 5] = [
        (-3.0 >= 0.5) as u8 as f64,
        (0.49 >= 0.5) as u8 as f64,
        (0.5 >= 0.5) as u8 as f64,
        (0.51 >= 0.5) as u8 as f64,
        (12.0 >= 0.5) as u8 as f64,
    ];
}

pub mod by_a_function {
    const fn step(z: f64) -> f64 {
        if z >= 0.5 { 1.0 } else { 0.0 }
    }
    pub const OUTPUTS: [f64; 5] =
        [step(-3.0), step(0.49), step(0.5), step(0.51), step(12.0)];
}

pub mod filled {
    pub const OUTPUTS: [f64; 5] = {
        let mut outputs = [1.0; 5];
        outputs[0] = 0.0;
        outputs[1] = 0.0;
        outputs
    };
}

pub mod one_a_line {
    pub const OUTPUTS: [f64; 5] = [
        0.0, // -3
        0.0, // 0.49
        1.0, // 0.5
        1.0, // 0.51
        1.0, // 12
    ];
}
