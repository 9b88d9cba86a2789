pub const MISTAKES: &[f64] = &[3.0, 0.0];
