//! Right answers to g9.

pub mod plain {
    pub const IMPOSSIBLE: [&str; 2] = ["XOR", "XNOR"];
}

pub mod the_other_order {
    pub const IMPOSSIBLE: [&str; 2] = ["XNOR", "XOR"];
}

pub mod glued {
    pub const IMPOSSIBLE: [&str; 2] = [concat!("X", "OR"), concat!("X", "N", "OR")];
}

pub mod raw {
    pub const IMPOSSIBLE: [&str; 2] = [r"XOR", r#"XNOR"#];
}

pub mod by_codes {
    pub const IMPOSSIBLE: [&str; 2] = ["\x58OR", "\u{58}NOR"];
}

pub mod with_names {
    const ONE: &str = "XOR";
    const OTHER: &str = "XNOR";
    pub const IMPOSSIBLE: [&str; 2] = [OTHER, ONE];
}

pub mod with_lifetimes {
    pub const IMPOSSIBLE: [&'static str; 2] = ["XOR", "XNOR"];
}

pub mod one_a_line {
    pub const IMPOSSIBLE: [&str; 2] = [
        "XOR",  // one is on
        "XNOR", // both are the same
    ];
}

pub mod from_a_list {
    const GATES: [&str; 4] = ["AND", "XNOR", "OR", "XOR"];
    pub const IMPOSSIBLE: [&str; 2] = [GATES[3], GATES[1]];
}

pub mod over_two_lines {
    pub const IMPOSSIBLE: [&str; 2] = [
        "X\
        OR",
        "XN\
        OR",
    ];
}
