//! What one more stage, loop or block adds to a program: to a state, to the code, to the time of a
//! build.

use gen_benches::table::Table;

use crate::Outcome;
use crate::package::{Scratch, work_of_children, workspace};

// The test that fails when something grows faster has the same programs.
#[path = "../../../../tests/growth/programs.rs"]
mod programs;

/// The table of growth by step.
#[allow(clippy::cast_precision_loss, reason = "they are small")]
pub fn growth(scratch: &Scratch, rounds: usize) -> Outcome<Table> {
    let compiler = programs::Compiler::new(&scratch.path().join("growth"), workspace());
    let columns = [
        "bytes of a state",
        "a step, bytes",
        "lines for LLVM",
        "a step, lines",
        "lines of LLVM's",
        "a step, LLVM's lines",
        "release, CPU s",
        "a step, CPU ms",
    ];
    let mut table = Table::new("Growth by step", &columns);
    for shape in programs::SHAPES {
        let mut before: Option<(usize, [f64; 4])> = None;
        for steps in shape.steps {
            let program = shape.program(steps);
            let debug = compiler.make(&program, false);
            let mut seconds = f64::INFINITY;
            let mut release = None;
            for _ in 0..rounds {
                let start = work_of_children();
                release = Some(compiler.make(&program, true));
                let work = work_of_children().zip(start).map(|(end, start)| end - start);
                seconds = seconds.min(work.unwrap_or(f64::NAN));
            }
            let lines = release.ok_or("there is a round")?.lines as f64;
            let figures = [debug.size as f64, debug.lines as f64, lines, seconds];
            let values = (0..figures.len()).flat_map(|at| {
                let growth = before.map(|(fewer, before)| {
                    let growth = (figures[at] - before[at]) / (steps - fewer) as f64;
                    if at == 3 { growth * 1000.0 } else { growth }
                });
                [Some(figures[at]), growth]
            });
            table.row(format!("{}, {steps} {}", shape.name, shape.unit), values);
            before = Some((steps, figures));
        }
    }
    table.set_note(
        "What a step adds is from the row above on. Lines for LLVM are those of a build without optimisation, and \
         lines of LLVM's those that a release build leaves. CPU time is that of rustc and the linker for a program \
         in one piece.",
    );
    Ok(table)
}
