//! Compile time and code size: what it takes to build a crate that uses this one, and what a thousand
//! generator functions cost. The crates are made in a directory for temporary files, and removed.
//!
//! `--json FILE` writes the figures to a file, too; `--rounds N` sets how many times each is built, 3 if not given.

use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File, FileTimes};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime};
use std::{env, io, process};

use gen_benches::table::Table;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// How many functions the large crates have.
const FUNCTIONS: u32 = 1_000;

/// A directory that is removed when it is dropped.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// A crate in the scratch directory.
struct Package {
    path: PathBuf,
}

impl Package {
    /// Writes the crate `name`. Its dependencies have the versions of this workspace.
    fn write(
        scratch: &Scratch,
        name: &str,
        dependency: &str,
        lib: &str,
        main: &str,
    ) -> Outcome<Package> {
        let path = scratch.0.join(name);
        fs::create_dir_all(path.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependency}\n\n[workspace]\n"
        );
        fs::write(path.join("Cargo.toml"), manifest)?;
        fs::copy(workspace().join("Cargo.lock"), path.join("Cargo.lock"))?;
        fs::write(path.join("src/lib.rs"), lib)?;
        fs::write(path.join("src/main.rs"), main)?;
        Ok(Package { path })
    }

    /// Runs cargo in it.
    fn cargo(&self, args: &[&str]) -> Outcome<Cost> {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo.args(args).args(["--quiet", "--offline"]).current_dir(&self.path);
        // Incremental builds would find most of the work done, and flags of the caller's are not the defaults.
        cargo.env("CARGO_INCREMENTAL", "0").env_remove("RUSTFLAGS");
        cargo.env("CARGO_TARGET_DIR", self.path.join("target"));
        let (start, start_of_work) = (Instant::now(), work_of_children());
        let output = cargo.stdin(Stdio::null()).output()?;
        let seconds = start.elapsed().as_secs_f64();
        let work = work_of_children().zip(start_of_work).map(|(end, start)| end - start);
        if output.status.success() {
            Ok(Cost { seconds, work: work.unwrap_or(seconds) })
        } else {
            Err(format!("cargo {}: {}", args.join(" "), String::from_utf8_lossy(&output.stderr))
                .into())
        }
    }

    fn clean(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.path.join("target")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Makes the library newer than what was built of it.
    fn touch(&self) -> io::Result<()> {
        let file = File::options().append(true).open(self.path.join("src/lib.rs"))?;
        file.set_times(FileTimes::new().set_modified(SystemTime::now()))
    }

    /// The bytes of code in its program, if there is a `size` to tell.
    fn code(&self, name: &str) -> Option<f64> {
        let program = self.path.join("target/release").join(name);
        let output = Command::new("size").arg("-A").arg(program).output().ok()?;
        let output = String::from_utf8(output.stdout).ok()?;
        let line = output.lines().find(|line| line.starts_with(".text "))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }
}

/// The root of this workspace.
fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// What a build took.
#[derive(Clone, Copy)]
struct Cost {
    seconds: f64,
    /// The seconds that processors worked for it: what a busy machine does not change much.
    work: f64,
}

/// The processor seconds of all child processes that have ended, where the system tells.
fn work_of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // After the name, which is in parentheses: user and system time of children are the 16th and 17th.
    let fields: Vec<_> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(13)?.parse::<f64>().ok()? + fields.get(14)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}

/// Runs all in turn so many times and gives the least cost of each.
fn best<const N: usize>(
    rounds: usize,
    packages: &[Package; N],
    mut run: impl FnMut(&Package) -> Outcome<Cost>,
) -> Outcome<[Cost; N]> {
    let mut best = [Cost { seconds: f64::INFINITY, work: f64::INFINITY }; N];
    for _ in 0..rounds {
        for (package, best) in packages.iter().zip(&mut best) {
            let cost = run(package)?;
            best.seconds = best.seconds.min(cost.seconds);
            best.work = best.work.min(cost.work);
        }
    }
    Ok(best)
}

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
        ("genawaiter", "genawaiter = \"0.99.1\"", "use genawaiter::rc::{Co, Gen};\n\
             pub fn f(n: u32) -> impl Iterator<Item = u32> { \
             Gen::new(|co: Co<u32>| async move { for i in 0..n { co.yield_(i).await; } }).into_iter() }"
            .to_owned()),
        ("fauxgen", "fauxgen = \"0.1.7\"", "#[fauxgen::generator(yield = u32)]\n\
             pub fn f(n: u32) { for i in 0..n { r#yield!(i); } }".to_owned()),
    ];
    let names = uses.each_ref().map(|(name, ..)| *name);
    let mut packages = Vec::new();
    for (name, dependency, lib) in &uses {
        packages.push(Package::write(
            scratch,
            &format!("uses-{name}"),
            dependency,
            lib,
            "fn main() {}\n",
        )?);
    }
    let packages: [Package; 4] = packages.try_into().map_err(|_| "four were written")?;
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
        let ratio = |cost: [Cost; 4]| cost[at].seconds / cost[1].seconds;
        let (debug_cost, release_cost) = (debug[at], release[at]);
        let costs = [debug_cost.seconds, release_cost.seconds, debug_cost.work, release_cost.work];
        let worst = ratio(debug).max(ratio(release));
        table.row(name, costs.into_iter().chain([worst]).map(Some));
    }
    table.set_note(
        "Default features, dependencies included, best of interleaved builds; CPU seconds are those of all \
         processors together. The ratio is that of the seconds, the worse of the two.",
    );
    Ok(table)
}

