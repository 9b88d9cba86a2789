pub const BIAS: f64 = -1.0;
