//! What grows with a program, and how.
//!
//! Each [shape of program](programs::SHAPES) is compiled with three numbers of steps, at equal
//! distances: stages of a pipeline, loops, nested blocks. From one number to the next, what is linear
//! grows by the same amount. Two things are looked at, neither of which depends on the machine: the
//! size of a state, and the code that rustc hands to LLVM where nothing is optimised. Time would
//! depend on it; `cargo run --release -p gen-benches --bin compile` has that.
#![forbid(unsafe_code)]

mod programs;

use std::fmt::Write as _;
use std::path::Path;

use programs::{Compiler, SHAPES};

/// How much more the second half may grow than the first. A quadratic part of a fortieth of the
/// linear one, with a pipeline's numbers of stages, is more than this.
const TOLERANCE: f64 = 1.15;

/// What is not linear, and why. docs/limits.md says so.
const WORSE: &[(&str, &str)] = &[
    // A stage holds the stage before twice: as its argument, and where the loop pins it.
    ("async pipeline", "bytes"),
];

#[test]
fn what_is_linear_stays_linear() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth");
    let compiler = Compiler::new(&directory, workspace);
    let mut report = String::new();
    for shape in SHAPES {
        let made = shape.steps.map(|steps| compiler.make(&shape.program(steps), false));
        for (what, figures) in
            [("bytes", made.map(|made| made.size)), ("lines", made.map(|made| made.lines))]
        {
            let is_linear = is_linear(figures);
            let name = shape.name;
            println!("{name}: {figures:?} {what} for {:?} {}", shape.steps, shape.unit);
            match (is_linear, WORSE.contains(&(name, what))) {
                (false, false) => {
                    let _ = writeln!(report, "{name}: {what} grow faster: {figures:?}");
                }
                (true, true) => {
                    let _ = writeln!(report, "{name}: {what} are linear now: {figures:?}");
                }
                _ => {}
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[allow(clippy::cast_precision_loss, reason = "they are small")]
fn is_linear([first, second, third]: [usize; 3]) -> bool {
    // A word or two more are padding.
    const PADDING: usize = 16;
    assert!(first > 0);
    let [early, late] = [second.saturating_sub(first), third.saturating_sub(second)];
    late as f64 <= early as f64 * TOLERANCE + PADDING as f64
}

#[test]
fn growth_that_is_not_linear_is_found() {
    let figures = |growth: fn(usize) -> usize| [4, 8, 12].map(growth);
    assert!(is_linear(figures(|steps| 1000 + 500 * steps)));
    assert!(is_linear(figures(|_| 24)));
    assert!(!is_linear(figures(|steps| 1000 + 500 * steps + 13 * steps * steps)));
    assert!(!is_linear(figures(|steps| 100 << steps)));
}
