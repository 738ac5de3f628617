//! The files of the corpus: modules of programs, and what `CPython` says that they do.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

use crate::ast::Program;
use crate::{python, rust};

/// A program, as a trace begins with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Trace {
    pub(crate) seed: u64,
    /// Of the program in Python.
    pub(crate) checksum: String,
    pub(crate) events: Vec<String>,
    /// The events of a `close` after each number of steps, if the `close` has any.
    pub(crate) closes: BTreeMap<usize, Vec<String>>,
}

impl Trace {
    /// What happens if the generator is dropped after so many steps; without a number, at the end
    /// of the script.
    pub(crate) fn dropped_after(&self, steps: Option<usize>) -> Vec<String> {
        let begins_a_step = |event: &&String| event.starts_with("> ");
        let mut ends = (0..self.events.len()).filter(|at| begins_a_step(&&self.events[*at]));
        // The last of these is the `close`.
        let Some(end) = steps.and_then(|steps| {
            let end = ends.nth(steps)?;
            ends.next().map(|_| end)
        }) else {
            return self.events.clone();
        };
        let mut events = self.events[..end].to_vec();
        events.push("> close".to_owned());
        events.extend(self.closes.get(&steps.unwrap_or(0)).into_iter().flatten().cloned());
        events
    }
}

/// A file of Rust programs.
pub(crate) fn module(programs: &[Program]) -> String {
    let mut text = String::from(
        "//! Random programs. Made by the test itself: see `main.rs`.\n\
         \n\
         use crate::harness::*;\n\
         use gen_core::{Coroutine, Returning, generator, generators};\n\
         use std::pin::pin;\n\
         \n\
         programs! {\n",
    );
    for program in programs {
        let _ = writeln!(text, "    p{} {}", program.seed, program.seed);
    }
    text.push_str("}\n");
    for program in programs {
        text.push('\n');
        text.push_str(&rust::print(program));
    }
    text
}

/// A file of traces.
pub(crate) fn traces(traces: &[Trace]) -> String {
    let mut text = String::new();
    for Trace { seed, checksum, events, closes } in traces {
        let _ = writeln!(text, "== {seed} {checksum}");
        for event in events {
            let _ = writeln!(text, "{event}");
        }
        for (steps, events) in closes {
            let _ = writeln!(text, "| {steps} | {}", events.join(", "));
        }
    }
    text
}

/// The traces of a file.
pub(crate) fn parse(text: &str) -> Vec<Trace> {
    let mut traces: Vec<Trace> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("== ") {
            let (seed, checksum) = head.split_once(' ').expect("a seed and a checksum");
            let seed = seed.parse().expect("a seed");
            let (events, closes) = (vec![], BTreeMap::new());
            traces.push(Trace { seed, checksum: checksum.to_owned(), events, closes });
        } else if let Some(close) = line.strip_prefix("| ") {
            let (steps, events) = close.split_once(" | ").expect("a number and events");
            let events = events.split(", ").map(str::to_owned).collect();
            let trace = traces.last_mut().expect("a trace");
            trace.closes.insert(steps.parse().expect("a number"), events);
        } else {
            traces.last_mut().expect("a trace").events.push(line.to_owned());
        }
    }
    traces
}

/// What `CPython` says that these programs do, in this order, with those left out that do too much.
///
/// `PYTHON` names another interpreter than `python3`.
pub(crate) fn ask_python(programs: &[Program]) -> Vec<Trace> {
    let script: String = [python::PRELUDE.to_owned()]
        .into_iter()
        .chain(programs.iter().map(python::print))
        .collect();
    let python = env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let mut child = Command::new(python)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a Python to ask");
    let mut stdin = child.stdin.take().expect("a pipe");
    // It reads everything before it runs anything.
    stdin.write_all(script.as_bytes()).expect("a Python that reads");
    drop(stdin);
    let output = child.wait_with_output().expect("a Python that ends");
    assert!(output.status.success(), "Python fails");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    parse(&text).into_iter().filter(|trace| !trace.checksum.ends_with("too long")).collect()
}

/// Writes a file, if it is another one than before.
pub(crate) fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
