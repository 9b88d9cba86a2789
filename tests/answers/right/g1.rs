//! Right answers to g1.

pub mod plain {
    pub const Z: f64 = 0.7;
    pub const OUTPUT: f64 = 1.0;
}

pub mod written_out {
    pub const Z: f64 = -0.5 + 0.6 + 0.6;
    pub const OUTPUT: f64 = 1.0;
}

pub mod weights_first {
    pub const Z: f64 = 0.6 + 0.6 - 0.5;
    pub const OUTPUT: f64 = 1.0;
}

pub mod bias_in_the_middle {
    pub const Z: f64 = 0.6 + -0.5 + 0.6;
    pub const OUTPUT: f64 = 1.;
}

pub mod a_fraction {
    pub const Z: f64 = 7.0 / 10.0;
    pub const OUTPUT: f64 = 1e0;
}

pub mod compared {
    pub const Z: f64 = 0.7;
    pub const OUTPUT: f64 = if Z >= 0.5 { 1.0 } else { 0.0 };
}

pub mod cast {
    pub const Z: f64 = -0.5 + 2.0 * 0.6;
    pub const OUTPUT: f64 = (Z >= 0.5) as u8 as f64;
}

pub mod by_a_function {
    const fn step(z: f64) -> f64 {
        if z < 0.5 { 0.0 } else { 1.0 }
    }
    pub const Z: f64 = 0.70;
    pub const OUTPUT: f64 = step(Z);
}

pub mod with_names {
    const BIAS: f64 = -0.5;
    const WEIGHT: f64 = 0.6;
    pub const Z: f64 = BIAS + 2.0 * WEIGHT;
    pub const OUTPUT: f64 = 1.0;
}

pub mod with_inputs {
    pub const Z: f64 = -0.5 + 0.6 * 1.0 + 0.6 * 1.0;
    pub const OUTPUT: f64 = 1f64;
}

pub mod with_an_exponent {
    pub const Z: f64 = 7e-1;
    pub const OUTPUT: f64 = 10e-1;
}
