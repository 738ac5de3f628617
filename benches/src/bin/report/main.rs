//! Runs everything that is measured and writes `benches/results`: for each processor a folder with
//! its figures as JSON, its times and a plot, and one report on all processors.
//!
//! `cargo run --release -p gen-benches --bin report -- [OPTIONS]`
//!
//! | option | |
//! |---|---|
//! | `--only PARTS` | runs these parts, parted by commas; the figures of the others stay as they are |
//! | `--render` | runs nothing, and writes the report and the plot from the figures that are there |
//! | `--rounds N` | how often each program is timed in a pass: 15 if not given |
//! | `--large` | reads a file of 1 GB in place of 100 MB |
//! | `--release` | refuses to run if a file differs from the commit that is checked out |
//!
//! What cannot run on a machine, for want of valgrind for example, is reported as skipped.

mod environment;
mod limits;
mod markdown;
mod part;
mod plot;
mod run;
mod unchecked;

use std::error::Error;
use std::fs;

use environment::processor;
use part::{Part, Results};
use run::Runner;

/// What most functions here give.
type Outcome<T> = Result<T, Box<dyn Error>>;

struct Options {
    parts: Vec<&'static str>,
    rounds: Option<String>,
    large: bool,
    /// Whether the figures are for a release, so that their commit must be one that others can get.
    release: bool,
}

fn options() -> Outcome<Options> {
    let mut options =
        Options { parts: part::NAMES.to_vec(), rounds: None, large: false, release: false };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--only" => options.parts = names(&args.next().ok_or("--only needs names")?)?,
            "--render" => options.parts.clear(),
            "--rounds" => options.rounds = Some(args.next().ok_or("--rounds needs a number")?),
            "--large" => options.large = true,
            "--release" => options.release = true,
            _ => return Err(format!("unknown option {arg}").into()),
        }
    }
    Ok(options)
}

fn names(list: &str) -> Outcome<Vec<&'static str>> {
    let known = |name: &str| {
        let known = part::NAMES.into_iter().find(|known| *known == name.trim());
        known.ok_or(format!("no part {name}; there are {}", part::NAMES.join(", ")).into())
    };
    list.split(',').map(known).collect()
}

fn main() -> Outcome<()> {
    let options = options()?;
    let runner = Runner::new(options.rounds, options.large)?;
    if options.release {
        environment::require_clean_tree(runner.root())?;
    }
    let results = part::directory();
    if !options.parts.is_empty() {
        let folder = results.join(processor());
        fs::create_dir_all(&folder)?;
        for name in options.parts {
            eprintln!("==> {name}");
            let part = runner.run(name).unwrap_or_else(|error| {
                // Messages of tools have paths in them, which do not belong into a report.
                eprintln!("{error}");
                Part::skipped("it failed; the messages are where the report was run")
            });
            part.write(&folder, name)?;
        }
    }
    let all = Results::read_all(&results)?;
    fs::write(results.join("report.md"), markdown::overview(&all))?;
    for times in all.iter().filter(|results| results.has_times()) {
        let folder = results.join(&times.processor);
        fs::write(folder.join("report.md"), markdown::times(times))?;
        if times.has_plot() {
            plot::draw(times, &folder.join("ratios.svg"))?;
        }
    }
    eprintln!("==> benches/results/report.md");
    Ok(())
}
