//! Runs everything that is measured and writes `benches/results`: figures as JSON, a report, a
//! plot.
//!
//! `cargo run --release -p gen-benches --bin report -- [OPTIONS]`
//!
//! | option | |
//! |---|---|
//! | `--only PARTS` | runs these parts, parted by commas; the figures of the others stay as they are |
//! | `--render` | runs nothing, and writes the report and the plot from the figures that are there |
//! | `--rounds N` | how often each program is timed in a pass: 15 if not given |
//! | `--large` | reads a file of 1 GB in place of 100 MB |
//!
//! What cannot run on a machine, for want of valgrind for example, is reported as skipped.

mod environment;
mod limits;
mod markdown;
mod part;
mod plot;
mod run;

use std::error::Error;
use std::fs;

use part::{Part, Results};
use run::Runner;

/// What most functions here give.
type Outcome<T> = Result<T, Box<dyn Error>>;

struct Options {
    parts: Vec<&'static str>,
    rounds: Option<String>,
    large: bool,
}

fn options() -> Outcome<Options> {
    let mut options = Options { parts: part::NAMES.to_vec(), rounds: None, large: false };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--only" => options.parts = names(&args.next().ok_or("--only needs names")?)?,
            "--render" => options.parts.clear(),
            "--rounds" => options.rounds = Some(args.next().ok_or("--rounds needs a number")?),
            "--large" => options.large = true,
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
    let results = part::directory();
    fs::create_dir_all(&results)?;
    let runner = Runner::new(options.rounds, options.large)?;
    for name in options.parts {
        eprintln!("==> {name}");
        let part = runner.run(name).unwrap_or_else(|error| {
            // Messages of tools have paths in them, which do not belong into a report.
            eprintln!("{error}");
            Part::skipped("it failed; the messages are where the report was run")
        });
        part.write(&results, name)?;
    }
    let results = Results::read(&results);
    fs::write(part::directory().join("report.md"), markdown::report(&results))?;
    plot::draw(&results, &part::directory().join("ratios.svg"))?;
    eprintln!("==> benches/results/report.md");
    Ok(())
}
