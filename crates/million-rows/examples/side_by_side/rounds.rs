//! The clock: everybody in turn, again and again.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::contenders::{Call, TWO_THREADS, in_rust, python_names};
use crate::data::{Work, numbers};
use crate::python::Worker;

/// Whoever takes longer than so many nanoseconds a call is timed in the first rounds only, once in each, without warming up.
const SLOW: f64 = 1e8;
/// So long, in nanoseconds, everybody is timed in a turn.
const TURN: f64 = 1e7;
/// So many times as long everybody runs without the clock before: it fills the caches, and wakes
/// processor and memory, which go to sleep while we wait for Python.
const WARM_UP: usize = 10;
/// So many calls or groups of calls are timed in a turn. The fastest counts: what else the computer
/// does in between stays out.
const GROUPS: usize = 4;

/// The times of one contender, in nanoseconds a call, one for each round.
pub struct Times {
    pub name: String,
    pub rounds: Vec<f64>,
}

enum Who<'a> {
    Rust(Call<'a>),
    /// Index of the worker, and what it calls the work.
    Python(usize, &'static str),
}

/// Times everybody on one piece of work, each once a round.
pub fn measure(
    work: &Work,
    workers: &mut [Worker; 2],
    n_rounds: usize,
) -> Result<Vec<Times>> {
    let mut all: Vec<(String, Who)> = in_rust(work)
        .into_iter()
        .map(|(name, run)| (name.to_string(), Who::Rust(run)))
        .collect();
    for (request, name) in python_names(work) {
        all.push((name.to_string(), Who::Python(0, request)));
    }
    if work.set.is_none() {
        all.push((TWO_THREADS.to_string(), Who::Python(1, "numpy")));
    }

    let mut estimates = Vec::new();
    for (_, who) in &mut all {
        estimates.push(estimate(who, workers)?);
    }
    let mut times: Vec<Times> = all
        .iter()
        .map(|(name, _)| Times {
            name: name.clone(),
            rounds: Vec::new(),
        })
        .collect();
    let mut numbers = numbers();
    let mut order: Vec<usize> = (0..all.len()).collect();
    for round in 0..n_rounds {
        // Shuffled in each round: to come always after the same one must neither pay nor cost.
        order.sort_by_cached_key(|_| numbers().to_bits());
        for &i in &order {
            let (who, times) = (&mut all[i].1, &mut times[i]);
            let slow = estimates[i] > SLOW;
            let calls = (TURN / estimates[i]).ceil() as usize;
            if slow && round >= 3 {
                continue;
            }
            if !slow {
                time(who, WARM_UP * calls, workers)?;
            }
            let mut fastest = f64::INFINITY;
            for _ in 0..if slow { 1 } else { GROUPS } {
                fastest = fastest.min(time(who, calls.div_ceil(GROUPS), workers)?);
            }
            times.rounds.push(fastest);
            if matches!(who, Who::Python(1, _)) {
                // Its second thread waits for more work for a while, and would be in the way.
                thread::sleep(Duration::from_millis(100));
            }
        }
    }
    Ok(times)
}

/// Nanoseconds a call, roughly: from more and more calls, until the clock itself and the first, slow
/// call do not count any more.
fn estimate(who: &mut Who, workers: &mut [Worker; 2]) -> Result<f64> {
    time(who, 1, workers)?;
    let mut calls = 1;
    loop {
        let once = time(who, calls, workers)?;
        if once * calls as f64 >= TURN / 10.0 {
            return Ok(once);
        }
        calls *= 2;
    }
}

/// Nanoseconds a call, the mean of so many calls in a row.
fn time(who: &mut Who, calls: usize, workers: &mut [Worker; 2]) -> Result<f64> {
    let total = match who {
        Who::Rust(run) => {
            let start = Instant::now();
            for _ in 0..calls {
                run();
            }
            start.elapsed().as_nanos() as f64
        }
        Who::Python(worker, request) => {
            let answer =
                workers[*worker].ask(&["time", request, &calls.to_string()])?;
            answer.parse()?
        }
    };
    Ok(total / calls as f64)
}
