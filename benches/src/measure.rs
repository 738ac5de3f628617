//! Interleaved runs: all programs of a group take turns, and the best time of each counts. So a
//! machine that is slower for a while slows all of them. Where the system tells it, the time is
//! that which the thread was running, so that other processes which take turns with it do not
//! count.

use serde::{Deserialize, Serialize};

use crate::{Group, Kind, Program};

/// What was measured of a program.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Timed {
    /// Its name.
    pub program: String,
    /// Whose it is.
    pub kind: Kind,
    /// The program of the same group that it is compared with.
    pub against: String,
    /// Nanoseconds per item, of the best round.
    pub best: f64,
    /// Nanoseconds per item, of the middle round; of several passes, of the one where that is
    /// least.
    pub median: f64,
}

/// What was measured of a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TimedGroup {
    /// Its name.
    pub group: String,
    /// How many items each program made.
    pub items: u64,
    /// In the order of the group.
    pub programs: Vec<Timed>,
}

impl TimedGroup {
    /// What was measured of a program.
    #[must_use]
    pub fn get(&self, program: &str) -> Option<&Timed> {
        self.programs.iter().find(|timed| timed.program == program)
    }

    /// The best time of a program, divided by that of the program it is compared with.
    #[must_use]
    pub fn ratio(&self, program: &str) -> Option<f64> {
        let program = self.get(program)?;
        Some(program.best / self.get(&program.against)?.best)
    }

    /// Takes over what another pass over the same group did better.
    pub fn improve(&mut self, pass: &TimedGroup) {
        for timed in &mut self.programs {
            if let Some(other) = pass.get(&timed.program) {
                timed.best = timed.best.min(other.best);
                timed.median = timed.median.min(other.median);
            }
        }
    }
}

/// Runs a group so many rounds.
///
/// # Panics
///
/// Panics when two programs do not compute the same number.
#[must_use]
pub fn measure(group: &Group, rounds: usize) -> TimedGroup {
    let mut times = vec![Vec::with_capacity(rounds); group.programs.len()];
    group.programs.iter().for_each(Program::prepare);
    let expected = group.programs.first().map(Program::run_once);
    for _ in 0..rounds {
        for (program, times) in group.programs.iter().zip(&mut times) {
            let start = now();
            let result = program.run_once();
            times.push(now() - start);
            assert_eq!(Some(result), expected, "{}, {}", group.name, program.name);
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "far less than 2^52")]
    let per_item = 1e9 / group.items as f64;
    let programs: Vec<_> = group
        .programs
        .iter()
        .zip(&mut times)
        .map(|(program, times)| {
            times.sort_by(f64::total_cmp);
            Timed {
                program: program.name.clone(),
                kind: program.kind,
                against: program.against.clone(),
                best: times[0] * per_item,
                median: times[times.len() / 2] * per_item,
            }
        })
        .collect();
    TimedGroup { group: group.name.clone(), items: group.items, programs }
}

/// For how many seconds the thread has been running.
#[cfg(unix)]
#[allow(clippy::cast_precision_loss, reason = "far less than 2^52")]
fn now() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// For how many seconds this has been measuring.
#[cfg(not(unix))]
fn now() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}
