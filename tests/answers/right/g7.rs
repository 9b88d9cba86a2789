//! Right answers to g7.

pub mod without_a_bias {
    pub const W0: f64 = 0.0;
    pub const WEIGHTS: [f64; 3] = [0.3, 0.3, 0.3];
}

pub mod repeated {
    pub const W0: f64 = -1.0;
    pub const WEIGHTS: [f64; 3] = [1.0; 3];
}

pub mod thirds {
    pub const W0: f64 = 0.0;
    pub const WEIGHTS: [f64; 3] = [1.0 / 3.0; 3];
}

pub mod on_a_tie {
    pub const W0: f64 = 0.0;
    pub const WEIGHTS: [f64; 3] = [0.25; 3];
}

pub mod with_minus_zero {
    pub const W0: f64 = -0.0;
    pub const WEIGHTS: [f64; 3] = [0.4, 0.3, 0.35];
}

pub mod uneven {
    pub const W0: f64 = -0.5;
    pub const WEIGHTS: [f64; 3] = [0.6, 0.7, 0.8];
}

pub mod whole {
    pub const W0: f64 = -4.0;
    pub const WEIGHTS: [f64; 3] = [3.0, 3.0, 4.0];
}

pub mod large {
    pub const W0: f64 = -3e9;
    pub const WEIGHTS: [f64; 3] = [2e9, 2e9, 2e9];
}

pub mod huge {
    pub const W0: f64 = -1.5e200;
    pub const WEIGHTS: [f64; 3] = [1e200; 3];
}

pub mod near_the_largest {
    pub const W0: f64 = -3e300;
    pub const WEIGHTS: [f64; 3] = [2e300, 2e300, 2e300];
}

pub mod narrow {
    pub const W0: f64 = 0.47;
    pub const WEIGHTS: [f64; 3] = [0.02; 3];
}

pub mod with_a_name {
    const VOTE: f64 = 0.6;
    pub const W0: f64 = 0.5 - 1.5 * VOTE;
    pub const WEIGHTS: [f64; 3] = [VOTE, VOTE, VOTE];
}

pub mod in_a_block {
    pub const W0: f64 = -1.0;
    pub const WEIGHTS: [f64; 3] = {
        let mut weights = [0.0; 3];
        let mut i = 0;
        while i < 3 {
            weights[i] = 1.0;
            i += 1;
        }
        weights
    };
}
