//! Programs that grow step by step, and what rustc makes of them.
//!
//! Also a part of the bench of compile times, so it uses the standard library alone.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// A kind of program.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// What there is more of with each step.
    pub(crate) unit: &'static str,
    /// The numbers of steps that are measured, at equal distances.
    pub(crate) steps: [usize; 3],
    /// The items of a program with so many steps: a function `run`, and the function `size`, which
    /// gives the size of a state. The innermost body passes each item through [`PROBE`].
    items: fn(usize) -> String,
    /// How many items `run` takes, with so many steps and this argument.
    #[allow(dead_code, reason = "the bench divides by it")]
    pub(crate) taken: fn(u64, u64) -> u64,
}

pub(crate) const SHAPES: &[Shape] = &[
    Shape::new("pipeline, by sum", "stages", [4, 8, 12], pipeline, |_, n| n),
    Shape::new("pipeline, by next", "stages", [4, 8, 12], looped, |_, n| n),
    Shape::new("pipeline, loops on_stack", "stages", [4, 8, 12], in_place, |_, n| n),
    Shape::new("async pipeline", "stages", [4, 8, 12], async_pipeline, |_, n| n),
    Shape::new("recursion", "functions", [4, 8, 12], recursion, |_, n| n + 1),
    Shape::new("delegation", "functions", [4, 8, 12], delegation, |steps, _| steps + 1),
    // (Up to 256 bytes a block is copied once more, so these begin above that.)
    Shape::new("nested blocks", "blocks", [8, 10, 12], nested_blocks, |_, n| n),
    Shape::new("nested scopes", "scopes", [20, 40, 60], nested_scopes, |steps, _| steps),
    Shape::new("yields in a body", "yields", [20, 40, 60], yields, |steps, _| steps),
    Shape::new("delegations in a body", "loops", [10, 20, 30], delegations, in_loops),
    Shape::new("loops in a body", "loops", [10, 20, 30], loops_in_a_body, in_loops),
    LOOPS,
    Shape::new("awaits in a body", "awaits", [20, 40, 60], awaits, |_, _| 1),
];

/// Loops over generators in one function, each generator as it comes.
pub(crate) const LOOPS: Shape =
    Shape::new("loops in a function", "loops", [20, 40, 60], loops, in_loops);

/// The same loops over other iterators, of which the first is written by hand.
#[allow(dead_code, reason = "the bench compares them")]
pub(crate) const OTHER_LOOPS: &[Shape] = &[
    Shape::new("loops, by hand", "loops", LOOPS.steps, loops_by_hand, in_loops),
    Shape::new("loops, from_fn", "loops", LOOPS.steps, loops_from_fn, in_loops),
    Shape::new("loops, async blocks", "loops", LOOPS.steps, loops_over_async_blocks, in_loops),
    Shape::new("loops, on_stack", "loops", LOOPS.steps, loops_on_stack, in_loops),
    Shape::new("loops, on_heap", "loops", LOOPS.steps, loops_on_heap, in_loops),
    Shape::new("loops, for_each", "loops", LOOPS.steps, loops_for_each, in_loops),
    Shape::new("loops, boxed", "loops", LOOPS.steps, loops_boxed, in_loops),
];

/// How many items come out of loops over `leaf(n)`, `leaf(n + 1)` and so on.
const fn in_loops(steps: u64, n: u64) -> u64 {
    steps * n + steps * (steps - 1) / 2
}

/// How a program asks rustc to go deeper.
pub(crate) const LARGER_LIMIT: &str = "#![recursion_limit = \"256\"]";

const STAGE: &str =
    "gen fn stage(items: impl Iterator<Item = u64>) -> u64 { for x in items { yield x + 1; } }";
const LEAF: &str = "gen fn leaf(n: u64) -> u64 { for i in 0..n { yield probe(i); } }";

/// Notes how deep the native stack is where an item is made.
const PROBE: &str = "
static DEEPEST: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(usize::MAX);

