//! Where and when figures were taken.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::Outcome;

/// Where and when figures were taken.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Environment {
    pub date: String,
    pub machine: String,
    pub toolchain: String,
    pub commit: String,
}

impl Environment {
    /// The environment of this process, with the name that `rustc` gives itself and the commit that
    /// is measured.
    pub fn now(rustc: &str, commit: &str) -> Environment {
        let date = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
        let processor = model().unwrap_or("unknown processor".to_owned());
        Environment {
            date: date.split('T').next().unwrap_or_default().to_owned(),
            machine: format!("{processor}, {cores} cores, {os} {arch}"),
            toolchain: rustc.to_owned(),
            commit: commit.to_owned(),
        }
    }
}

/// The first line that a command prints, if it can be run.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    let output = String::from_utf8(output.stdout).ok()?;
    output.lines().next().map(|line| line.trim().to_owned())
}

/// The name of the folder that has this processor's figures.
pub fn processor() -> String {
    let short = model().map(|model| short(&model)).filter(|short| !short.is_empty());
    short.unwrap_or(format!("unknown-{}", std::env::consts::ARCH))
}

fn model() -> Option<String> {
    let info = fs::read_to_string("/proc/cpuinfo").ok()?;
    let model = info.lines().find_map(|line| line.strip_prefix("model name"))?;
    Some(model.trim_start_matches([' ', '\t', ':']).to_owned())
}

/// The words of a processor's name that tell it from others, with dashes between them.
fn short(model: &str) -> String {
    let model = model.to_lowercase().replace("(r)", " ").replace("(tm)", " ");
    // The frequency follows.
    let model = model.split('@').next().unwrap_or_default();
    let words = model.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<_> = words.filter(|word| !["cpu", "processor"].contains(word)).collect();
    words.join("-")
}

/// The commit that is measured, marked if the files differ from it.
pub fn commit() -> String {
    let mut git = Command::new("git");
    let describe = ["describe", "--always", "--dirty", "--exclude=*"];
    first_line(git.args(describe).current_dir(env!("CARGO_MANIFEST_DIR"))).unwrap_or_default()
}

/// Fails if a file of the repository at `root` differs from the commit that is checked out.
pub fn require_clean_tree(root: &Path) -> Outcome<()> {
    let output = Command::new("git").args(["status", "--porcelain"]).current_dir(root).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    if output.stdout.is_empty() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stdout));
    Err("a release's report needs a clean tree, but git lists the changes above".into())
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn folders_are_named_for_processors() {
        for (model, folder) in [
            ("Intel(R) Xeon(R) Processor", "intel-xeon"),
            ("AMD EPYC", "amd-epyc"),
            ("Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", "intel-xeon-platinum-8375c"),
            ("AMD EPYC 7R13 Processor", "amd-epyc-7r13"),
        ] {
            assert_eq!(short(model), folder);
        }
    }
}
