//! Right answers to u5.

pub mod plain {
    pub const MISTAKES: &[f64] = &[2.0, 2.0, 1.0, 1.0, 0.0];
}

pub mod with_minus_zero {
    pub const MISTAKES: &[f64] = &[2.0, 2.0, 1.0, 1.0, -0.0];
}

pub mod short {
    pub const MISTAKES: &[f64] = &[2., 2., 1., 1., 0.];
}

pub mod computed {
    pub const MISTAKES: &[f64] = &[1.0 + 1.0, 4.0 / 2.0, 2.0 - 1.0, 1e0, 0.0];
}

pub mod an_array_first {
    const COUNTS: [f64; 5] = [2.0, 2.0, 1.0, 1.0, 0.0];
    pub const MISTAKES: &[f64] = &COUNTS;
}

pub mod of_known_length {
    const COUNTS: &[f64; 5] = &[2.0, 2.0, 1.0, 1.0, 0.0];
    pub const MISTAKES: &[f64] = COUNTS;
}

pub mod filled {
    pub const MISTAKES: &[f64] = &{
        let mut mistakes = [1.0; 5];
        mistakes[0] = 2.0;
        mistakes[1] = 2.0;
        mistakes[4] = 0.0;
        mistakes
    };
}

pub mod off_by_a_tiny_number {
    pub const MISTAKES: &[f64] = &[2.0, 2.0, 1.0, 1.0, 1e-300];
}

pub mod with_a_lifetime {
    pub const MISTAKES: &'static [f64] = &[2.0, 2.0, 1.0, 1.0, 0.0];
}

pub mod one_a_line {
    pub const MISTAKES: &[f64] = &[
        2.0, // rows 10 and 11
        2.0, // rows 10 and 11
        1.0, // row 10
        1.0, // row 00
        0.0,
    ];
}

pub mod a_part {
    const ALL: [f64; 6] = [9.0, 2.0, 2.0, 1.0, 1.0, 0.0];
    pub const MISTAKES: &[f64] = match ALL.split_first() {
        Some((_, rest)) => rest,
        None => &[],
    };
}
