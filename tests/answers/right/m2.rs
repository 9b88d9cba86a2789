//! Right answers to m2.

pub mod plain {
    pub const W0: &str = "lower";
    pub const W1: &str = "leave";
    pub const W2: &str = "lower";
}

pub mod one_from_another {
    pub const W0: &str = "lower";
    pub const W1: &str = "leave";
    pub const W2: &str = W0;
}

pub mod from_a_list {
    const WORDS: [&str; 3] = ["raise", "lower", "leave"];
    pub const W0: &str = WORDS[1];
    pub const W1: &str = WORDS[2];
    pub const W2: &str = WORDS[1];
}

pub mod glued {
    pub const W0: &str = concat!("low", "er");
    pub const W1: &str = concat!("le", "ave");
    pub const W2: &str = concat!("lo", "wer");
}

pub mod raw {
    pub const W0: &str = r"lower";
    pub const W1: &str = r#"leave"#;
    pub const W2: &str = r##"lower"##;
}

pub mod by_codes {
    pub const W0: &str = "\x6cower";
    pub const W1: &str = "l\u{65}ave";
    pub const W2: &str = "low\x65r";
}

pub mod with_lifetimes {
    pub const W0: &'static str = "lower";
    pub const W1: &'static str = "leave";
    pub const W2: &'static str = "lower";
}

pub mod in_another_order {
    pub const W2: &str = "lower";
    pub const W1: &str = "leave";
    pub const W0: &str = "lower";
}

pub mod over_two_lines {
    pub const W0: &str = "low\
        er";
    pub const W1: &str = "leave";
    pub const W2: &str = "lower";
}

pub mod by_the_inputs {
    const fn after_too_high(input: f64) -> &'static str {
        if input == 0.0 { "leave" } else { "lower" }
    }
    pub const W0: &str = after_too_high(1.0);
    pub const W1: &str = after_too_high(0.0);
    pub const W2: &str = after_too_high(1.0);
}
