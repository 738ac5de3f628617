//! What grows with a program, and how.
//!
//! Each [shape of program](programs::SHAPES) is compiled with three numbers of steps, at equal
//! distances: stages of a pipeline, loops, nested blocks. From one number to the next, a linear size
//! grows by the same amount. Four sizes are looked at, where nothing is optimised: a state, the native
//! stack down to the code that makes an item, the code that rustc hands to LLVM, and the machine code.
//! They stand for the time of a build, because they need no tool and are the same on each run. A time
//! depends on the machine, and to count the instructions of rustc takes a minute for each program:
//! `cargo run --release -p gen-benches --bin growth` does that, and measures optimised programs, whose
//! code grows by jumps where LLVM ceases to inline.
#![forbid(unsafe_code)]

mod programs;

use std::fmt::Write as _;
use std::path::Path;

use gen_tests::is_recorded_compiler;
use programs::{Compiler, LARGER_LIMIT, LOOPS, Made, OTHER_LOOPS, Profile, SHAPES, Shape};

/// How much more the second half may grow than the first. A quadratic part of a fortieth of the
/// linear one, with a pipeline's numbers of stages, is more than this.
const TOLERANCE: f64 = 1.15;

/// The sizes that are not linear, each with the reason. docs/limits.md tells of them.
const WORSE: &[(&str, &str)] = &[
    // The frame of a stage holds the stages before it, as they came. (Without optimisation only.)
    ("pipeline, by sum", "stack"),
    ("pipeline, by next", "stack"),
    // The state of a stage holds the stages before it twice: as they came, and as they run.
    ("pipeline, loops on_stack", "bytes"),
    ("pipeline, loops on_stack", "stack"),
];

fn compiler(name: &str, profile: Profile) -> Compiler {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    Compiler::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), workspace, profile)
}

/// A figure of a program: its name in [`WORSE`], and how it is read.
type Figure = (&'static str, fn(&Made) -> usize);

const FIGURES: [Figure; 4] = [
    ("bytes", |made| made.size),
    ("stack", |made| made.stack),
    ("lines", |made| made.lines),
    ("code", |made| made.code),
];

#[test]
fn what_is_linear_stays_linear() {
    let compiler = compiler("growth", Profile::Debug);
    let mut report = String::new();
    for shape in SHAPES {
        let made = shape.steps.map(|steps| compiler.make(&shape.program(steps), Profile::Debug));
        for (what, figure) in FIGURES {
            let figures = made.each_ref().map(figure);
            let is_linear = is_linear(figures);
            let name = shape.name;
            println!("{name}: {figures:?} {what} for {:?} {}", shape.steps, shape.unit);
            match (is_linear, WORSE.contains(&(name, what))) {
                (false, false) => {
                    let _ = writeln!(report, "{name}: {what} grow faster: {figures:?}");
                }
                // (Another compiler may do better.)
                (true, true) if is_recorded_compiler() => {
                    let _ = writeln!(report, "{name}: {what} are linear now: {figures:?}");
                }
                _ => {}
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// A step by `next` is a function of its own in a release build, and LLVM goes through it once. A step
/// `on_stack` is always inlined, as part of a pipeline must be. If both were, a function with many
/// loops would compile much longer: docs/limits.md.
#[test]
fn a_loop_brings_little_code_to_a_release_build() {
    let compiler = compiler("growth-release", Profile::Release);
    let lines_of_a_loop = |shape: &Shape| {
        let [few, _, many] = shape.steps;
        // Nothing but what must be inlined is inlined in this program, and nothing is simplified.
        let lines = |steps| compiler.make(&shape.program(steps), Profile::Debug).lines;
        (lines(many) - lines(few)) / (many - few)
    };
    let on_stack = OTHER_LOOPS.iter().find(|shape| shape.name == "loops, on_stack");
    let [next, on_stack] = [&LOOPS, on_stack.expect("a shape")].map(lines_of_a_loop);
    println!("a loop by next: {next} lines; on_stack: {on_stack} lines");
    assert!(next <= 500 && 2 * next <= on_stack, "{next} and {on_stack} lines");
}

#[allow(clippy::cast_precision_loss, reason = "they are small")]
fn is_linear([first, second, third]: [usize; 3]) -> bool {
    // A word or two more are padding.
    const PADDING: usize = 16;
    assert!(first > 0);
    let [early, late] = [second.saturating_sub(first), third.saturating_sub(second)];
    late as f64 <= early as f64 * TOLERANCE + PADDING as f64
}

/// How many stages compile with the `recursion_limit` that rustc has by itself: docs/limits.md.
#[test]
fn stages_without_a_larger_recursion_limit() {
    let compiler = compiler("recursion_limit", Profile::Debug);
    let is_accepted = |name: &str, stages| {
        let shape = SHAPES.iter().find(|shape| shape.name == name).expect("a shape");
        let program = shape.program(stages).replace(LARGER_LIMIT, "");
        let output = compiler.compile(&program, Profile::Debug);
        let said = String::from_utf8_lossy(&output.stderr);
        let is_too_deep = said.contains("consider increasing the recursion limit");
        assert_ne!(output.status.success(), is_too_deep, "{said}");
        output.status.success()
    };
    for (name, most) in
        [("pipeline, by next", 15), ("pipeline, loops on_stack", 9), ("async pipeline", 10)]
    {
        assert!(is_accepted(name, most), "{name}");
        assert!(
            !is_recorded_compiler() || !is_accepted(name, most + 1),
            "{name}: there can be more"
        );
    }
}

/// A recursive call that passes a reference to its own generic argument calls another function. Only a
/// build finds that: docs/limits.md.
#[test]
fn an_argument_that_grows_with_each_call() {
    let compiler = compiler("types", Profile::Debug);
    let program = |parameter: &str| {
        format!(
            "gen_core::generators! {{
                 gen fn f(n: u32, p: {parameter} impl Fn(u32)) -> u32 {{
                     p(n);
                     yield n;
                     if n > 0 {{ yield from f(n - 1, CALL); }}
                 }}
             }}
             fn main() {{ assert_eq!(f(3, & |_| ()).sum::<u32>(), 6); }}"
        )
    };
    let refused = compiler.compile(&program("").replace("CALL", "&p"), Profile::Debug);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("reached the recursion limit while instantiating"), "{said}");
    let by_reference = compiler.compile(&program("&").replace("CALL", "p"), Profile::Debug);
    let said = String::from_utf8_lossy(&by_reference.stderr);
    assert!(by_reference.status.success(), "{said}");
}

#[test]
fn growth_that_is_not_linear_is_found() {
    let figures = |growth: fn(usize) -> usize| [4, 8, 12].map(growth);
    assert!(is_linear(figures(|steps| 1000 + 500 * steps)));
    assert!(is_linear(figures(|_| 24)));
    assert!(!is_linear(figures(|steps| 1000 + 500 * steps + 13 * steps * steps)));
    assert!(!is_linear(figures(|steps| 100 << steps)));
}
