//! A thousand functions of each kind: what one costs.

use std::fmt::Write as _;

use gen_benches::table::Table;

use crate::Outcome;
use crate::package::{Package, Scratch, best, ours};

/// How many functions the large crates have.
const FUNCTIONS: u32 = 1_000;

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

    /// Each runs in a function of its own, as elsewhere: one that runs them all would be a case of
    /// its own.
    fn main(&self, package: &str, functions: u32) -> String {
        let library = package.replace('-', "_");
        let mut main = String::new();
        for at in 0..functions {
            let run = self.run.replace("CALL", &format!("{library}::f{at}(n)"));
            let run = run.replace("LIB", &library);
            _ = writeln!(main, "fn r{at}(n: u32) -> u32 {{ {run} }}");
        }
        let all: Vec<_> = (0..functions).map(|at| format!("r{at}")).collect();
        let sum = "all.iter().fold(0u32, |sum, run| sum.wrapping_add(run(n)))";
        main + &format!(
            "fn main() {{\n    let all: &[fn(u32) -> u32] = &[{}];\n    \
             let n = std::env::args().count() as u32;\n    println!(\"{{}}\", {sum});\n}}\n",
            all.join(", ")
        )
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
            prelude: RUN_ITERATOR,
            open: "gen_core::generators! {",
            keyword: "gen fn",
            around: ("-> u32 {", "}"),
            yields: ("yield ", ""),
            close: "}",
            run: "LIB::run(CALL)",
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

/// As with the others, each item is looked at: no loop can be removed.
const RUN_ITERATOR: &str = "
pub fn run(items: impl Iterator<Item = u32>) -> u32 {
    let mut count = 0;
    for item in items {
        core::hint::black_box(item);
        count += 1;
    }
    count
}
";

const RUN_STREAM: &str = "
pub fn run(items: impl futures_core::Stream<Item = u32>) -> u32 {
    let mut items = core::pin::pin!(items);
    let mut context = core::task::Context::from_waker(core::task::Waker::noop());
    let mut count = 0;
    while let core::task::Poll::Ready(Some(item)) = items.as_mut().poll_next(&mut context) {
        core::hint::black_box(item);
        count += 1;
    }
    count
}
";

/// What each of a thousand functions costs.
pub fn functions(scratch: &Scratch, rounds: usize, is_long: bool) -> Outcome<Table> {
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
        "Five yields in about fifteen lines. CPU time of the library only, less the time of an empty library. The \
         code size is the size of a program that calls all the functions."
    } else {
        "A loop with one yield. CPU time of the library only, less the time of an empty library. The code size is \
         the size of a program that calls all the functions."
    });
    Ok(table)
}
