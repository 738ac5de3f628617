//! The command line of a program that measures groups.
//!
//! | option | |
//! |---|---|
//! | `--only NAMES` | the groups whose names begin with one of these |
//! | `--exact` | the groups that have one of these names, and no others |
//! | `--programs NAMES` | those of their programs that have one of these names |
//! | `--rounds N` | 15 if not given |
//! | `--json FILE` | writes the figures to a file, too |
//! | `--once` | runs each program once, and measures nothing: for callgrind |
//! | `--list` | prints the names |
//! | `--large` | reads a file of 1 GB in place of 100 MB |
//!
//! Names are parted by commas or semicolons; a comma that a space follows belongs to the name.

use std::error::Error;
use std::fs;
use std::process::ExitCode;

use crate::Group;
use crate::measure::{TimedGroup, measure};

struct Options {
    only: Vec<String>,
    programs: Vec<String>,
    rounds: usize,
    json: Option<String>,
    exact: bool,
    large: bool,
    what: What,
}

/// What is done with a group.
enum What {
    Measure,
    RunOnce,
    List,
}

impl Options {
    fn parse(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options = Options {
            only: Vec::new(),
            programs: Vec::new(),
            rounds: 15,
            json: None,
            exact: false,
            large: false,
            what: What::Measure,
        };
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or(format!("{arg} needs a value"));
            match arg.as_str() {
                "--only" => options.only = names(&value()?),
                "--programs" => options.programs = names(&value()?),
                "--rounds" => {
                    options.rounds = value()?.parse().map_err(|_| "--rounds needs a number")?;
                }
                "--json" => options.json = Some(value()?),
                "--exact" => options.exact = true,
                "--once" => options.what = What::RunOnce,
                "--list" => options.what = What::List,
                "--large" => options.large = true,
                _ => return Err(format!("unknown option {arg}")),
            }
        }
        Ok(options)
    }
}

fn names(list: &str) -> Vec<String> {
    let list = list.replace(", ", "\0");
    list.split([',', ';']).map(|name| name.trim().replace('\0', ", ")).collect()
}

/// Runs what the command line asks for. `groups` is given the beginnings of the wanted names and
/// the size of the large file in megabytes.
pub fn run(groups: impl FnOnce(&[String], u64) -> Vec<Group>) -> ExitCode {
    let options = Options::parse(std::env::args().skip(1));
    match options.map_err(Into::into).and_then(|options| run_groups(&options, groups)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run_groups(
    options: &Options,
    groups: impl FnOnce(&[String], u64) -> Vec<Group>,
) -> Result<(), Box<dyn Error>> {
    let mut groups = groups(&options.only, if options.large { 1_000 } else { 100 });
    if options.exact {
        groups.retain(|group| options.only.contains(&group.name));
    }
    for group in &mut groups {
        let wanted = &options.programs;
        group.programs.retain(|program| wanted.is_empty() || wanted.contains(&program.name));
    }
    groups.retain(|group| !group.programs.is_empty());
    if groups.is_empty() {
        return Err("no group or program has such a name".into());
    }
    let mut timed = Vec::new();
    // By value: the input of a group is dropped before the next one is made.
    for group in groups {
        match options.what {
            What::List => list(&group),
            What::RunOnce => {
                for program in &group.programs {
                    program.prepare();
                    _ = program.run_once();
                }
            }
            What::Measure => {
                let group = measure(&group, options.rounds.max(1));
                print(&group);
                timed.push(group);
                // After each group, so that a failure leaves what was measured before it.
                if let Some(file) = &options.json {
                    fs::write(file, serde_json::to_string_pretty(&timed)?)?;
                }
            }
        }
    }
    Ok(())
}

fn list(group: &Group) {
    println!("{}: {} items", group.name, group.items);
    for program in &group.programs {
        println!("  {}", program.name);
    }
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
            "  {:34} {:8.2} ns/item, median {:8.2}  {:8.2}{against}",
            program.program,
            program.best,
            program.median,
            timed.ratio(&program.program).unwrap_or(f64::NAN)
        );
    }
}
