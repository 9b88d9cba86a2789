//! What the page's script calls: numbers go in one by one, a length comes out, and the text is read at
//! an address. Here alone is code that the compiler cannot check: names for others to call, and the
//! memory of a page that has a single thread.
#![allow(unsafe_code)]

use core::arch::wasm32::{memory_grow, memory_size};
use std::alloc::{GlobalAlloc, Layout};
use std::cell::{Cell, RefCell};
use std::ptr::null_mut;

use crate::TOUCH;
use crate::touch::picture::{Draw, drawn};

/// What stays between two calls.
struct Page {
    state: RefCell<Vec<f64>>,
    picture: RefCell<String>,
}

// SAFETY: a page has a single thread.
unsafe impl Sync for Page {}

static PAGE: Page = Page {
    state: RefCell::new(Vec::new()),
    picture: RefCell::new(String::new()),
};

/// What draws each picture of [`TOUCH`], without the words around it: those stand in the page already.
static DRAWS: [Draw; TOUCH.len()] = {
    let mut draws = [TOUCH[0].draw; TOUCH.len()];
    let mut i = 1;
    while i < TOUCH.len() {
        draws[i] = TOUCH[i].draw;
        i += 1;
    }
    draws
};

/// Takes one more number of the state. The picture before it is given up.
#[unsafe(no_mangle)]
pub extern "C" fn number(number: f64) {
    give_up_picture();
    PAGE.state.borrow_mut().push(number);
}

/// Draws a picture of [`TOUCH`] in the state that was given, and forgets the state. The result is the
/// picture's length in bytes, 0 if there is no such picture.
#[unsafe(no_mangle)]
pub extern "C" fn draw(number: usize) -> usize {
    give_up_picture();
    let state = PAGE.state.take();
    let draw = DRAWS.get(number);
    let picture = draw.map_or_else(String::new, |draw| drawn(*draw, &state));
    let length = picture.len();
    PAGE.picture.replace(picture);
    length
}

/// With the picture ends everything that was made for it.
fn give_up_picture() {
    if !PAGE.picture.take().is_empty() {
        MEMORY.next.set(MEMORY.first.get());
    }
}

/// Where the picture drawn last begins.
#[unsafe(no_mangle)]
pub extern "C" fn picture() -> *const u8 {
    PAGE.picture.borrow().as_ptr()
}

/// Memory in the simplest way, as the usual one weighs three kilobytes: each block lies behind the one
/// before it, and all are freed at once, before the next picture. So nothing has to be freed one by
/// one, and the compiler leaves that out everywhere.
struct Memory {
    /// Where the first block lies; 0 before there is any.
    first: Cell<usize>,
    /// Where the next block will lie.
    next: Cell<usize>,
}

// SAFETY: a page has a single thread.
unsafe impl Sync for Memory {}

#[global_allocator]
static MEMORY: Memory = Memory {
    first: Cell::new(0),
    next: Cell::new(0),
};

const PAGE_BYTES: usize = 1 << 16;

// SAFETY: a block is aligned as asked for, lies within memory that was asked of the page, and no
// other block in use overlaps it.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.first.get() == 0 {
            self.first.set(memory_size(0) * PAGE_BYTES);
            self.next.set(self.first.get());
        }
        let block = self.next.get().next_multiple_of(layout.align());
        let end = block + layout.size();
        let missing = end.saturating_sub(memory_size(0) * PAGE_BYTES);
        if memory_grow(0, missing.div_ceil(PAGE_BYTES)) == usize::MAX {
            return null_mut();
        }
        self.next.set(end);
        block as *mut u8
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
