//! Independent witnesses for the lessons: the theory, exact fractions, other programs, and whatever may
//! come from outside.

mod every_gate;
mod exact;
mod hostile;
mod oracle;
mod theory;
mod twin;
