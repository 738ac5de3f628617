//! The README's table of peers: a file for each column, and a test for each row, which [`ROWS`]
//! names.
//!
//! The column of nightly's `gen` is `.ci/nightly`, which needs that compiler.
#![forbid(unsafe_code)]

mod ours;

mod async_stream;
mod corosensei;
mod fauxgen;
mod genawaiter;
mod python;

use futures::Stream;
use gen_tests::counting::{Counting, measure};
use std::hint::black_box;
use std::ptr;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const ROWS: [&str; 9] = [
    "needs_std",
    "is_an_iterator",
    "borrows_across_a_yield",
    "takes_and_returns_values",
    "recursion",
    "after_the_end",
    "after_a_panic",
    "allocations",
    "is_send",
];

/// Where the native stack is at the moment.
#[inline(never)]
fn stack() -> usize {
    let here = 0_u8;
    ptr::from_ref(black_box(&here)).addr()
}

/// How often `f` allocates.
fn allocations(f: impl FnOnce()) -> usize {
    measure(f).1.allocations
}

fn send<T: Send>(value: T) -> T {
    value
}

/// The items of a stream that is always ready.
fn all<T>(stream: impl Stream<Item = T>) -> Vec<T> {
    use futures::StreamExt as _;
    futures::executor::block_on(stream.collect())
}

/// What cargo prints.
fn cargo(args: &[&str]) -> String {
    let output = std::process::Command::new(env!("CARGO")).args(args).output().expect("cargo");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {args:?}:\n{errors}");
    String::from_utf8(output.stdout).expect("text")
}

/// The sources of a crate that this package depends on, if they say `no_std`, and its version.
fn manifest(name: &str) -> (bool, String) {
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    // What other platforms need has not been downloaded.
    let filter = ["--offline", "--format-version", "1", "--filter-platform", host];
    let metadata = cargo(&[&["metadata"], &filter[..]].concat());
    let package = metadata.split_once(&format!(r#"{{"name":"{name}","version":""#));
    let (version, rest) = package.expect(name).1.split_once('"').expect("a version");
    let path = rest.split_once(r#""manifest_path":""#).expect("a path").1;
    let path = path.split_once("Cargo.toml").expect("a manifest").0.replace("\\\\", "\\");
    let source = std::fs::read_to_string(format!("{path}src/lib.rs")).expect("a library");
    (source.lines().any(|line| line.starts_with("#![no_std]")), version.to_owned())
}

#[test]
fn every_row_has_a_test_in_every_column() {
    for (column, tests) in [
        ("gen-core", include_str!("ours.rs")),
        ("genawaiter", include_str!("genawaiter.rs")),
        ("async-stream", include_str!("async_stream.rs")),
        ("fauxgen", include_str!("fauxgen.rs")),
        ("corosensei", include_str!("corosensei.rs")),
        ("CPython", include_str!("python.rs")),
        ("nightly", include_str!("../../.ci/nightly")),
    ] {
        for row in ROWS.iter().filter(|row| column != "CPython" || **row != "needs_std") {
            assert!(tests.contains(row), "{column}: {row}");
        }
    }
}

#[test]
fn the_versions_are_those_of_the_table() {
    let readme = include_str!("../../README.md");
    for name in ["genawaiter", "async-stream", "fauxgen", "corosensei"] {
        let (_, version) = manifest(name);
        assert!(readme.contains(&format!("{name} {version}")), "{name} is {version}");
    }
}