#[inline(never)]
fn probe(item: u64) -> u64 {
    use std::sync::atomic::Ordering::Relaxed;
    let here = (&raw const item).addr();
    if here < DEEPEST.load(Relaxed) { DEEPEST.store(here, Relaxed); }
    item
}
";

/// Polls an `async` block where it is pinned, for the items that the block leaves in a cell: the
/// least that a generator in an `async` block needs.
const BARE: &str = "
use std::cell::Cell;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct Yield(bool);

impl Future for Yield {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 { return Poll::Ready(()) }
        self.0 = true;
        Poll::Pending
    }
}

async fn leaf(item: &Cell<Option<u64>>, n: u64) {
    for i in 0..n { item.set(Some(probe(i))); Yield(false).await; }
}

struct Items<'a, F>(Pin<&'a mut F>, &'a Cell<Option<u64>>);

impl<F: Future<Output = ()>> Iterator for Items<'_, F> {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        match self.0.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => self.1.take(),
            Poll::Ready(()) => None,
        }
    }
}
";

const BY_HAND: &str = "
struct Leaf { i: u64, n: u64 }

impl Iterator for Leaf {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        if self.i >= self.n { return None }
        self.i += 1;
        Some(probe(self.i - 1))
    }
}

fn leaf(n: u64) -> Leaf { Leaf { i: 0, n } }
";

const FROM_FN: &str = "
fn leaf(n: u64) -> impl Iterator<Item = u64> {
    let mut numbers = 0..n;
    std::iter::from_fn(move || numbers.next().map(probe))
}
";

/// A function for each number, or a statement.
fn each(steps: usize, one: impl FnMut(usize) -> String) -> String {
    (0..steps).map(one).collect()
}

fn staged(steps: usize, source: &str) -> String {
    format!("{}{source}{}", "stage(".repeat(steps), ")".repeat(steps))
}

fn generators(items: &str, run: &str, sized: &str) -> String {
    format!(
        "gen_core::generators! {{ {items} }}\n\
         fn run(n: u64) -> u64 {{ {run} }}\n\
         fn size(n: u64) -> usize {{ size_of_val(&{sized}) }}\n"
    )
}

/// As `generators`, without any.
fn plain(items: &str, run: &str, sized: &str) -> String {
    format!(
        "{items}\n\
         fn run(n: u64) -> u64 {{ {run} }}\n\
         fn size(n: u64) -> usize {{ size_of_val(&{sized}) }}\n"
    )
}

fn pipeline(steps: usize) -> String {
    let staged = staged(steps, "(0..n).map(probe)");
    generators(STAGE, &format!("{staged}.sum()"), &format!("{staged}.on_stack()"))
}

fn looped(steps: usize) -> String {
    let staged = staged(steps, "(0..n).map(probe)");
    let run = format!("let mut sum = 0; for x in {staged} {{ sum += x; }} sum");
    generators(STAGE, &run, &staged)
}

fn in_place(steps: usize) -> String {
    let staged = staged(steps, "source(n)");
    let items = "gen fn source(n: u64) -> u64 { for x in 0..n { yield probe(x); } }\n\
                 gen fn stage(items: gen_core::Gen<u64, impl gen_core::Body<u64, Resume = ()>>) -> u64 {\n\
                     for x in items.on_stack() { yield x + 1; }\n\
                 }";
    let run = format!("let mut sum = 0; for x in {staged} {{ sum += x; }} sum");
    generators(items, &run, &format!("{staged}.on_stack()"))
}