/// This crate as a dependency.
fn ours() -> String {
    format!("gen-core = {{ path = '{}' }}", workspace().join("gen-core").display())
}

/// A leaf future for bodies written without a macro, and how to run them.
const BY_HAND: &str = "
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};

pub struct Leaf(u32, bool);

pub fn leaf(item: u32) -> Leaf { Leaf(item, false) }

impl Future for Leaf {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.1 { return Poll::Ready(()) }
        self.1 = true;
        core::hint::black_box(self.0);
        Poll::Pending
    }
}

pub fn run(body: impl Future<Output = ()>) -> u32 {
    let mut body = core::pin::pin!(body);
    let mut context = Context::from_waker(Waker::noop());
    let mut count = 0;
    while body.as_mut().poll(&mut context).is_pending() { count += 1; }
    count
}
";

/// A kind of function, in a size: how to write it, and how to run it.
struct Functions {
    name: &'static str,
    dependency: String,
    prelude: &'static str,
    open: &'static str,
    /// Between the name and the body of a function, and after its body.
    around: (&'static str, &'static str),
    /// Before and after what is yielded.
    yields: (&'static str, &'static str),
    keyword: &'static str,
    close: &'static str,
    run: &'static str,
}

impl Functions {
    /// All of them yield; the constants differ, lest the compiler merge them.
    fn body(&self, at: u32, is_long: bool) -> String {
        let (before, after) = self.yields;
        let one = |item: &str| format!("{before}{item}{after};");
        if is_long {
            format!(
                "let mut total = {at}u32;\n    \
                 {}\n    \
                 for i in 0..n {{\n        \
                 let square = i.wrapping_mul(i);\n        \
                 match square % 3 {{\n            \
                 0 => {}\n            \
                 1 if total > {at} => {{ total = total.wrapping_sub(square); {} }}\n            \
                 _ => total = total.wrapping_add(square),\n        \
                 }}\n        \
                 let words = [i, square, total];\n        \
                 for word in words.iter().filter(|word| **word % 7 == 1) {{ {} }}\n    \
                 }}\n    {}",
                one("total"),
                one("square").trim_end_matches(';').to_owned() + ",",
                one("total"),
                one("*word"),
                one("total"),
            )
        } else {
            let item = one(&format!("i.wrapping_mul({at})"));
            format!("let mut i = 0;\n    while i < n {{ {item} i += 1; }}")
        }
    }

    fn lib(&self, functions: u32, is_long: bool) -> String {
        let mut lib = format!("{}\n{}\n", self.prelude, self.open);
        for at in 0..functions {
            let (open, close) = self.around;
            let body = self.body(at, is_long);
            _ = writeln!(lib, "pub {} f{at}(n: u32) {open}\n    {body}\n{close}", self.keyword);
        }
        lib + self.close + "\n"
    }

    fn main(&self, package: &str, functions: u32) -> String {
        let library = package.replace('-', "_");
        let mut main =
            "fn main() {\n    let n = std::env::args().count() as u32;\n    let mut sum = 0u32;\n"
                .to_owned();
        for at in 0..functions {
            let run = self.run.replace("CALL", &format!("{library}::f{at}(n)"));
            let run = run.replace("LIB", &library);
            _ = writeln!(main, "    sum = sum.wrapping_add({run});");
        }
        main + "    println!(\"{sum}\");\n}\n"
    }
}

