//! Crates that are made to be built.

use std::fs::{self, File, FileTimes};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime};
use std::{env, io, process};

use crate::Outcome;

/// A directory that is removed when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Scratch {
        Scratch(env::temp_dir().join(format!("gen-benches-{}", process::id())))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// A crate in the scratch directory.
pub struct Package {
    path: PathBuf,
}

impl Package {
    /// Writes the crate `name`. Its dependencies have the versions of this workspace.
    pub fn write(
        scratch: &Scratch,
        name: &str,
        dependency: &str,
        lib: &str,
        main: &str,
    ) -> Outcome<Package> {
        let path = scratch.0.join(name);
        fs::create_dir_all(path.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependency}\n\n[workspace]\n"
        );
        fs::write(path.join("Cargo.toml"), manifest)?;
        fs::copy(workspace().join("Cargo.lock"), path.join("Cargo.lock"))?;
        fs::write(path.join("src/lib.rs"), lib)?;
        fs::write(path.join("src/main.rs"), main)?;
        Ok(Package { path })
    }

    /// Runs cargo in it.
    pub fn cargo(&self, args: &[&str]) -> Outcome<Cost> {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo.args(args).args(["--quiet", "--offline"]).current_dir(&self.path);
        // Incremental builds would find most of the work done, and flags of the caller's are not
        // the defaults.
        cargo.env("CARGO_INCREMENTAL", "0").env_remove("RUSTFLAGS");
        cargo.env("CARGO_TARGET_DIR", self.path.join("target"));
        let (start, start_of_work) = (Instant::now(), work_of_children());
        let output = cargo.stdin(Stdio::null()).output()?;
        let seconds = start.elapsed().as_secs_f64();
        let work = work_of_children().zip(start_of_work).map(|(end, start)| end - start);
        if output.status.success() {
            Ok(Cost { seconds, work: work.unwrap_or(seconds) })
        } else {
            Err(format!("cargo {}: {}", args.join(" "), String::from_utf8_lossy(&output.stderr))
                .into())
        }
    }

    pub fn clean(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.path.join("target")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Makes the library newer than what was built of it.
    pub fn touch(&self) -> io::Result<()> {
        let file = File::options().append(true).open(self.path.join("src/lib.rs"))?;
        file.set_times(FileTimes::new().set_modified(SystemTime::now()))
    }

    /// The bytes of code in its program, if there is a `size` to tell.
    pub fn code(&self, name: &str) -> Option<f64> {
        let program = self.path.join("target/release").join(name);
        let output = Command::new("size").arg("-A").arg(program).output().ok()?;
        let output = String::from_utf8(output.stdout).ok()?;
        let line = output.lines().find(|line| line.starts_with(".text "))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }
}

/// The root of this workspace.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// What a build took.
#[derive(Clone, Copy)]
pub struct Cost {
    pub seconds: f64,
    /// The seconds that processors worked for it: what a busy machine does not change much.
    pub work: f64,
}

/// The processor seconds of all child processes that have ended, where the system tells.
pub fn work_of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // After the name, which is in parentheses: user and system time of children are the 16th and
    // 17th.
    let fields: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(13)?.parse::<f64>().ok()? + fields.get(14)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

/// Runs all in turn so many times and gives the least cost of each.
pub fn best<const N: usize>(
    rounds: usize,
    packages: &[Package; N],
    mut run: impl FnMut(&Package) -> Outcome<Cost>,
) -> Outcome<[Cost; N]> {
    let mut best = [Cost { seconds: f64::INFINITY, work: f64::INFINITY }; N];
    for _ in 0..rounds {
        for (package, best) in packages.iter().zip(&mut best) {
            let cost = run(package)?;
            best.seconds = best.seconds.min(cost.seconds);
            best.work = best.work.min(cost.work);
        }
    }
    Ok(best)
}

/// This crate as a dependency.
pub fn ours() -> String {
    format!("gen-core = {{ path = '{}' }}", workspace().join("gen-core").display())
}
