//! What the page's script calls: numbers go in one by one, a length comes out, and the text is read at
//! an address. Here alone is code that the compiler cannot check: names for others to call.
#![allow(unsafe_code)]

use std::cell::RefCell;

use crate::TOUCH;
use crate::touch::picture::{Draw, drawn};

// What stays between two calls.
thread_local! {
    static STATE: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    static PICTURE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What draws each picture of [`TOUCH`] that is of this part, without the words around it: those stand
/// in the page already.
static DRAWS: [Option<Draw>; TOUCH.len()] = {
    let mut draws = [None; TOUCH.len()];
    let mut i = 0;
    while i < TOUCH.len() {
        if TOUCH[i].part.built {
            draws[i] = Some(TOUCH[i].draw);
        }
        i += 1;
    }
    draws
};

/// Takes one more number of the state.
#[unsafe(no_mangle)]
pub extern "C" fn number(number: f64) {
    STATE.with_borrow_mut(|state| state.push(number));
}

/// Draws a picture of [`TOUCH`] in the state that was given, and forgets the state. The result is the
/// picture's length in bytes, 0 if there is no such picture.
#[unsafe(no_mangle)]
pub extern "C" fn draw(number: usize) -> usize {
    let state = STATE.take();
    let draw = DRAWS.get(number).copied().flatten();
    let picture = draw.map_or_else(String::new, |draw| drawn(draw, &state));
    let length = picture.len();
    PICTURE.set(picture);
    length
}

/// Where the picture drawn last begins.
#[unsafe(no_mangle)]
pub extern "C" fn picture() -> *const u8 {
    PICTURE.with_borrow(|picture| picture.as_ptr())
}