fn kinds() -> [Functions; 3] {
    [
        Functions {
            name: "async block, by hand",
            dependency: String::new(),
            prelude: BY_HAND,
            open: "",
            keyword: "fn",
            around: ("-> impl Future<Output = ()> { async move {", "} }"),
            yields: ("leaf(", ").await"),
            close: "",
            run: "LIB::run(CALL)",
        },
        Functions {
            name: "gen fn",
            dependency: ours(),
            prelude: "",
            open: "gen_core::generators! {",
            keyword: "gen fn",
            around: ("-> u32 {", "}"),
            yields: ("yield ", ""),
            close: "}",
            run: "CALL.count() as u32",
        },
        Functions {
            name: "async-stream",
            dependency: "async-stream = \"0.3\"\nfutures-core = \"0.3\"".to_owned(),
            prelude: RUN_STREAM,
            open: "",
            keyword: "fn",
            around: ("-> impl futures_core::Stream<Item = u32> { async_stream::stream! {", "} }"),
            yields: ("yield ", ""),
            close: "",
            run: "LIB::run(CALL)",
        },
    ]
}

const RUN_STREAM: &str = "
pub fn run(items: impl futures_core::Stream<Item = u32>) -> u32 {
    let mut items = core::pin::pin!(items);
    let mut context = core::task::Context::from_waker(core::task::Waker::noop());
    let mut count = 0;
    while let core::task::Poll::Ready(Some(_)) = items.as_mut().poll_next(&mut context) { count += 1; }
    count
}
";

/// What each of a thousand functions costs.
fn functions(scratch: &Scratch, rounds: usize, is_long: bool) -> Outcome<Table> {
    let size = if is_long { "long" } else { "short" };
    let kinds = kinds();
    let (mut full, mut empty) = (Vec::new(), Vec::new());
    for (at, kind) in kinds.iter().enumerate() {
        for (packages, count, name) in [(&mut full, FUNCTIONS, "full"), (&mut empty, 0, "empty")] {
            let name = format!("{size}-{name}-{at}");
            let (lib, main) = (kind.lib(count, is_long), kind.main(&name, count));
            packages.push((Package::write(scratch, &name, &kind.dependency, &lib, &main)?, name));
        }
    }
    let names: Vec<_> = full.iter().map(|(_, name)| name.clone()).collect();
    let packages = |list: Vec<(Package, String)>| -> Outcome<[Package; 3]> {
        let list: Vec<_> = list.into_iter().map(|(package, _)| package).collect();
        list.try_into().map_err(|_| "three were written".into())
    };
    let (full, empty) = (packages(full)?, packages(empty)?);
    let lib = |args: &'static [&'static str]| {
        move |package: &Package| {
            package.touch()?;
            package.cargo(args)
        }
    };
    let mut per_function = Vec::new();
    for args in [&["check", "--lib"][..], &["build", "--lib"], &["build", "--lib", "--release"]] {
        // Builds the dependencies, too.
        best(1, &empty, lib(args))?;
        best(1, &full, lib(args))?;
        let without = best(rounds, &empty, lib(args))?;
        let with = best(rounds, &full, lib(args))?;
        per_function.push(
            [0, 1, 2].map(|at| (with[at].work - without[at].work) * 1e3 / f64::from(FUNCTIONS)),
        );
    }
    let columns = ["check, ms", "debug, ms", "release, ms", "check, to by hand", "code, bytes"];
    let mut table = Table::new(&format!("A {size} function, one of {FUNCTIONS}"), &columns);
    for (at, kind) in kinds.iter().enumerate() {
        full[at].cargo(&["build", "--release"])?;
        empty[at].cargo(&["build", "--release"])?;
        let code =
            full[at].code(&names[at]).zip(empty[at].code(&names[at].replace("full", "empty")));
        let code = code.map(|(full, empty)| (full - empty) / f64::from(FUNCTIONS));
        let ratio = per_function[0][at] / per_function[0][0];
        let times = [0, 1, 2].map(|which| Some(per_function[which][at]));
        table.row(kind.name, times.into_iter().chain([Some(ratio), code]));
    }
    table.set_note(if is_long {
        "Five yields in about fifteen lines. CPU time of the library only, less the time of an empty one; the code is that of a \
         program that runs them all."
    } else {
        "A loop with one yield. CPU time of the library only, less the time of an empty one; the code is that of a program that \
         runs them all."
    });
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
    let scratch = Scratch(env::temp_dir().join(format!("gen-benches-{}", process::id())));
    let mut tables = vec![clean_builds(&scratch, rounds)?];
    println!("{}", tables[0]);
    for is_long in [false, true] {
        let table = functions(&scratch, rounds, is_long)?;
        println!("{table}");
        tables.push(table);
    }
    if let Some(file) = json {
        fs::write(file, serde_json::to_string_pretty(&tables)?)?;
    }
    Ok(())
}
