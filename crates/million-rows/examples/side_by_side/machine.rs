//! Where it is measured.

use std::fs;
use std::process::{Command, ExitStatus};

use anyhow::{Context, Result};

/// What tells us that we asked already.
const WISH: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

/// Starts this program once more, with memory in large pages if it can be had.
///
/// Linux hands out memory in pages of 4 kB, and of 2 MB only to those who ask. NumPy asks; so must
/// we, or the two would not read the same kind of memory. The C library looks for the wish when a
/// program starts. Where there is no such library, nothing changes.
pub fn again_with_large_pages() -> Result<Option<ExitStatus>> {
    if std::env::var_os(WISH.0).is_some() {
        return Ok(None);
    }
    let mut again = Command::new(std::env::current_exe()?);
    let status = again.env(WISH.0, WISH.1).status();
    Ok(Some(status.context("cannot start this program again")?))
}

pub fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let named = info
        .lines()
        .find_map(|line| line.strip_prefix("model name\t: "));
    let asked = || {
        let mac = Command::new("sysctl")
            .args(["-n", "machdep.cpu.brand_string"])
            .output();
        let name = mac
            .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_string());
        let name = name.ok().filter(|name| !name.is_empty());
        name.or_else(|| std::env::var("PROCESSOR_IDENTIFIER").ok())
    };
    let name =
        named.map_or_else(|| asked().unwrap_or("a processor".into()), str::to_string);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{name} ({threads} processors)")
}

pub fn rust_version() -> String {
    let asked = Command::new("rustc").arg("--version").output();
    let version =
        asked.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let version = version.unwrap_or_default();
    version
        .split(' ')
        .take(2)
        .collect::<Vec<_>>()
        .join(" ")
        .replace("rustc", "Rust")
}
