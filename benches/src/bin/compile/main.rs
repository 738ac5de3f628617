//! Compile time and code size: what it takes to build a crate that uses this one, and what a
//! thousand generator functions and a pipeline cost. The crates are made in a directory for temporary
//! files, and removed.
//!
//! `--json FILE` writes the figures to a file, too; `--rounds N` sets how many times each is built,
//! 3 if not given.

mod functions;
mod package;
mod pipelines;

use std::error::Error;
use std::{env, fs};

use functions::functions;
use gen_benches::table::Table;
use package::{Cost, Package, Scratch, best, ours};
use pipelines::pipelines;

/// What most functions here give.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// The dependencies of gen-macros, with the same features, of an empty crate for macros: the least
/// that the build of gen-macros can take.
const MACRO_DEPENDENCIES: &str = "proc-macro2 = \"1\"\nquote = \"1\"\n\
    syn = { version = \"3\", default-features = false, features = \
    [\"clone-impls\", \"full\", \"parsing\", \"printing\", \"proc-macro\", \"visit-mut\"] }\n\n\
    [lib]\nproc-macro = true";

/// A clean build, dependencies included, of a crate with one generator.
fn clean_builds(scratch: &Scratch, rounds: usize) -> Outcome<Table> {
    const GENERATOR: &str = "for i in 0..n { yield i; }";
    let ours = ours();
    let uses = [
        ("gen-core", ours.as_str(), format!("gen_core::generators! {{ pub gen fn f(n: u32) -> u32 {{ {GENERATOR} }} }}")),
        ("async-stream", "async-stream = \"0.3\"\nfutures-core = \"0.3\"", format!(
            "pub fn f(n: u32) -> impl futures_core::Stream<Item = u32> {{ \
             async_stream::stream! {{ {GENERATOR} }} }}"
        )),
        ("dependencies of the macros, alone", MACRO_DEPENDENCIES, String::new()),
        ("genawaiter", "genawaiter = \"0.99.1\"", "use genawaiter::rc::{Co, Gen};\n\
             pub fn f(n: u32) -> impl Iterator<Item = u32> { \
             Gen::new(|co: Co<u32>| async move { for i in 0..n { co.yield_(i).await; } }).into_iter() }"
            .to_owned()),
        ("fauxgen", "fauxgen = \"0.1.7\"", "#[fauxgen::generator(yield = u32)]\n\
             pub fn f(n: u32) { for i in 0..n { r#yield!(i); } }".to_owned()),
    ];
    let names = uses.each_ref().map(|(name, ..)| *name);
    let mut packages = Vec::new();
    for (_, dependency, lib) in &uses {
        packages.push(Package::write(
            scratch,
            &format!("uses-{}", packages.len()),
            dependency,
            lib,
            "fn main() {}\n",
        )?);
    }
    let packages: [Package; 5] = packages.try_into().map_err(|_| "five were written")?;
    let build = |args: &'static [&'static str]| {
        best(rounds, &packages, move |package| {
            package.clean()?;
            package.cargo(args)
        })
    };
    let (debug, release) = (build(&["build", "--lib"])?, build(&["build", "--lib", "--release"])?);
    let columns = ["debug, s", "release, s", "debug, CPU s", "release, CPU s", "to async-stream"];
    let mut table = Table::new("Clean build of a crate with one generator", &columns);
    for (at, name) in names.into_iter().enumerate() {
        let ratio = |cost: [Cost; 5]| cost[at].seconds / cost[1].seconds;
        let (debug_cost, release_cost) = (debug[at], release[at]);
        let costs = [debug_cost.seconds, release_cost.seconds, debug_cost.work, release_cost.work];
        let worst = ratio(debug).max(ratio(release));
        table.row(name, costs.into_iter().chain([worst]).map(Some));
    }
    table.set_note(
        "Default features, dependencies included, best of interleaved builds; CPU seconds add up the time of all \
         processors. The ratio compares the seconds, and is the worse of the two ratios.",
    );
    Ok(table)
}

fn main() -> Outcome<()> {
    let mut args = env::args().skip(1);
    let (mut json, mut rounds) = (None, 3);
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--json", Some(file)) => json = Some(file),
            ("--rounds", Some(number)) => rounds = number.parse::<usize>()?.max(1),
            _ => return Err("the options are --json FILE and --rounds N".into()),
        }
    }
    let scratch = Scratch::new();
    let mut tables = vec![clean_builds(&scratch, rounds)?];
    println!("{}", tables[0]);
    for is_long in [false, true] {
        let table = functions(&scratch, rounds, is_long)?;
        println!("{table}");
        tables.push(table);
    }
    let table = pipelines(&scratch, rounds)?;
    println!("{table}");
    tables.push(table);
    if let Some(file) = json {
        fs::write(file, serde_json::to_string_pretty(&tables)?)?;
    }
    Ok(())
}