fn async_pipeline(steps: usize) -> String {
    let staged = staged(steps, "source(n)");
    let items = format!(
        "async gen fn source(n: u64) -> u64 {{ for x in 0..n {{ yield probe(x); }} }}\n\
         async gen fn stage(items: impl futures_core::Stream<Item = u64>) -> u64 {{\n\
             for await x in items {{ yield x + 1; }}\n\
         }}\n\
         async fn sum(n: u64) -> u64 {{\n\
             let mut sum = 0; for await x in {staged} {{ sum += x; }} sum\n\
         }}"
    );
    let run = "let mut context = std::task::Context::from_waker(std::task::Waker::noop());\n\
               let polled = std::pin::pin!(sum(n)).poll(&mut context);\n\
               if let std::task::Poll::Ready(sum) = polled { sum } else { 0 }";
    generators(&items, run, &staged)
}

fn recursion(steps: usize) -> String {
    let functions = each(steps, |at| {
        let next = (at + 1) % steps;
        format!(
            "gen fn f{at}(n: u64) -> u64 {{ yield probe(n); if n > 0 {{ yield from f{next}(n - 1); }} }}\n"
        )
    });
    generators(&functions, "f0(n).sum()", "f0(n).on_stack()")
}

fn delegation(steps: usize) -> String {
    let functions = each(steps, |at| {
        let next = at + 1;
        format!("gen fn f{at}(n: u64) -> u64 {{ yield n; yield from f{next}(n); }}\n")
    });
    let last = format!("gen fn f{steps}(n: u64) -> u64 {{ yield probe(n); }}");
    generators(&(functions + &last), "f0(n).sum()", "f0(n).on_stack()")
}

fn nested_blocks(steps: usize) -> String {
    let blocks = (0..steps).fold("(0..n).map(probe)".to_owned(), |items, at| {
        format!("gen_core::gen_block! {{ move {{ for x in {items} {{ yield x + {at}; }} }} }}")
    });
    generators("", &format!("{blocks}.sum()"), &blocks)
}

fn nested_scopes(steps: usize) -> String {
    let open = each(steps, |at| format!("{{ let a{at} = n + {at}; yield probe(a{at});"));
    let body = format!("gen fn f(n: u64) -> u64 {{ {open} {} }}", "}".repeat(steps));
    generators(&body, "f(n).sum()", "f(n).on_stack()")
}

fn yields(steps: usize) -> String {
    let yields = each(steps, |at| format!("yield probe(n + {at});"));
    let body = format!("gen fn f(n: u64) -> u64 {{ {yields} }}");
    generators(&body, "f(n).sum()", "f(n).on_stack()")
}

fn delegations(steps: usize) -> String {
    let delegations = each(steps, |at| format!("yield from leaf(n + {at});"));
    let body = format!("{LEAF} gen fn f(n: u64) -> u64 {{ {delegations} }}");
    generators(&body, "f(n).sum()", "f(n).on_stack()")
}

fn loops_in_a_body(steps: usize) -> String {
    let loops = each(steps, |at| format!("for x in leaf(n + {at}) {{ yield x; }}"));
    let body = format!("{LEAF} gen fn f(n: u64) -> u64 {{ {loops} }}");
    generators(&body, "f(n).sum()", "f(n).on_stack()")
}

/// A function with so many loops over items of `leaf`.
fn in_a_function(steps: usize, one: impl Fn(String) -> String) -> String {
    let loops = each(steps, |at| one(format!("leaf(n + {at})")));
    format!("let mut sum = 0; {loops} sum")
}

fn over(items: &str) -> String {
    format!("for x in {items} {{ sum += x; }}")
}

fn loops(steps: usize) -> String {
    let run = in_a_function(steps, |leaf| over(&leaf));
    generators(LEAF, &run, "leaf(n).on_stack()")
}

fn loops_on_stack(steps: usize) -> String {
    let run = in_a_function(steps, |leaf| over(&format!("std::pin::pin!({leaf}.on_stack())")));
    generators(LEAF, &run, "leaf(n).on_stack()")
}

fn loops_on_heap(steps: usize) -> String {
    let run = in_a_function(steps, |leaf| over(&format!("{leaf}.on_heap()")));
    generators(LEAF, &run, "leaf(n).on_heap()")
}

