//! Lints of the compiler, in programs with generators: each must find what it would find in an
//! `async fn`, at the tokens that the user has written, and nothing else.
//!
//! A program is `lints/LINT.rs`. A comment below a line says what a lint must underline there:
//!
//! ```text
//! gen fn never_called() -> u32 { yield 1; }
//! //     ^^^^^^^^^^^^ dead_code
//! ```
//!
//! The programs are compiled with every lint that could have an eye on code of an expansion. What
//! no comment announces must not be found.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use serde_json::Value;

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// The lints that are on in every program, besides those that always are.
const LINTS: [&str; 14] = [
    "deprecated_in_future",
    "explicit_outlives_requirements",
    "missing_docs",
    "redundant_imports",
    "redundant_lifetimes",
    "rust_2018_idioms",
    "trivial_casts",
    "trivial_numeric_casts",
    "unit_bindings",
    "unreachable_pub",
    "unused",
    "unused_import_braces",
    "unused_lifetimes",
    "unused_qualifications",
];

/// What a lint underlines.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Finding {
    line: usize,
    /// The first column, and the first after it.
    columns: (usize, usize),
    lint: String,
}

#[test]
fn lints_find_what_the_user_wrote() {
    if !gen_tests::is_recorded_compiler() {
        println!("skipped: another compiler may find other things");
        return;
    }
    let programs = programs();
    assert!(programs.len() >= 11, "there are {} programs", programs.len());
    let output = check(&write_project(&programs));
    let mut report = String::new();
    for path in &programs {
        let name = stem(path);
        let expected = announced(&fs::read_to_string(path).expect("a program"));
        assert!(expected.iter().any(|it| it.lint == name), "{name} is not about its lint");
        let found = findings(&output, name, &mut report);
        for finding in expected.difference(&found) {
            let _ = writeln!(report, "lints/{name}.rs: not found: {finding:?}");
        }
        for finding in found.difference(&expected) {
            let _ = writeln!(report, "lints/{name}.rs: not announced: {finding:?}");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

fn programs() -> Vec<PathBuf> {
    let files = fs::read_dir(Path::new(TESTS).join("lints")).expect("a folder of programs");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.retain(|path| path.extension() == Some(OsStr::new("rs")));
    paths.sort();
    paths
}

fn stem(path: &Path) -> &str {
    path.file_stem().and_then(OsStr::to_str).expect("a name in UTF-8")
}

/// What the comments of a program announce, each for the last line before it that is no such
/// comment.
fn announced(program: &str) -> BTreeSet<Finding> {
    let mut found = BTreeSet::new();
    let mut line = 0;
    for (at, text) in program.lines().enumerate() {
        let mark = text.trim_start().strip_prefix("//").map(str::trim_start);
        let Some(mark) = mark.filter(|it| it.starts_with('^')) else {
            line = at + 1;
            continue;
        };
        let (carets, name) = mark.split_once(' ').expect("a lint behind the carets");
        let start = text.len() - mark.len() + 1;
        let columns = (start, start + carets.len());
        found.insert(Finding { line, columns, lint: name.to_owned() });
    }
    found
}

/// A project in which every program is a binary of its own.
fn write_project(programs: &[PathBuf]) -> PathBuf {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lints");
    let runtime = Path::new(TESTS).with_file_name("gen-core");
    // Literal strings of TOML take backslashes as they are.
    let mut manifest = format!(
        "[workspace]\n\
         [package]\n\
         name = \"lints\"\n\
         edition = \"2024\"\n\
         [dependencies]\n\
         gen-core = {{ path = '{}', features = ['stream'] }}\n\
         [lints.rust]\n",
        runtime.display()
    );
    for lint in LINTS {
        let _ = writeln!(manifest, "{lint} = {{ level = \"warn\", priority = -1 }}");
    }
    for path in programs {
        let (name, path) = (stem(path), path.display());
        let _ = write!(manifest, "[[bin]]\nname = \"{name}\"\npath = '{path}'\n");
    }
    fs::create_dir_all(&project).expect("a directory for the project");
    // The same versions of the same dependencies; without a lock file, any that can be had.
    let _ = fs::copy(Path::new(TESTS).with_file_name("Cargo.lock"), project.join("Cargo.lock"));
    fs::write(project.join("Cargo.toml"), manifest).expect("a place for the manifest");
    project
}

/// Compiles the project and gives what is said about it.
fn check(project: &Path) -> Vec<Value> {
    let run = |more: &[&str]| -> Output {
        Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["check", "--bins", "--keep-going", "--message-format=json"])
            .args(more)
            .current_dir(project)
            .env("CARGO_TARGET_DIR", project.join("target"))
            // Levels of lints there would change what is found.
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs")
    };
    let mut output = run(&["--offline"]);
    // Without a message, a dependency is missing.
    if output.stdout.is_empty() {
        output = run(&[]);
    }
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("a message")).collect()
}

/// What the lints underline in a program. What is no lint, or has another place than one line of
/// the program, goes into the report.
fn findings(output: &[Value], name: &str, report: &mut String) -> BTreeSet<Finding> {
    let mut found = BTreeSet::new();
    let path = format!("{name}.rs");
    for line in output.iter().filter(|line| line["target"]["name"] == name) {
        let message = &line["message"];
        let Some(spans) = message["spans"].as_array() else { continue };
        let lint = message["code"]["code"].as_str();
        for span in spans.iter().filter(|span| span["is_primary"] == true) {
            let number = |key: &str| span[key].as_u64().and_then(|n| usize::try_from(n).ok());
            let number = |key: &str| number(key).expect("a number");
            let is_here = span["file_name"].as_str().is_some_and(|file| file.ends_with(&path));
            let is_one_line = number("line_start") == number("line_end");
            let Some(lint) = lint.filter(|_| is_here && is_one_line) else {
                let _ = writeln!(report, "lints/{name}.rs: {}", message["rendered"]);
                continue;
            };
            let columns = (number("column_start"), number("column_end"));
            found.insert(Finding { line: number("line_start"), columns, lint: lint.to_owned() });
        }
    }
    found
}
