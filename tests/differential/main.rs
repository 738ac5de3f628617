//! Random programs do here what they do in `CPython`.
//!
//! A [random program](make) of generator functions is printed as [Python](python) and as
//! [Rust](rust), with a script of `next`s, `send`s and `throw`s that ends with a `close`. What both
//! do must be the same, event by event: what the bodies note, the items, what is returned or
//! raised, and the guards that are left, in each placement of the generator.
//!
//! The [corpus] is recorded: Rust programs, which are compiled into this test, and what Python says
//! that they do. So the test needs no Python, but for two of its modes:
//!
//! - `BLESS=1 cargo test -p gen-tests --test differential` records the corpus anew;
//! - `DIFFERENTIAL_NEW=1000..2000 cargo test -p gen-tests --test differential -- --ignored` tries
//!   the programs of these seeds, in a project of their own.
//!
//! `PYTHON` names another interpreter than `python3`; any from 3.8 on will do.
//!
//! | Python | here |
//! |---|---|
//! | `next(g)`, `g.send(v)` | `next`, or `start` and then `resume` |
//! | `g.throw(Oops(n))` | `resume(Err(Oops(n)))`, met by `(yield v)?` |
//! | `g.close()` | the end of `g`'s scope |
//! | `try: .. finally: log(..)` | a guard that logs when it is dropped |
//! | `raise Oops(n)` | `Err(Oops(n))?`; in a coroutine, what it returns |
//! | `try: x = yield from f()`, `except Oops`, `else` | `match yield from f()` |
//! | `first = yield`, with a `next` that nobody sees | a `#[resume]` parameter |
//!
//! What is different by design is not made:
//!
//! - `yield from` a generator of `Result`s that may fail: its error is an item, so the delegating
//!   body goes on, where Python's is left. (A `for` loop with a `?` is the same as in Python.)
//! - `yield from &mut g` with a guard between the two: Python closes `g` first, the owner drops it
//!   last.
//! - `throw` at a generator that was not started or has ended: the first argument of `resume` is
//!   dropped, and there is nothing to resume at the end.
//! - `send` where a `yield` has no value, `next` where it has one.
//! - A `yield from` in the tokens of another macro, here `pin!`, that leads back to its own
//!   function: it does not compile (E0733).
//! - Negative and large numbers, and names that outlive their block.
#![forbid(unsafe_code)]

mod ast;
#[allow(
    clippy::all,
    clippy::pedantic,
    unused,
    unused_comparisons,
    reason = "a random program does needless things in needless ways"
)]
mod corpus;
mod files;
mod harness;
mod make;
mod project;
mod python;
mod rng;
mod rust;

use std::env;
use std::fmt::Write as _;
use std::path::Path;

use ast::Program;
use corpus::FILES;
use files::Trace;
use harness::{PLACEMENTS, trace};

/// How many programs a file has.
const PROGRAMS: usize = 30;

/// The seeds of a file are searched from a multiple of this.
const SEEDS: u64 = 1000;