fn loops_boxed(steps: usize) -> String {
    let run = in_a_function(steps, |leaf| over(&format!("{leaf}.boxed()")));
    generators(LEAF, &run, "leaf(n).boxed()")
}

fn loops_for_each(steps: usize) -> String {
    let run = in_a_function(steps, |leaf| format!("{leaf}.for_each(|x| sum += x);"));
    generators(LEAF, &run, "leaf(n).on_stack()")
}

fn loops_by_hand(steps: usize) -> String {
    plain(BY_HAND, &in_a_function(steps, |leaf| over(&leaf)), "leaf(n)")
}

fn loops_from_fn(steps: usize) -> String {
    plain(FROM_FN, &in_a_function(steps, |leaf| over(&leaf)), "leaf(n)")
}

fn loops_over_async_blocks(steps: usize) -> String {
    let run = in_a_function(steps, |leaf| {
        let body = leaf.replace("leaf(", "leaf(&item, ");
        let items = over("Items(body, &item)");
        format!("{{ let item = Cell::new(None); let body = std::pin::pin!({body}); {items} }}")
    });
    plain(BARE, &run, "leaf(&Cell::new(None), n)")
}

fn awaits(steps: usize) -> String {
    let awaits = each(steps, |at| format!("std::future::ready({at}).await; yield probe(n);"));
    let body = format!("async gen fn f(n: u64) -> u64 {{ {awaits} }}");
    let run = "let mut context = std::task::Context::from_waker(std::task::Waker::noop());\n\
               let f = std::pin::pin!(f(n));\n\
               u64::from(futures_core::Stream::poll_next(f, &mut context).is_ready())";
    generators(&body, run, "f(n)")
}

impl Shape {
    const fn new(
        name: &'static str,
        unit: &'static str,
        steps: [usize; 3],
        items: fn(usize) -> String,
        taken: fn(u64, u64) -> u64,
    ) -> Shape {
        Shape { name, unit, steps, items, taken }
    }

    /// The program with so many steps. It prints the size of a state, and how deep the native stack
    /// was where an item was made. Its arguments are how often `run` is called, and the argument of
    /// `run`.
    pub(crate) fn program(&self, steps: usize) -> String {
        // A layout of twelve async stages is deeper than rustc goes unasked.
        format!(
            "{LARGER_LIMIT}\n\
             {PROBE}\n\
             {}\n\
             fn main() {{\n\
                 let mut arguments = std::env::args().skip(1).map(|word| word.parse().unwrap());\n\
                 let rounds = arguments.next().unwrap_or(1);\n\
                 let n = arguments.next().unwrap_or(3);\n\
                 for _ in 0..rounds {{ assert!(std::hint::black_box(run(n)) > 0); }}\n\
                 let deepest = DEEPEST.load(std::sync::atomic::Ordering::Relaxed);\n\
                 println!(\"{{}} {{}}\", size(n), (&raw const n).addr() - deepest);\n\
             }}\n",
            (self.items)(steps)
        )
    }
}

/// What rustc makes of a program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Made {
    /// The bytes of a state.
    pub(crate) size: usize,
    /// The bytes of native stack between the caller of the program's `run` and the code that makes an
    /// item.
    pub(crate) stack: usize,
    /// The lines of code that rustc hands to LLVM, or that LLVM makes of it.
    pub(crate) lines: usize,
    /// The instructions in the program's own code.
    pub(crate) code: usize,
}

/// Whether something is optimised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Profile {
    Debug,
    Release,
}

/// A way to call rustc with the library, built once.
pub(crate) struct Compiler {
    directory: PathBuf,
    library: Vec<String>,
}

