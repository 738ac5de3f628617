//! Programs of Python's generators as `gen fn`s. Each port repeats, line by line, the output of
//! the Python program of the same name in `python/`.
#![forbid(unsafe_code)]

mod graphs;
mod iterdump;
mod json_chunks;
mod matching;
mod ndiff;
mod partitions;
mod processes;
mod tokens;
mod walk;

/// Compares lines with the recorded output of a Python program.
#[track_caller]
fn compare(lines: impl Iterator<Item = String>, recorded: &str) {
    // An item may have several lines, as the argument of a `print` may.
    let printed: String = lines.map(|line| line + "\n").collect();
    for (number, (ours, theirs)) in (1..).zip(printed.lines().zip(recorded.lines())) {
        assert_eq!(ours, theirs, "line {number}, ours and Python's");
    }
    assert_eq!(printed.lines().count(), recorded.lines().count(), "the number of lines");
}
