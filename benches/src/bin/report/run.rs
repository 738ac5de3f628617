//! Runs the parts: builds the programs that measure, and collects what they write.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use gen_benches::measure::TimedGroup;
use gen_benches::table::Table;
use gen_benches::{Kind, groups};
use serde::de::DeserializeOwned;

use crate::Outcome;
use crate::environment::{Environment, commit, first_line};
use crate::part::{PYTHON, Part};
use crate::unchecked;

/// What is needed to run the parts.
pub struct Runner {
    cargo: OsString,
    /// The root of the workspace.
    root: PathBuf,
    /// Where cargo builds.
    target: PathBuf,
    /// How often each program is timed, if it was said.
    rounds: Option<String>,
    large: bool,
    /// The commit that is measured. It is asked for once, before the figures of a part are written,
    /// because those are changes, too.
    commit: String,
}

/// How often the groups of `ratios` are gone through.
const PASSES: usize = 3;

/// The groups that are run without optimisation.
const DEBUG: &str = "flat,tree, depth 9";

/// Their programs; some peers take minutes there.
const DEBUG_PROGRAMS: &str = "hand-written,next,on_stack,fold,genawaiter rc,genawaiter rc, boxed";

/// The groups whose checks are measured.
const CHECKED: &str = "flat;list;tree";

const CHECKED_PROGRAMS: &str = "hand-written;next;on_stack;on_heap;fold";

/// The groups whose instructions are counted.
const COUNTED: [&str; 18] = [
    "flat",
    "items of 1 word",
    "items of 3 words",
    "small generators",
    "pipeline of 3",
    "pipeline of 10",
    "list 100x100x100",
    "tree, depth 9, fan 4",
    "tree, depth 19, fan 2",
    "mutual recursion, depth 9, fan 4",
    "walk of a binary tree",
    "argument, binary tree in cache",
    "delegation, 100 items a child",
    "resume",
    "large body",
    "known, chunk_by",
    "known, merge",
    "known, interleave",
];

