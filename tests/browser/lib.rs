//! A real browser, and what a test does with a page in it.
//!
//! Chromium or Chrome must be installed; another than the usual is named by the environment variable
//! `CHROME`.

mod page;
pub mod site;

pub use page::{Accessible, Page};

use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

use headless_chrome::LaunchOptions;
use headless_chrome::protocol::cdp::Emulation;
use tests::{Reader, program};

use crate::page::PATIENCE;

/// A running browser; it ends with this value.
pub struct Browser(headless_chrome::Browser);

impl Browser {
    /// Starts the browser.
    ///
    /// # Panics
    ///
    /// - If there is none.
    pub fn start() -> Browser {
        let options = LaunchOptions {
            // Debian's Chromium refuses its sandbox to root, and the pages are our own.
            sandbox: false,
            window_size: Some((1200, 900)),
            idle_browser_timeout: Duration::from_secs(600),
            args: ["--disable-quic", "--disable-component-update"]
                .map(OsStr::new)
                .into(),
            ..LaunchOptions::default()
        };
        let browser = headless_chrome::Browser::new(options).unwrap_or_else(|error| {
            panic!(
                "no browser could be started ({error:#}); install Chromium, \
                 or name one with the environment variable CHROME"
            )
        });
        Browser(browser)
    }

    /// Opens an address in a new tab, and waits until it is loaded.
    #[track_caller]
    pub fn open(&self, address: &str) -> Page {
        let page = Page(self.0.new_tab().expect("a new tab"));
        page.0.set_default_timeout(PATIENCE);
        page.go(address);
        page
    }

    /// Opens an address in a new tab in which no script runs.
    #[track_caller]
    pub fn open_without_scripts(&self, address: &str) -> Page {
        let page = Page(self.0.new_tab().expect("a new tab"));
        let value = true;
        page.call(Emulation::SetScriptExecutionDisabled { value });
        page.go(address);
        page
    }
}

/// A reader whose copy of the course stands in this folder.
pub fn reader(folder: &Path) -> Reader {
    Reader::new(folder, &program())
}