#[test]
fn every_program_does_what_it_does_in_python() {
    if env::var_os("BLESS").is_some() {
        return;
    }
    let mut report = String::new();
    for file in FILES {
        let expected = files::parse(file.traces);
        assert_eq!(file.programs.len(), expected.len(), "{}", file.name);
        for (program, expected) in file.programs.iter().zip(expected) {
            assert_eq!(program.seed, expected.seed);
            for placement in PLACEMENTS {
                let found = trace(program, placement);
                if found.as_ref().is_some_and(|found| *found != expected.events) {
                    let seed = program.seed;
                    let _ = writeln!(report, "{seed} {placement:?}: {found:#?}\n{expected:#?}");
                }
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// What is recorded is what would be made of these seeds today.
#[test]
fn the_corpus_is_what_is_made_of_its_seeds() {
    if env::var_os("BLESS").is_some() {
        return record();
    }
    for file in FILES {
        let traces = files::parse(file.traces);
        let programs: Vec<Program> = traces.iter().map(|t| make::program(t.seed)).collect();
        assert!(files::module(&programs) == file.source, "{}.rs: record anew", file.name);
        for (program, trace) in programs.iter().zip(traces) {
            let printed = python::print(program);
            assert!(printed.contains(&trace.checksum), "{}: record anew", trace.seed);
        }
    }
}

fn record() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("differential/corpus");
    for (at, file) in (0..).zip(FILES) {
        let candidates: Vec<Program> =
            (at * SEEDS..at * SEEDS + 300).map(make::program).filter(is_short).collect();
        let mut traces = files::ask_python(&candidates);
        traces.retain(is_telling);
        traces.truncate(PROGRAMS);
        assert_eq!(traces.len(), PROGRAMS, "too few programs are of use");
        let programs: Vec<Program> = traces.iter().map(|t| make::program(t.seed)).collect();
        files::write(&directory.join(file.name).with_extension("rs"), &files::module(&programs));
        files::write(&directory.join(file.name).with_extension("txt"), &files::traces(&traces));
    }
}

fn is_short(program: &Program) -> bool {
    rust::print(program).lines().count() <= 44
}

/// Whether enough happens. Some programs in which less does are welcome.
fn is_telling(trace: &Trace) -> bool {
    trace.events.len() >= 7 || trace.seed % 8 == 0
}

/// Nothing that can be made is missing from the corpus.
#[test]
fn every_form_is_in_the_corpus() {
    let forms = [
        "yield from f",
        "yield from 0..",
        "yield from &mut inner",
        "yield from inner",
        ".map(Ok)",
        ".boxed_local()",
        "yield from pin!(",
        "match yield from",
        "match (yield ",
        "(yield from f",
        "#[resume] first",
        "Err(Oops(",
        "return Err(Oops(",
        "checked(",
        ")?;",
        "break;",
        "continue;",
        "return;",
        "loop {",
        "while ",
        "in &mut inner",
        ".next().transpose()?",
        "distance(",
        "} else {",
        "&& ",
        "|| ",
        "log.guard(",
        "% 3 {",
        "-> u32",
        "-> Result<u32, Oops>",
        "impl Coroutine<Yield = u32, Return = u32>",
        "impl Coroutine<Yield = u32, Return = Result<u32, Oops>>",
        "impl Coroutine<u32, Yield = u32, Return = u32>",
        "impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>",
        "impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>",
    ];
    let text: String = FILES.iter().map(|file| file.source).collect();
    let missing: Vec<_> = forms.iter().filter(|form| !text.contains(**form)).collect();
    assert!(missing.is_empty(), "no program has {missing:?}");
    let events: String = FILES.iter().map(|file| file.traces).collect();
    for event in ["= end", "= returned", "= raised", "= item", "drop g", "> throw", "> close"] {
        assert!(events.contains(event), "in no program is there `{event}`");
    }
    assert!(FILES.len() * PROGRAMS >= 300);
}

/// Tries the programs of the seeds in `DIFFERENTIAL_NEW`.
#[test]
#[ignore = "needs Python, and takes a while"]
fn new_programs() {
    let seeds = env::var("DIFFERENTIAL_NEW").unwrap_or_else(|_| "1000000..1000100".to_owned());
    let (from, to) = seeds.split_once("..").expect("a range of seeds");
    let seeds = from.parse().expect("a seed")..to.parse::<u64>().expect("a seed");
    let programs: Vec<Program> = seeds.map(make::program).collect();
    let expected = files::ask_python(&programs);
    println!("{} of {} programs are of use", expected.len(), programs.len());
    let programs: Vec<Program> = expected.iter().map(|t| make::program(t.seed)).collect();
    let mut report = String::new();
    let found = project::run(&programs);
    for (program, expected) in programs.iter().zip(expected) {
        let mut placements = 0;
        for trace in found.iter().filter(|trace| trace.seed == program.seed) {
            placements += 1;
            if trace.events != expected.events {
                let (rust, python) = (rust::print(program), python::print(program));
                let _ = writeln!(report, "{rust}{python}{trace:#?}\n{expected:#?}");
            }
        }
        assert!(placements >= 4, "{} was not run", program.seed);
    }
    assert!(report.is_empty(), "{report}");
}
