//! Right answers to g3.

pub mod whole {
    pub const W0: f64 = 3.0;
    pub const W1: f64 = -2.0;
    pub const W2: f64 = -1.0;
}

pub mod uneven {
    pub const W0: f64 = 1.0;
    pub const W1: f64 = -0.3;
    pub const W2: f64 = -0.4;
}

pub mod very_uneven {
    pub const W0: f64 = 1000.0;
    pub const W1: f64 = -1.0;
    pub const W2: f64 = -999.25;
}

pub mod from_the_bias {
    pub const W0: f64 = 1.0;
    pub const W1: f64 = -W0 / 2.0;
    pub const W2: f64 = W1;
}

pub mod on_a_tie {
    pub const W0: f64 = 0.75;
    pub const W1: f64 = -0.25;
    pub const W2: f64 = -0.125;
}

pub mod mirrored {
    pub const W0: f64 = 2.0 * 0.5 + 0.4;
    pub const W1: f64 = -0.6;
    pub const W2: f64 = -0.6;
}

pub mod thousands {
    pub const W0: f64 = 15_000.0;
    pub const W1: f64 = -10_000.0;
    pub const W2: f64 = -10_000.0;
}

pub mod large {
    pub const W0: f64 = 1e9;
    pub const W1: f64 = -6e8;
    pub const W2: f64 = -6e8;
}

pub mod huge {
    pub const W0: f64 = 1.5e200;
    pub const W1: f64 = -1e200;
    pub const W2: f64 = -1e200;
}

pub mod near_the_largest {
    pub const W0: f64 = 1.5e300;
    pub const W1: f64 = -1e300;
    pub const W2: f64 = -1e300;
}

pub mod narrow {
    pub const W0: f64 = 0.51;
    pub const W1: f64 = -0.006;
    pub const W2: f64 = -0.006;
}

pub mod a_tiny_second_vote {
    pub const W0: f64 = 0.5 + 1e-6;
    pub const W1: f64 = -1e-6;
    pub const W2: f64 = -1e-6;
}

pub mod with_a_name {
    const VOTE: f64 = 6.0 / 10.0;
    pub const W0: f64 = 0.5 + 1.5 * VOTE;
    pub const W1: f64 = -VOTE;
    pub const W2: f64 = -VOTE;
}
