//! What the page's script calls: numbers go in one by one, a length comes out, and the text is read at
//! an address. Here alone is code that the compiler cannot check: names for others to call, and the
//! memory of a page that has a single thread.
#![allow(unsafe_code)]

use core::arch::wasm32::{memory_grow, memory_size};
use std::alloc::{GlobalAlloc, Layout};
use std::cell::{Cell, RefCell};
use std::ptr::null_mut;

use crate::live::{DRAWS, drawn};

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

/// Takes one more number of the state. The picture before it is given up.
#[unsafe(no_mangle)]
pub extern "C" fn number(number: f64) {
    PAGE.picture.take();
    PAGE.state.borrow_mut().push(number);
}

/// Draws a picture of [`LIVE`](crate::LIVE) in the state that was given, and forgets the state. The result is the
/// picture's length in bytes, 0 if there is no such picture.
#[unsafe(no_mangle)]
pub extern "C" fn draw(live: usize) -> usize {
    let state = PAGE.state.take();
    let picture = match DRAWS.get(live) {
        Some(draw) => drawn(*draw, &state),
        None => String::new(),
    };
    let length = picture.len();
    drop(state);
    PAGE.picture.replace(picture);
    length
}

/// Where the picture drawn last begins.
#[unsafe(no_mangle)]
pub extern "C" fn picture() -> *const u8 {
    PAGE.picture.borrow().as_ptr()
}

/// Memory in the simplest way, as the usual one weighs three kilobytes: each block lies behind the one
/// before it, and when the last is freed all begins anew. That happens before each picture.
struct Memory {
    /// Where the first block lies; 0 before there is any.
    first: Cell<usize>,
    /// Where the next block will lie.
    next: Cell<usize>,
    /// How many blocks are in use.
    blocks: Cell<usize>,
}

// SAFETY: a page has a single thread.
unsafe impl Sync for Memory {}

#[global_allocator]
static MEMORY: Memory = Memory {
    first: Cell::new(0),
    next: Cell::new(0),
    blocks: Cell::new(0),
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
        self.blocks.set(self.blocks.get() + 1);
        block as *mut u8
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        self.blocks.set(self.blocks.get() - 1);
        if self.blocks.get() == 0 {
            self.next.set(self.first.get());
        } else if block as usize + layout.size() == self.next.get() {
            self.next.set(block as usize);
        }
    }
}
