//! Python at our side: an environment of its own with pinned packages, and a process that does one
//! repetition at a time.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

const REQUIREMENTS: &str = include_str!("requirements.txt");
const WORKER: &str = include_str!("worker.py");

/// Makes the environment if it is not there yet, and returns its interpreter.
pub fn environment(folder: &Path) -> Result<PathBuf> {
    let venv = folder.join("venv");
    let python = match cfg!(windows) {
        true => venv.join("Scripts").join("python.exe"),
        false => venv.join("bin").join("python"),
    };
    let installed = folder.join("installed.txt");
    // The Python that it was made with may have gone since.
    let imports = ["-c", "import numpy, sklearn"];
    let works = || Command::new(&python).args(imports).output();
    if fs::read_to_string(&installed).is_ok_and(|text| text == REQUIREMENTS)
        && works().is_ok_and(|output| output.status.success())
    {
        return Ok(python);
    }
    println!("making a Python environment in {}", venv.display());
    run(Command::new(interpreter()?)
        .args(["-m", "venv", "--clear"])
        .arg(&venv))?;
    let requirements = written(folder.join("requirements.txt"), REQUIREMENTS)?;
    println!("installing NumPy and scikit-learn into it (about half a minute)");
    run(Command::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .arg("--requirement")
        .arg(requirements))?;
    written(installed, REQUIREMENTS)?;
    Ok(python)
}

/// The program that answers our requests.
pub fn script(folder: &Path) -> Result<PathBuf> {
    written(folder.join("worker.py"), WORKER)
}

fn written(file: PathBuf, text: &str) -> Result<PathBuf> {
    fs::write(&file, text)
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// A Python that is new enough for the pinned packages.
fn interpreter() -> Result<&'static str> {
    let new_enough = "import sys; sys.exit(sys.version_info < (3, 11))";
    let mut names = ["python3", "python", "py"].into_iter();
    names
        .find(|name| {
            let asked = Command::new(name).args(["-c", new_enough]).output();
            asked.is_ok_and(|output| output.status.success())
        })
        .context(
            "there is no Python 3.11 or newer here: install it from python.org, and let it add \
             itself to the PATH",
        )
}

fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} failed: its message stands above");
    }
    Ok(())
}

/// A Python process that waits for requests.
pub struct Worker {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Worker {
    /// Starts one whose linear algebra uses so many threads.
    pub fn start(python: &Path, script: &Path, threads: usize) -> Result<Worker> {
        let mut command = Command::new(python);
        for variable in [
            "OPENBLAS_NUM_THREADS",
            "OMP_NUM_THREADS",
            "VECLIB_MAXIMUM_THREADS",
        ] {
            command.env(variable, threads.to_string());
        }
        let mut child = command
            // Paths are sent to it in this, which is not what it expects on Windows.
            .args(["-X", "utf8"])
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", python.display()))?;
        let requests = child.stdin.take().expect("it was asked for");
        let answers = BufReader::new(child.stdout.take().expect("it was asked for"));
        Ok(Worker {
            child,
            requests,
            answers,
        })
    }

    /// Sends a request, its parts parted by tabs, and waits for the answer.
    pub fn ask(&mut self, request: &[&str]) -> Result<String> {
        let mut answer = String::new();
        let asked = writeln!(self.requests, "{}", request.join("\t"));
        let read = asked.and_then(|()| self.answers.read_line(&mut answer));
        if read.with_context(|| format!("Python ended before {request:?}"))? == 0 {
            bail!("Python ended at {request:?}: its message stands above");
        }
        Ok(answer.trim_end().to_string())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It has nothing to lose, and an error here would hide the one that led here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
