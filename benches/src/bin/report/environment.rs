//! Where and when figures were taken.

use std::fs;
use std::process::Command;
use std::thread;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

/// Where and when figures were taken.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Environment {
    pub date: String,
    pub machine: String,
    pub toolchain: String,
    pub commit: String,
}

impl Environment {
    /// That of this process, with what `rustc` says of itself.
    pub fn now(rustc: &str) -> Environment {
        let date = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
        Environment {
            date: date.split('T').next().unwrap_or_default().to_owned(),
            machine: format!("{}, {cores} cores, {os} {arch}", processor()),
            toolchain: rustc.to_owned(),
            commit: commit(),
        }
    }
}

/// The first line that a command prints, if it can be run.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    let output = String::from_utf8(output.stdout).ok()?;
    output.lines().next().map(|line| line.trim().to_owned())
}

fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name"));
    let model = model.map(|model| model.trim_start_matches([' ', '\t', ':']).to_owned());
    model.unwrap_or("unknown processor".to_owned())
}

/// The commit that was measured, marked if the files differ from it.
fn commit() -> String {
    let mut git = Command::new("git");
    let describe = ["describe", "--always", "--dirty", "--exclude=*"];
    first_line(git.args(describe).current_dir(env!("CARGO_MANIFEST_DIR"))).unwrap_or_default()
}
