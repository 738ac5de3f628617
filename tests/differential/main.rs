//! Random programs do here what they do in `CPython`.
//!
//! A [random program](make) of generator functions is printed as [Python](python) and as
//! [Rust](rust), with a script of `next`s, `send`s and `throw`s that ends with a `close`. What both
//! do must be the same, event by event: what the bodies note, the items, what is returned or
//! raised, and the guards that are left.
//!
//! Each program is run in many ways ([`harness::traces`]): in each placement of the generator, by
//! each consumer (step by step, behind adaptors, on another thread for each step, by `for_each`),
//! and dropped after each number of steps. Python records what a `close` does after so many steps.
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
//! | `raise Oops(n)` | `Err(Oops(n))?` or `return Err(Oops(n))`; in a coroutine, what it returns |
//! | `try: x = yield from f()`, `except Oops`, `else` | `match yield from f()` |
//! | `yield from f()`, where `f` may raise | `yield from f()?` |
//! | `yield from errors_as_items(f())` | `yield from f()`: the error is an item |
//! | `yield from opened(f(), ..)`, which may raise before `f` begins | `yield from opened(f(), ..)??` |
//! | `yield Oops(n)` | `yield Err(Oops(n))`, which ends nothing |
//! | `first = yield`, with a `next` that nobody sees | a `#[resume]` parameter |
//! | `f(n) if c else g(n)` | the same, of `#[boxed]` functions or with `.boxed()` |
//!
//! A generator whose items are `Option`s raises errors without a code.
//!
//! Python knows nothing of the form of a function: a method, `#[boxed]` and then called through
//! `dyn`, `#[try_yield]`, with the attribute `#[generator]`. Nor does it know that half of the
//! programs must be `Send`, and that some blocks are the tokens of a macro.
//!
//! What is different by design is not made:
//!
//! - `yield from &mut g` with a guard between the two: Python closes `g` first, the owner drops it
//!   last.
//! - `throw` at a generator that was not started or has ended: the first argument of `resume` is
//!   dropped, and there is nothing to resume at the end.
//! - `send` where a `yield` has no value, `next` where it has one.
//! - Recursion through `pin!`, which does not compile (E0733).
//! - `boxed()` behind a recursive call: rustc cannot prove `Send` of a function in its own body.
//! - Negative and large numbers, and names that outlive their block.
#![forbid(unsafe_code)]
#![allow(
    clippy::format_collect,
    clippy::match_same_arms,
    clippy::struct_excessive_bools,
    clippy::too_many_lines,
    clippy::unused_self,
    reason = "a table of the languages' forms reads best as one, row by row"
)]

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

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::path::Path;

use ast::Program;
use corpus::FILES;
use files::Trace;
use harness::traces;

/// How many programs a file has.
const PROGRAMS: usize = 30;

/// The seeds of a file are searched from a multiple of this.
const SEEDS: u64 = 1000;

/// A form of which the corpus has fewer programs than this is rare.
const RARE: usize = 15;

/// What programs are made of. Each of these is in the corpus.
const FORMS: &[&str] = &[
    "yield from f",
    "yield from 0..",
    "yield from &mut inner",
    "yield from inner",
    ".map(Ok)",
    ".boxed_local()",
    "yield from pin!(",
    " in f0(d - 1, ",
    " in f1(d - 1, ",
    " in self.f",
    "= f0(d - 1, ",
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
    ", log)?;",
    "(&mut inner0)?;",
    "yield from inner0?;",
    "yield from (if ",
    "yield_from!(f",
    "yield from opened(f",
    ", 2)??;",
    ".ok()??;",
    "yield from log.values(",
    "yield from log.results(",
    "yield from log.slips(",
    "yield from log.options(",
    ").map(|n| checked(n, ",
    ").map(|n| slipped(n, ",
    ").beside(",
    "through!({",
    " = if ",
    "(&mut f",
    "Box::pin(f",
    "Iterable(f",
    "opaque(f",
    ".on_heap()",
    ".boxed()",
    ".returning()",
    "match item {",
    "log.tried(",
    "yield Err(Oops(",
    "yield None;",
    "None?;",
    "return None;",
    "#[boxed]",
    "#[boxed(local)]",
    "#[try_yield]",
    "#[generator]",
    "#[generator(boxed)]",
    "#[generator(boxed(local))]",
    "impl Host {",
    "impl Boxed for Host {",
    " self.f",
    "Host.f",
    "HOST.f",
    ".sent().",
    "-> u32",
    "-> Result<u32, Oops>",
    "-> Result<u32, Slip>",
    "-> Option<u32>",
    "-> impl Iterator<Item = u32>",
    "-> impl Iterator<Item = Result<u32, Oops>>",
    "impl Coroutine<Yield = u32, Return = u32>",
    "impl Coroutine<Yield = u32, Return = Result<u32, Oops>>",
    "impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>",
    "impl Coroutine<u32, Yield = u32, Return = u32>",
    "impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>",
    "impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>",
];

