//! Ratios to the hand-written twin, from interleaved runs.
//!
//! `cargo run --release -p gen-benches --bin ratios -- [OPTIONS]`
//!
//! | option | |
//! |---|---|
//! | `--only NAMES` | the groups whose names begin with one of these, parted by commas |
//! | `--program NAME` | one program of them |
//! | `--rounds N` | 15 if not given |
//! | `--json FILE` | writes the figures to a file, too |
//! | `--once` | runs each program once, and measures nothing: for callgrind |
//! | `--list` | prints the names |
//! | `--large` | reads a file of 1 GB in place of 100 MB |

use std::fs;
use std::process::ExitCode;

use gen_benches::measure::{TimedGroup, measure};
use gen_benches::{Group, groups};

#[derive(Default)]
struct Options {
    only: Vec<String>,
    program: Option<String>,
    rounds: usize,
    json: Option<String>,
    once: bool,
    list: bool,
    large: bool,
}

fn options() -> Result<Options, String> {
    let mut options = Options { rounds: 15, ..Options::default() };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--only" => options.only = value()?.split(',').map(str::to_owned).collect(),
            "--program" => options.program = Some(value()?),
            "--rounds" => {
                options.rounds = value()?.parse().map_err(|_| "--rounds needs a number")?;
            }
            "--json" => options.json = Some(value()?),
            "--once" => options.once = true,
            "--list" => options.list = true,
            "--large" => options.large = true,
            _ => return Err(format!("unknown option {arg}")),
        }
    }
    Ok(options)
}

fn print(timed: &TimedGroup) {
    println!("{}", timed.group);
    for program in &timed.programs {
        let against = if program.against == timed.programs[0].program {
            String::new()
        } else {
            format!("  to {}", program.against)
        };
        println!(
            "  {:32} {:8.2} ns/item, median {:8.2}  {:8.2}{against}",
            program.program, program.best, program.median, program.ratio
        );
    }
}

fn run(options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    let mut groups = groups(&options.only, if options.large { 1_000 } else { 100 });
    if let Some(name) = &options.program {
        for group in &mut groups {
            group.programs.retain(|program| program.name == *name);
        }
        groups.retain(|group| !group.programs.is_empty());
    }
    if groups.is_empty() {
        return Err("no group or program has such a name".into());
    }
    let mut timed = Vec::new();
    for group in &groups {
        if options.list {
            list(group);
        } else if options.once {
            group.programs.iter().for_each(|program| _ = program.run());
        } else {
            let group = measure(group, options.rounds.max(1));
            print(&group);
            timed.push(group);
            // After each group, so that a failure leaves what was measured before it.
            if let Some(file) = &options.json {
                fs::write(file, serde_json::to_string_pretty(&timed)?)?;
            }
        }
    }
    Ok(())
}

fn list(group: &Group) {
    println!("{}", group.name);
    for program in &group.programs {
        println!("  {}", program.name);
    }
}

fn main() -> ExitCode {
    match options().map_err(Into::into).and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
