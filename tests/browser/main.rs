//! The live book in a real browser. One program for all of it: the tests mostly wait, and so they wait
//! side by side.

mod axe;
mod figures;
mod hostile;
mod live;
mod motion;
mod pages;