#[test]
fn every_program_does_what_it_does_in_python() {
    if env::var_os("BLESS").is_some() {
        return;
    }
    let mut report = String::new();
    let mut runs = BTreeMap::new();
    for file in FILES {
        let expected = files::parse(file.traces);
        assert_eq!(file.programs.len(), expected.len(), "{}", file.name);
        for (program, expected) in file.programs.iter().zip(expected) {
            assert_eq!(program.seed, expected.seed);
            traces(program, |way, steps, found| {
                *runs.entry(format!("{way:?}")).or_insert(0) += 1;
                let expected = expected.dropped_after(steps);
                if found != expected {
                    let seed = program.seed;
                    let _ = writeln!(report, "{seed} {way:?} {steps:?}: {found:#?}\n{expected:#?}");
                }
            });
        }
    }
    assert!(report.is_empty(), "{report}");
    // Six consumers in four placements, and three that run a generator in place.
    assert_eq!(runs.len(), 27, "{runs:?}");
    assert!(runs.values().all(|runs| *runs >= 50), "{runs:?}");
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
    let mut found = vec![0; FORMS.len()];
    for (at, file) in (0..).zip(FILES) {
        let candidates: Vec<Program> = (at * SEEDS..at * SEEDS + 500)
            .map(make::program)
            .filter(is_short)
            .filter(is_joint)
            .collect();
        let mut traces = files::ask_python(&candidates);
        traces.retain(is_telling);
        let traces = select(traces, &mut found);
        assert_eq!(traces.len(), PROGRAMS, "too few programs are of use");
        let programs: Vec<Program> = traces.iter().map(|t| make::program(t.seed)).collect();
        files::write(&directory.join(file.name).with_extension("rs"), &files::module(&programs));
        files::write(&directory.join(file.name).with_extension("txt"), &files::traces(&traces));
    }
}

/// Some programs in each of which there is a form that is rare so far, and then others.
fn select(traces: Vec<Trace>, found: &mut [usize]) -> Vec<Trace> {
    let (mut selected, mut others) = (vec![], vec![]);
    for trace in traces {
        let text = rust::print(&make::program(trace.seed));
        let forms: Vec<usize> = (0..FORMS.len()).filter(|at| text.contains(FORMS[*at])).collect();
        if selected.len() < PROGRAMS && forms.iter().any(|at| found[*at] < RARE) {
            for at in forms {
                found[at] += 1;
            }
            selected.push(trace);
        } else {
            others.push(trace);
        }
    }
    selected.extend(others);
    selected.truncate(PROGRAMS);
    selected.sort_by_key(|trace| trace.seed);
    selected
}

fn is_short(program: &Program) -> bool {
    rust::print(program).lines().count() <= 56
}

/// Whether several functions call each other. Some programs of a single function are welcome.
fn is_joint(program: &Program) -> bool {
    program.reachable().len() > 1 || program.seed % 4 == 0
}

/// Whether enough happens. Some programs in which less does are welcome.
fn is_telling(trace: &Trace) -> bool {
    trace.events.len() >= 7 || trace.seed % 8 == 0
}

/// Nothing that can be made is missing from the corpus.
#[test]
fn every_form_is_in_the_corpus() {
    let text: String = FILES.iter().map(|file| file.source).collect();
    let missing: Vec<_> = FORMS.iter().filter(|form| !text.contains(**form)).collect();
    assert!(missing.is_empty(), "no program has {missing:?}");
    let events: String = FILES.iter().map(|file| file.traces).collect();
    for event in ["= end", "= returned", "= raised", "= item", "drop g", "> throw", "> close"] {
        assert!(events.contains(event), "in no program is there `{event}`");
    }
    assert!(events.contains("drop g1\ndrop g0\n= raised"), "no error leaves two bodies");
    let events: Vec<_> = events.lines().collect();
    let goes_on =
        |three: &[&str]| three[0].starts_with("= raised") && three[2].starts_with("= item");
    assert!(events.windows(3).any(goes_on), "no generator goes on after an error");
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
        let mut runs = 0;
        for run in found.iter().filter(|run| run.trace.seed == program.seed) {
            runs += 1;
            let expected = expected.dropped_after(run.steps);
            if run.trace.events != expected {
                let (rust, python) = (rust::print(program), python::print(program));
                let _ = writeln!(report, "{rust}{python}{run:#?}\n{expected:#?}");
            }
        }
        assert!(runs >= 2, "{} was not run", program.seed);
    }
    assert!(report.is_empty(), "{report}");
}
