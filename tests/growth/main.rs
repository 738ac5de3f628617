//! What grows with a program, and how.
//!
//! Each [shape of program](programs::SHAPES) is compiled with three numbers of steps, at equal
//! distances: stages of a pipeline, loops, nested blocks. From one number to the next, a linear size
//! grows by the same amount. Two things are looked at, neither of which depends on the machine: the
//! size of a state, and the code that rustc hands to LLVM where nothing is optimised. Time would
//! depend on it; `cargo run --release -p gen-benches --bin compile` has that.
#![forbid(unsafe_code)]

mod programs;

use std::fmt::Write as _;
use std::path::Path;

use gen_tests::is_recorded_compiler;
use programs::{Compiler, LARGER_LIMIT, SHAPES};

/// How much more the second half may grow than the first. A quadratic part of a fortieth of the
/// linear one, with a pipeline's numbers of stages, is more than this.
const TOLERANCE: f64 = 1.15;

/// The sizes that are not linear, each with the reason. docs/limits.md tells of them.
const WORSE: &[(&str, &str)] = &[
    // A stage holds the stage before twice: as its argument, and where the loop pins it.
    ("async pipeline", "bytes"),
];

fn compiler(name: &str) -> Compiler {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    Compiler::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), workspace)
}

#[test]
fn what_is_linear_stays_linear() {
    let compiler = compiler("growth");
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

/// How many stages compile with the `recursion_limit` that rustc has by itself: docs/limits.md.
#[test]
fn stages_without_a_larger_recursion_limit() {
    let compiler = compiler("recursion_limit");
    let is_accepted = |name: &str, stages| {
        let shape = SHAPES.iter().find(|shape| shape.name == name).expect("a shape");
        let program = shape.program(stages).replace(LARGER_LIMIT, "");
        let output = compiler.compile(&program, false);
        let said = String::from_utf8_lossy(&output.stderr);
        let is_too_deep = said.contains("consider increasing the recursion limit");
        assert_ne!(output.status.success(), is_too_deep, "{said}");
        output.status.success()
    };
    for (name, most) in [("pipeline, by next", 15), ("async pipeline", 7)] {
        assert!(is_accepted(name, most), "{name}");
        assert!(
            !is_recorded_compiler() || !is_accepted(name, most + 1),
            "{name}: there can be more"
        );
    }
}

#[test]
fn growth_that_is_not_linear_is_found() {
    let figures = |growth: fn(usize) -> usize| [4, 8, 12].map(growth);
    assert!(is_linear(figures(|steps| 1000 + 500 * steps)));
    assert!(is_linear(figures(|_| 24)));
    assert!(!is_linear(figures(|steps| 1000 + 500 * steps + 13 * steps * steps)));
    assert!(!is_linear(figures(|steps| 100 << steps)));
}
