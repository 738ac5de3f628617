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
    /// gives the size of a state.
    items: fn(usize) -> String,
}

pub(crate) const SHAPES: &[Shape] = &[
    Shape { name: "pipeline, by sum", unit: "stages", steps: [4, 8, 12], items: pipeline },
    Shape { name: "pipeline, by next", unit: "stages", steps: [4, 8, 12], items: looped },
    Shape { name: "async pipeline", unit: "stages", steps: [4, 8, 12], items: async_pipeline },
    Shape { name: "recursion", unit: "functions", steps: [4, 8, 12], items: recursion },
    Shape { name: "delegation", unit: "functions", steps: [4, 8, 12], items: delegation },
    // (Up to 256 bytes a block is copied once more, so these begin above that.)
    Shape { name: "nested blocks", unit: "blocks", steps: [8, 10, 12], items: nested_blocks },
    Shape { name: "nested scopes", unit: "scopes", steps: [20, 40, 60], items: nested_scopes },
    Shape { name: "yields in a body", unit: "yields", steps: [20, 40, 60], items: yields },
    Shape { name: "delegations in a body", unit: "loops", steps: [10, 20, 30], items: delegations },
    Shape { name: "loops in a body", unit: "loops", steps: [10, 20, 30], items: loops_in_a_body },
    Shape { name: "loops in a function", unit: "loops", steps: [20, 40, 60], items: loops },
    Shape { name: "awaits in a body", unit: "awaits", steps: [20, 40, 60], items: awaits },
];

/// How a program asks rustc to go deeper.
pub(crate) const LARGER_LIMIT: &str = "#![recursion_limit = \"256\"]";

const STAGE: &str =
    "gen fn stage(items: impl Iterator<Item = u64>) -> u64 { for x in items { yield x + 1; } }";
const LEAF: &str = "gen fn leaf(n: u64) -> u64 { for i in 0..n { yield i; } }";

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

fn pipeline(steps: usize) -> String {
    let staged = staged(steps, "0..n");
    generators(STAGE, &format!("{staged}.sum()"), &format!("{staged}.on_stack()"))
}

fn looped(steps: usize) -> String {
    let staged = staged(steps, "0..n");
    let run = format!("let mut sum = 0; for x in {staged} {{ sum += x; }} sum");
    generators(STAGE, &run, &staged)
}

fn async_pipeline(steps: usize) -> String {
    let staged = staged(steps, "source(n)");
    let items = format!(
        "async gen fn source(n: u64) -> u64 {{ for x in 0..n {{ yield x; }} }}\n\
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
            "gen fn f{at}(n: u64) -> u64 {{ yield n; if n > 0 {{ yield from f{next}(n - 1); }} }}\n"
        )
    });
    generators(&functions, "f0(n).sum()", "f0(n).on_stack()")
}

fn delegation(steps: usize) -> String {
    let functions = each(steps, |at| {
        let next = at + 1;
        format!("gen fn f{at}(n: u64) -> u64 {{ yield n; yield from f{next}(n); }}\n")
    });
    let last = format!("gen fn f{steps}(n: u64) -> u64 {{ yield n; }}");
    generators(&(functions + &last), "f0(n).sum()", "f0(n).on_stack()")
}

fn nested_blocks(steps: usize) -> String {
    let blocks = (0..steps).fold("0..n".to_owned(), |items, at| {
        format!("gen_core::gen_block! {{ move {{ for x in {items} {{ yield x + {at}; }} }} }}")
    });
    generators("", &format!("{blocks}.sum()"), &blocks)
}

fn nested_scopes(steps: usize) -> String {
    let open = each(steps, |at| format!("{{ let a{at} = n + {at}; yield a{at};"));
    let body = format!("gen fn f(n: u64) -> u64 {{ {open} {} }}", "}".repeat(steps));
    generators(&body, "f(n).sum()", "f(n).on_stack()")
}

fn yields(steps: usize) -> String {
    let yields = each(steps, |at| format!("yield n + {at};"));
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

fn loops(steps: usize) -> String {
    let loops = each(steps, |at| format!("for x in leaf(n + {at}) {{ sum += x; }}"));
    generators(LEAF, &format!("let mut sum = 0; {loops} sum"), "leaf(n).on_stack()")
}

fn awaits(steps: usize) -> String {
    let awaits = each(steps, |at| format!("std::future::ready({at}).await; yield n;"));
    let body = format!("async gen fn f(n: u64) -> u64 {{ {awaits} }}");
    let run = "let mut context = std::task::Context::from_waker(std::task::Waker::noop());\n\
               let f = std::pin::pin!(f(n));\n\
               u64::from(futures_core::Stream::poll_next(f, &mut context).is_ready())";
    generators(&body, run, "f(n)")
}

impl Shape {
    /// The program with so many steps. It prints a size.
    pub(crate) fn program(&self, steps: usize) -> String {
        // A layout of twelve async stages is deeper than rustc goes unasked.
        format!(
            "{LARGER_LIMIT}\n\
             {}\n\
             fn main() {{\n\
                 let n = std::hint::black_box(3);\n\
                 assert!(run(n) > 0);\n\
                 println!(\"{{}}\", size(n));\n\
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
    /// The lines of code that rustc hands to LLVM, or that LLVM makes of it.
    pub(crate) lines: usize,
}

/// A way to call rustc with the library, built once.
pub(crate) struct Compiler {
    directory: PathBuf,
    library: Vec<String>,
}

impl Compiler {
    /// Builds the library, in a project of its own in this directory.
    pub(crate) fn new(directory: &Path, workspace: &Path) -> Compiler {
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
        let cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--offline", "--message-format=json"])
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
    pub(crate) fn make(&self, program: &str, is_optimised: bool) -> Made {
        succeeded(self.compile(program, is_optimised), program);
        let lines = fs::read_to_string(self.file("ll")).expect("code").lines().count();
        let run = Command::new(self.file(env::consts::EXE_EXTENSION)).output();
        let size = succeeded(run.expect("the program runs"), program);
        Made { size: size.trim().parse().expect("a size"), lines }
    }

    /// Compiles a program.
    pub(crate) fn compile(&self, program: &str, is_optimised: bool) -> Output {
        fs::write(self.file("rs"), program).expect("a program");
        let level = if is_optimised { "-Copt-level=3" } else { "-Copt-level=0" };
        Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
            .args(["--edition=2024", "--emit=llvm-ir,link", "-Ccodegen-units=1", level])
            .args(&self.library)
            .arg("--out-dir")
            .arg(&self.directory)
            .arg(self.file("rs"))
            .output()
            .expect("rustc runs")
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