impl Runner {
    pub fn new(rounds: Option<String>, large: bool) -> Outcome<Runner> {
        // The program is in a directory named for its profile.
        let target = env::current_exe()?.parent().and_then(Path::parent).map(Path::to_path_buf);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf);
        Ok(Runner {
            cargo: env::var_os("CARGO").unwrap_or("cargo".into()),
            root: root.ok_or("the benches are in a workspace")?,
            target: target.ok_or("a program of cargo's is in a directory of its profile")?,
            rounds,
            large,
            commit: commit(),
        })
    }

    /// The root of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn run(&self, name: &str) -> Outcome<Part> {
        let mut part = match name {
            "ratios" => Part::of_groups(self.passes(&self.build("ratios", "release")?)?),
            "nightly" => return self.nightly(),
            "python" => self.python()?,
            "unchecked" => Part::of_tables(vec![self.unchecked()?]),
            "instructions" => self.instructions()?,
            "debug" => {
                let ratios = self.build("ratios", "debug")?;
                let args = ["--only", DEBUG, "--programs", DEBUG_PROGRAMS];
                Part::of_groups(self.timed(&ratios, &args)?)
            }
            "memory" => self.memory()?,
            "compile" | "growth" => {
                Part::of_tables(self.json(&mut Command::new(self.build(name, "release")?))?)
            }
            _ => return Err(format!("no part {name}").into()),
        };
        let rustc = first_line(Command::new("rustc").arg("-V")).unwrap_or_default();
        part.environment = Some(Environment::now(&rustc, &self.commit));
        Ok(part)
    }

    /// Builds one of this crate's programs.
    fn build(&self, program: &str, profile: &str) -> Outcome<PathBuf> {
        self.build_in(&self.root, &self.target, program, profile)
    }

    fn build_in(
        &self,
        root: &Path,
        target: &Path,
        program: &str,
        profile: &str,
    ) -> Outcome<PathBuf> {
        let mut cargo = Command::new(&self.cargo);
        cargo.args(["build", "--quiet", "--package", "gen-benches", "--bin", program]);
        if profile == "release" {
            cargo.arg("--release");
        }
        succeed(cargo.current_dir(root).env("CARGO_TARGET_DIR", target))?;
        Ok(target.join(profile).join(program))
    }

    /// Runs a program that writes its figures to the file that it is told.
    fn json<T: DeserializeOwned>(&self, command: &mut Command) -> Outcome<T> {
        let file = self.target.join("report.json");
        succeed(command.arg("--json").arg(&file).current_dir(&self.root))?;
        Ok(serde_json::from_str(&fs::read_to_string(file)?)?)
    }

    fn timed(&self, program: &Path, args: &[&str]) -> Outcome<Vec<TimedGroup>> {
        let mut command = Command::new(program);
        if self.large {
            command.arg("--large");
        }
        if let Some(rounds) = &self.rounds {
            command.args(["--rounds", rounds]);
        }
        self.json(command.args(args))
    }

    /// The best of several passes over all groups: a shared machine is slower for minutes at a
    /// time, and not all programs suffer from it alike.
    fn passes(&self, program: &Path) -> Outcome<Vec<TimedGroup>> {
        let mut best = self.timed(program, &[])?;
        for _ in 1..PASSES {
            for (best, pass) in best.iter_mut().zip(self.timed(program, &[])?) {
                best.improve(&pass);
            }
        }
        Ok(best)
    }

    fn nightly(&self) -> Outcome<Part> {
        let nightly = |program: &str| {
            let mut rustup = Command::new("rustup");
            rustup.args(["run", "nightly", program]);
            rustup
        };
        let Some(rustc) = first_line(nightly("rustc").arg("-V")) else {
            return Ok(Part::skipped("no nightly toolchain is installed"));
        };
        let target = self.target.join("nightly");
        let mut cargo = nightly("cargo");
        cargo.args(["build", "--quiet", "--release", "--manifest-path"]);
        cargo.arg(self.root.join("benches/nightly/Cargo.toml")).env_remove("RUSTC");
        succeed(cargo.env("CARGO_TARGET_DIR", &target).current_dir(&self.root))?;
        let mut part =
            Part::of_groups(self.timed(&target.join("release/gen-benches-nightly"), &[])?);
        part.environment = Some(Environment::now(&rustc, &self.commit));
        Ok(part)
    }

    /// What a script of ours prints, if there is a Python to run it.
    fn script(&self, name: &str) -> Outcome<Option<serde_json::Value>> {
        if first_line(Command::new("python3").arg("--version")).is_none() {
            return Ok(None);
        }
        let script = self.root.join("benches/python").join(name);
        let output = Command::new("python3").arg(script).output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        Ok(Some(serde_json::from_slice(&output.stdout)?))
    }

    fn python(&self) -> Outcome<Part> {
        let Some(figures) = self.script("programs.py")? else {
            return Ok(Part::skipped("python3 is not installed"));
        };
        let version = figures["version"].as_str().unwrap_or_default();
        let mut table = Table::new(PYTHON, &["ns/item"]);
        table.set_note(&format!("CPython {version}, fewer items, best of its own runs."));
        for (group, nanos) in figures["groups"].as_object().into_iter().flatten() {
            table.row(group, [nanos.as_f64()]);
        }
        Ok(Part::of_tables(vec![table]))
    }

    /// Programs with all checks against the same without, by runs in turn.
    fn unchecked(&self) -> Outcome<Table> {
        const PASSES: usize = 5;
        let checked = self.build("ratios", "release")?;
        let sources = self.target.join("unchecked/sources");
        unchecked::copy(&self.root, &sources)?;
        let target = self.target.join("unchecked");
        let unchecked = self.build_in(&sources, &target, "ratios", "release")?;
        let args = ["--only", CHECKED, "--programs", CHECKED_PROGRAMS, "--rounds", "5"];
        let mut best: [Vec<TimedGroup>; 2] = [Vec::new(), Vec::new()];
        for _ in 0..PASSES {
            for (program, best) in [&checked, &unchecked].into_iter().zip(&mut best) {
                keep_best(best, self.timed(program, &args)?);
            }
        }
        let columns = ["with checks, ns/item", "without, ns/item", "ratio"];
        let mut table = Table::new("The checks of the runtime", &columns);
        for (with, without) in best[0].iter().zip(&best[1]) {
            for program in &with.programs {
                if let Some(without) = without.get(&program.program) {
                    let figures = [program.best, without.best, program.best / without.best];
                    let name = format!("{}: {}", with.group, program.program);
                    table.row(name, figures.map(Some));
                }
            }
        }
        table.set_note(
            "The same program, built of a copy without the checks, in turn with the other. \
             The hand-written programs show how far two builds differ for no reason.",
        );
        Ok(table)
    }

    fn instructions(&self) -> Outcome<Part> {
        if first_line(Command::new("valgrind").arg("--version")).is_none() {
            return Ok(Part::skipped("valgrind is not installed"));
        }
        let ratios = self.build("ratios", "release")?;
        let mut table =
            Table::new("Instructions per item, by callgrind", &["instructions", "to its twin"]);
        let wanted = COUNTED.map(str::to_owned);
        for group in groups(&wanted, 0).iter().filter(|group| wanted.contains(&group.name)) {
            let mut counted: Vec<(&str, f64)> = Vec::new();
            for program in group.programs.iter().filter(|program| program.kind != Kind::Peer) {
                #[allow(clippy::cast_precision_loss, reason = "far less than 2^52")]
                let items = group.items as f64;
                let count = self.count(&ratios, &group.name, &program.name)? / items;
                counted.push((&program.name, count));
                let twin = counted.iter().find(|(name, _)| *name == program.against);
                let name = format!("{}: {}", group.name, program.name);
                table.row(name, [Some(count), twin.map(|(_, twin)| count / twin)]);
            }
        }
        Ok(Part::of_tables(vec![table]))
    }

    /// The instructions of one run.
    fn count(&self, ratios: &Path, group: &str, program: &str) -> Outcome<f64> {
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=callgrind", "--toggle-collect=*Program*run_once*"]);
        let mut out = OsString::from("--callgrind-out-file=");
        out.push(self.target.join("callgrind.out"));
        valgrind.arg(out).arg(ratios);
        valgrind.args(["--once", "--exact", "--only", group, "--programs", program]);
        let output = valgrind.current_dir(&self.root).output()?;
        let messages = String::from_utf8_lossy(&output.stderr);
        let count = messages.lines().find_map(|line| line.split_once("Collected :"));
        let (_, count) = count.ok_or_else(|| messages.to_string())?;
        Ok(count.trim().parse()?)
    }

    fn memory(&self) -> Outcome<Part> {
        let mut command = Command::new(self.build("memory", "release")?);
        let mut tables: Vec<Table> = self.json(&mut command)?;
        if let Some(figures) = self.script("memory.py")? {
            let mut table = Table::new("CPython, by `tracemalloc`", &["bytes"]);
            for figure in figures["figures"].as_array().into_iter().flatten() {
                table.row(figure[0].as_str().unwrap_or_default(), [figure[1].as_f64()]);
            }
            table
                .set_note(&format!("CPython {}.", figures["version"].as_str().unwrap_or_default()));
            tables.push(table);
        }
        Ok(Part::of_tables(tables))
    }
}

/// Runs a command, with what it prints on the error output.
fn succeed(command: &mut Command) -> Outcome<()> {
    let status = command.stdout(std::io::stderr()).status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{}: {status}", command.get_program().to_string_lossy()).into())
    }
}

/// Keeps the better times of two runs of the same groups.
fn keep_best(best: &mut Vec<TimedGroup>, again: Vec<TimedGroup>) {
    if best.is_empty() {
        *best = again;
        return;
    }
    for (best, again) in best.iter_mut().zip(&again) {
        for (best, again) in best.programs.iter_mut().zip(&again.programs) {
            best.best = best.best.min(again.best);
        }
    }
}
