//! A reader of the course: a copy of it to edit, and the program that watches it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard};

use crate::{Server, copy_course};

/// A reader with a copy of the course in which no exercise has been touched. All tests of a process
/// share it, one after the other, so that it is compiled once.
pub struct Reader {
    folder: PathBuf,
    program: PathBuf,
    _alone: MutexGuard<'static, ()>,
}

impl Reader {
    /// The copy stands in this folder; `program` is the program of the course.
    pub fn new(folder: &Path, program: &Path) -> Reader {
        static ONE: Mutex<()> = Mutex::new(());
        let alone = ONE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        copy_course(folder);
        Reader {
            folder: folder.to_path_buf(),
            program: program.to_path_buf(),
            _alone: alone,
        }
    }

    /// The program, in this folder and with a target folder of its own.
    pub fn course(&self) -> Command {
        let mut course = Command::new(&self.program);
        course
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target_beside(&self.folder));
        course
    }

    /// Cargo, in this folder and with the same target folder.
    pub fn cargo(&self, arguments: &str) -> Command {
        cargo_in(&self.folder, arguments)
    }

    /// The running program.
    pub fn serve(&self) -> Server {
        Server::with(&mut self.course())
    }

    /// The path of a file, named from the folder of the course.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The text of a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("a text file")
    }

    /// Saves this text in a file.
    pub fn save(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).expect("written");
    }

    /// Saves this code as the answer to an exercise, below its task.
    pub fn answer(&self, file: &str, answer: &str) {
        let starter = self.read(&file.replace("exercises", "starters"));
        let docs = starter.split("\n\n").next().expect("a doc comment");
        self.save(file, &format!("{docs}\n\n{answer}\n"));
    }

    /// Saves the solution of an exercise as the answer to it.
    pub fn solve(&self, file: &str) {
        self.save(file, &self.read(&file.replace("exercises", "solutions")));
    }
}

/// Cargo as a reader calls it in a copy of the course. It compiles into a folder beside the copy: in
/// our own target folder cargo would take the copy's packages for ours.
pub fn cargo_in(folder: &Path, arguments: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(arguments.split(' '))
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target_beside(folder));
    for variable in [
        "INSTA_WORKSPACE_ROOT",
        "INSTA_UPDATE",
        "INSTA_FORCE_PASS",
        "RUST_BACKTRACE",
    ] {
        cargo.env_remove(variable);
    }
    cargo
}

/// Where a copy of the course is compiled: beside it, so that it stays when a test replaces the copy.
fn target_beside(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push("-target");
    folder.with_file_name(name)
}
