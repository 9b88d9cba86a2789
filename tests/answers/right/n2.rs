//! Right answers to n2.

pub mod plain {
    pub const HARDEST: &str = "x2";
}

pub mod glued {
    pub const HARDEST: &str = concat!("x", "2");
}

pub mod glued_from_a_number {
    pub const HARDEST: &str = concat!("x", 2);
}

pub mod raw {
    pub const HARDEST: &str = r"x2";
}

pub mod raw_with_a_hash {
    pub const HARDEST: &str = r#"x2"#;
}

pub mod by_codes {
    pub const HARDEST: &str = "\x78\u{32}";
}

pub mod from_a_list {
    const INPUTS: [&str; 3] = ["x1", "x2", "x3"];
    pub const HARDEST: &str = INPUTS[1];
}

pub mod by_comparing {
    pub const HARDEST: &str = if 0.7 > 0.3 { "x2" } else { "x3" };
}

pub mod by_matching {
    pub const HARDEST: &str = match 2 {
        1 => "x1",
        2 => "x2",
        _ => "x3",
    };
}

pub mod with_a_lifetime {
    pub const HARDEST: &'static str = "x2";
}

pub mod over_two_lines {
    pub const HARDEST: &str = "x\
        2";
}

pub mod named_first {
    const SECOND: &str = "x2";
    pub const HARDEST: &str = SECOND;
}

pub mod from_bytes {
    pub const HARDEST: &str = match str::from_utf8(&[b'x', b'2']) {
        Ok(text) => text,
        Err(_) => "",
    };
}