impl Compiler {
    /// Builds the library, in a project of its own in this directory.
    pub(crate) fn new(directory: &Path, workspace: &Path, profile: Profile) -> Compiler {
        let directory = directory.to_owned();
        fs::create_dir_all(directory.join("src")).expect("a directory");
        let manifest = format!(
            "[workspace]\n\
             [package]\n\
             name = \"growth\"\n\
             edition = \"2024\"\n\
             [dependencies]\n\
             futures-core = {{ version = \"0.3\", default-features = false }}\n\
             gen-core = {{ path = '{}', features = [\"stream\"] }}\n\
             [profile.dev]\n\
             debug = false\n\
             incremental = false\n",
            workspace.join("gen-core").display()
        );
        fs::write(directory.join("Cargo.toml"), manifest).expect("a manifest");
        fs::write(directory.join("src/lib.rs"), "").expect("a source file");
        fs::copy(workspace.join("Cargo.lock"), directory.join("Cargo.lock")).expect("a lock file");
        let release = (profile == Profile::Release).then_some("--release");
        let cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--offline", "--message-format=json"])
            .args(release)
            .current_dir(&directory)
            .env("CARGO_TARGET_DIR", directory.join("target"))
            .output();
        let said = succeeded(cargo.expect("cargo runs"), "the library");
        // A part of a line: `"filenames":["../libgen_core-0123.rlib", ..]`.
        let files = said.split('"').filter(|part| part.strip_suffix(".rlib").is_some());
        let mut library = vec![];
        for name in ["gen_core", "futures_core"] {
            let is_it = |file: &&str| file.contains(&format!("lib{name}-"));
            let file = files.clone().find(is_it).expect("cargo says where the library is");
            library.push(format!("--extern={name}={file}"));
            let folder = Path::new(file).parent().expect("a file in a folder");
            library.push(format!("-Ldependency={}", folder.display()));
        }
        Compiler { directory, library }
    }

    /// Compiles a program and runs it.
    pub(crate) fn make(&self, program: &str, profile: Profile) -> Made {
        succeeded(self.compile(program, profile), program);
        let lines = self.read("ll").lines().count();
        // An instruction is indented; so is a directive, which begins with a dot.
        let is_instruction = |line: &&str| {
            line.starts_with(char::is_whitespace) && !line.trim().starts_with(['.', '#'])
        };
        let code = self.read("s").lines().filter(is_instruction).count();
        let run = self.run().output();
        let printed = succeeded(run.expect("the program runs"), program);
        let mut numbers = printed.split_whitespace().map(|word| word.parse().expect("a number"));
        let mut number = || numbers.next().expect("a number");
        Made { size: number(), stack: number(), lines, code }
    }

    /// Compiles a program.
    pub(crate) fn compile(&self, program: &str, profile: Profile) -> Output {
        fs::write(self.file("rs"), program).expect("a program");
        self.rustc(Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())), profile)
            .output()
            .expect("rustc runs")
    }

    /// The command that compiles the program which was written last, with this rustc.
    pub(crate) fn rustc(&self, mut rustc: Command, profile: Profile) -> Command {
        let level = if profile == Profile::Release { "3" } else { "0" };
        rustc
            .args(["--edition=2024", "--emit=llvm-ir,asm,link", "-Ccodegen-units=1"])
            .arg(format!("-Copt-level={level}"))
            .args(&self.library)
            .arg("--out-dir")
            .arg(&self.directory)
            .arg(self.file("rs"));
        rustc
    }

    /// The command that runs the program which was compiled last.
    pub(crate) fn run(&self) -> Command {
        Command::new(self.file(env::consts::EXE_EXTENSION))
    }

    fn read(&self, extension: &str) -> String {
        fs::read_to_string(self.file(extension)).expect("rustc has written it")
    }

    fn file(&self, extension: &str) -> PathBuf {
        self.directory.join("program").with_extension(extension)
    }
}

fn succeeded(output: Output, what: &str) -> String {
    let (out, err) = (output.stdout, output.stderr);
    assert!(output.status.success(), "{what}\n{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).expect("UTF-8")
}
