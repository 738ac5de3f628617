//! A Python lesson on generators, told again in Rust, section by section.
//!
//! `cargo run --example tour` runs every program of the lesson on the files in `data/`. It prints,
//! line by line, what `python/tour.py` prints; only the figures of lines with a `~` are measured.
//!
//! `cargo run --example tour -- FILE.csv` reads a file of yours instead, row by row.

mod delegation;
mod expressions;
mod functions;
mod heap;
mod lines;
mod memory;
mod patterns;
mod powerhouse;
mod problem;
mod protocol;
mod your_file;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = match std::env::args_os().nth(1) {
        Some(file) => your_file::summarize(Path::new(&file)),
        None => tour(),
    };
    if let Err(error) = outcome {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn tour() -> Result<(), Box<dyn Error>> {
    heading("The Problem Generators Solve");
    problem::run();

    heading("Generator Functions: How yield Works");
    functions::run();

    heading("Practical Generator Patterns");
    patterns::run()?;

    heading("Generator Expressions: Inline Generators");
    expressions::run();

    heading("The Iterator Protocol");
    protocol::run();

    heading("itertools: Generator Powerhouse");
    powerhouse::run();

    heading("yield from: Delegating to Sub-Generators");
    delegation::run()?;

    heading("Memory Comparison");
    memory::run();
    Ok(())
}

fn heading(title: &str) {
    println!("\n== {title} ==");
}

/// A file of `data/`, wherever the program is started.
fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file)
}
