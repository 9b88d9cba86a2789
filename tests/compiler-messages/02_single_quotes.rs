pub const HARDEST: &str = 'x1';
