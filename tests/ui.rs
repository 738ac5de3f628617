//! Programs that must not compile, each named after the diagnostic that it protects, with the
//! nearest right program beside it: `ui/fail/NAME.rs`, `ui/fail/NAME.stderr` and `ui/pass/NAME.rs`.
//!
//! Compilers differ in their words. On the one that the messages were recorded with, they are
//! compared word for word ([`word_for_word`]), unless the component `rust-src` is installed: then
//! the compiler quotes the standard library. On every compiler, that one included, the first error
//! must have the recorded code (an error of our own has none: the recorded text) and line, and the
//! right program must compile ([`first_errors`]).
//!
//! `UI_LENIENT=1` leaves the comparison word for word out. `cargo record-ui trybuild=NAME` records
//! anew.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

/// An error, as far as it is the same on all compilers.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Mistake {
    /// Its code; or its text, if it has none.
    name: String,
    line: usize,
}

impl Mistake {
    /// Whether this is what was recorded. A text may go on with what else is said at that place.
    fn is(&self, recorded: &Mistake) -> bool {
        self.line == recorded.line && self.name.starts_with(&recorded.name)
    }
}

#[test]
fn every_case_is_complete() {
    let fail = names("fail", "rs");
    assert_eq!(fail, names("pass", "rs"), "a case without a twin");
    assert_eq!(fail, names("fail", "stderr"), "a case without its message");
    // A pattern that matches no file, or few, would compare nothing: raise this as cases are added.
    assert!(fail.len() >= 317, "there are {} cases", fail.len());
}

#[test]
fn word_for_word() {
    if !gen_tests::is_recorded_compiler() || env::var_os("UI_LENIENT").is_some() {
        println!("skipped: the messages are those of another compiler");
        return;
    }
    if has_sources_of_std() {
        println!("skipped: the messages were recorded without `rust-src`");
        return;
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/fail/*.rs");
}

#[test]
fn first_errors() {
    let project = write_project();
    let output = check(&project);
    let found = found_errors(&output);
    assert!(!found.is_empty(), "cargo has compiled nothing:\n{output}");
    let mut report = String::new();
    for name in names("fail", "rs") {
        let expected = recorded_error(&name);
        let first = found.get(&format!("fail/{name}")).and_then(|errors| errors.first());
        if !first.is_some_and(|found| found.is(&expected)) {
            let _ = writeln!(report, "fail/{name}.rs: expected {expected:?}, found {first:?}");
        }
    }
    for (name, errors) in found.iter().filter(|(name, _)| name.starts_with("pass/")) {
        let _ = writeln!(report, "{name}.rs must compile, but: {errors:?}");
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Whether the compiler can quote the standard library.
fn has_sources_of_std() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).output().expect("a compiler");
    let sysroot = String::from_utf8(output.stdout).expect("a path in UTF-8");
    Path::new(sysroot.trim_end()).join("lib/rustlib/src/rust/library").exists()
}

/// The names of the files in a directory of `ui` that have this extension.
fn names(directory: &str, extension: &str) -> BTreeSet<String> {
    let directory = Path::new(TESTS).join("ui").join(directory);
    let files = fs::read_dir(&directory).expect("a directory of cases");
    let paths = files.map(|file| file.expect("a file").path());
    paths
        .filter(|path| path.extension() == Some(OsStr::new(extension)))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect()
}

/// A project in which every case is a binary of its own.
fn write_project() -> PathBuf {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui");
    let runtime = Path::new(TESTS).with_file_name("gen-core");
    // Literal strings of TOML take backslashes as they are.
    let mut manifest = format!(
        "[workspace]\n\
         [package]\n\
         name = \"ui\"\n\
         edition = \"2024\"\n\
         [dependencies]\n\
         gen-core = {{ path = '{}', features = ['stream'] }}\n\
         gen-hostile = {{ path = '{}' }}\n\
         futures = '0.3'\n",
        runtime.display(),
        Path::new(TESTS).join("hostile").display()
    );
    for kind in ["fail", "pass"] {
        for name in names(kind, "rs") {
            let path = Path::new(TESTS).join("ui").join(kind).join(&name).with_extension("rs");
            let path = path.display();
            let _ = write!(manifest, "[[bin]]\nname = \"{kind}-{name}\"\npath = '{path}'\n");
        }
    }
    fs::create_dir_all(&project).expect("a directory for the project");
    // The same versions of the same dependencies; without a lock file, any that can be had.
    let _ = fs::copy(Path::new(TESTS).with_file_name("Cargo.lock"), project.join("Cargo.lock"));
    fs::write(project.join("Cargo.toml"), manifest).expect("a place for the manifest");
    project
}

/// Compiles the project and gives what is said about it, a line an error.
fn check(project: &Path) -> String {
    let run = |more: &[&str]| -> Output {
        Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["check", "--bins", "--keep-going", "--message-format=short", "--color=never"])
            .args(more)
            .current_dir(project)
            .env("CARGO_TARGET_DIR", project.join("target"))
            .output()
            .expect("cargo runs")
    };
    let mut output = run(&["--offline"]);
    // What was built before is not said again, but errors are: nothing of the sort means that a
    // dependency is missing.
    if !String::from_utf8_lossy(&output.stderr).contains(".rs:") {
        output = run(&[]);
    }
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The errors of each case, in the order in which the compiler has found them.
fn found_errors(output: &str) -> BTreeMap<String, Vec<Mistake>> {
    let mut found: BTreeMap<String, Vec<Mistake>> = BTreeMap::new();
    for line in output.lines() {
        // `path/fail/name.rs:7:15: error[E0308]: mismatched types`
        let Some((path, rest)) = line.split_once(".rs:") else { continue };
        let Some((place, message)) = rest.split_once(": error") else { continue };
        let Some(line) = place.split(':').next().and_then(|line| line.parse().ok()) else {
            continue;
        };
        let mut parts = path.rsplit(['/', '\\']);
        let (Some(name), Some(kind)) = (parts.next(), parts.next()) else { continue };
        let errors = found.entry(format!("{kind}/{name}")).or_default();
        errors.push(Mistake { name: error_name(message), line });
    }
    found
}

/// The first error of a recorded message.
fn recorded_error(name: &str) -> Mistake {
    let path = Path::new(TESTS).join("ui/fail").join(name).with_extension("stderr");
    let message = fs::read_to_string(path).expect("a recorded message");
    let mut lines = message.lines().skip_while(|line| !line.starts_with("error"));
    let error = lines.next().expect("an error").trim_start_matches("error");
    // ` --> ui/fail/name.rs:7:15`
    let place = lines.find_map(|line| line.trim_start().strip_prefix("--> ")).expect("a place");
    let line = place.rsplit(':').nth(1).and_then(|line| line.parse().ok()).expect("a line");
    Mistake { name: error_name(error), line }
}

/// The code of an error or else its text, from what follows `error`.
fn error_name(message: &str) -> String {
    match message.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((code, _)) => code.to_owned(),
        None => message.trim_start_matches(": ").to_owned(),
    }
}
