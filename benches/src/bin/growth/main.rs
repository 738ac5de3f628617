//! What one more stage, loop or block adds to a program: to a state, to the native stack, to the code,
//! to the instructions for an item, and to the work of rustc.
//!
//! `--json FILE` writes the figures to a file, too. The programs are compiled in a directory for
//! temporary files, which is removed. Without valgrind there are no instructions.

// The test that fails when something grows faster has the same programs.
#[path = "../../../../tests/growth/programs.rs"]
mod programs;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use gen_benches::table::Table;
use programs::{Compiler, LOOPS, Made, OTHER_LOOPS, Profile, SHAPES, Shape};

/// What most functions here give.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// The shapes of the first table.
const STAGED: [&str; 5] =
    ["pipeline, by sum", "pipeline, by next", "async pipeline", "recursion", "nested blocks"];

const STAGES: [usize; 3] = [1, 6, 12];

const NUMBERS_OF_LOOPS: [usize; 3] = [1, 50, 200];

/// The argument of `run` where instructions are counted.
const ITEMS: u64 = 1_000;

/// A directory that is removed when it is dropped.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

struct Bench {
    /// With a library that is not optimised, and with one that is.
    debug: Compiler,
    release: Compiler,
    /// The compiler itself, and not the program that chooses a toolchain.
    rustc: PathBuf,
}

/// The figures of a program, in the order of the columns.
type Figures = [Option<f64>; COLUMNS.len()];

const COLUMNS: [&str; 7] = [
    "bytes of a state",
    "native stack, debug, bytes",
    "lines for LLVM, debug",
    "lines for LLVM, release",
    "code, release, instructions",
    "an item, release, instructions",
    "rustc, release, million instructions",
];

#[allow(clippy::cast_precision_loss, reason = "they are small")]
impl Bench {
    fn new(scratch: &Scratch) -> Outcome<Bench> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("a workspace")?;
        let compiler = |name, profile| Compiler::new(&scratch.0.join(name), workspace, profile);
        let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output()?;
        let sysroot = String::from_utf8(sysroot.stdout)?;
        Ok(Bench {
            debug: compiler("debug", Profile::Debug),
            release: compiler("release", Profile::Release),
            rustc: Path::new(sysroot.trim()).join("bin/rustc"),
        })
    }

    fn figures(&self, shape: &Shape, steps: usize) -> Figures {
        let program = shape.program(steps);
        let debug = self.debug.make(&program, Profile::Debug);
        // Nothing but what must be inlined is inlined here, and nothing is simplified.
        let unoptimised = self.release.make(&program, Profile::Debug);
        let Made { code, .. } = self.release.make(&program, Profile::Release);
        // The program that was compiled last.
        let run = |rounds: u64| {
            let rounds = rounds.to_string();
            counted(&self.release.run(), &[&rounds, &ITEMS.to_string()])
        };
        let taken = (shape.taken)(steps as u64, ITEMS) as f64;
        let item = run(2).zip(run(1)).map(|(two, one)| (two - one) / taken);
        let rustc = self.release.rustc(Command::new(&self.rustc), Profile::Release);
        let sizes = [debug.size, debug.stack, debug.lines, unoptimised.lines, code];
        let [size, stack, lines, release, code] = sizes.map(|figure| Some(figure as f64));
        [size, stack, lines, release, code, item, counted(&rustc, &[]).map(|count| count / 1e6)]
    }

    fn table(&self, title: &str, shapes: &[&Shape], numbers: [usize; 3]) -> Table {
        let columns: Vec<_> = COLUMNS
            .iter()
            .flat_map(|name| [(*name).to_owned(), format!("a step: {name}")])
            .collect();
        let columns: Vec<_> = columns.iter().map(String::as_str).collect();
        let mut table = Table::new(title, &columns);
        for shape in shapes {
            let mut before: Option<(usize, Figures)> = None;
            for steps in numbers {
                let figures = self.figures(shape, steps);
                let values = figures.iter().enumerate().flat_map(|(at, &figure)| {
                    let growth = before.and_then(|(fewer, before)| {
                        Some((figure? - before[at]?) / (steps - fewer) as f64)
                    });
                    [figure, growth]
                });
                let row = format!("{}, {steps} {}", shape.name, shape.unit);
                eprintln!("{row}: {figures:?}");
                table.row(row, values);
                before = Some((steps, figures));
            }
        }
        table
    }
}

/// The instructions of a command, by callgrind.
fn counted(command: &Command, arguments: &[&str]) -> Option<f64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    valgrind.arg(command.get_program()).args(command.get_args()).args(arguments);
    let messages = String::from_utf8(valgrind.output().ok()?.stderr).ok()?;
    let count = messages.lines().find_map(|line| line.split_once("Collected :"));
    count?.1.trim().parse().ok()
}

fn main() -> Outcome<()> {
    let mut args = env::args().skip(1);
    let json = match (args.next().as_deref(), args.next()) {
        (None, _) => None,
        (Some("--json"), Some(file)) => Some(file),
        _ => return Err("the option is --json FILE".into()),
    };
    let scratch = Scratch(env::temp_dir().join(format!("gen-benches-growth-{}", process::id())));
    let bench = Bench::new(&scratch)?;
    let is_staged = |shape: &&Shape| STAGED.contains(&shape.name);
    let shapes: Vec<_> = SHAPES.iter().filter(is_staged).collect();
    let mut by_stage = bench.table("Growth by stage", &shapes, STAGES);
    by_stage.set_note(
        "The native stack reaches from the caller down to the code that makes an item. Lines for LLVM are \
         the code that rustc hands over, with all in it that must be inlined; in a release build, by a library \
         that is optimised. The code is all instructions of the program's own, and an item takes those of a run \
         by the number of its items. rustc's instructions, and those of an item, are counted by callgrind.",
    );
    let shapes: Vec<_> = std::iter::once(&LOOPS).chain(OTHER_LOOPS).collect();
    let mut by_loop = bench.table("Growth by loop", &shapes, NUMBERS_OF_LOOPS);
    by_loop.set_note(
        "So many loops in one function, over generators as they come, and over other iterators of the same items. \
         The `async` blocks are polled where they are pinned, without this library: that is what the state machine \
         takes that rustc makes of a body.",
    );
    let tables = [by_stage, by_loop];
    for table in &tables {
        println!("{table}");
    }
    if let Some(file) = json {
        fs::write(file, serde_json::to_string_pretty(&tables)?)?;
    }
    Ok(())
}
