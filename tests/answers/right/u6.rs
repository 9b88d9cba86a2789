//! Right answers to u6.

pub mod plain {
    pub const RIGHT: f64 = 101.0;
}

pub mod short {
    pub const RIGHT: f64 = 101.;
}

pub mod computed {
    pub const RIGHT: f64 = 150.0 - 50.0 + 1.0;
}

pub mod with_an_exponent {
    pub const RIGHT: f64 = 1.01e2;
}

pub mod with_a_type {
    pub const RIGHT: f64 = 101_f64;
}

pub mod cast {
    pub const RIGHT: f64 = 101 as f64;
}

pub mod cast_from_a_sum {
    pub const RIGHT: f64 = (2 * 150 / 3 + 1) as f64;
}

pub mod with_names {
    const FLOWERS: f64 = 150.0;
    const VERSICOLOR: f64 = 50.0;
    pub const RIGHT: f64 = FLOWERS - VERSICOLOR + 1.0;
}

pub mod in_a_block {
    pub const RIGHT: f64 = {
        let always_no = 100.0;
        always_no + 1.0
    };
}

pub mod by_a_function {
    const fn more_than(right: f64) -> f64 {
        right + 1.0
    }
    pub const RIGHT: f64 = more_than(100.0);
}

pub mod with_underscores {
    pub const RIGHT: f64 = 1_0_1.0;
}

pub mod off_by_a_tiny_number {
    pub const RIGHT: f64 = 101.0 + 1e-300;
}
