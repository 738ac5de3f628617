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

/// Compares lines with the recorded output of a Python program, once by `next` and once by `fold`.
#[track_caller]
fn compare<I: Iterator<Item = String>>(lines: impl Fn() -> I, recorded: &str) {
    let mut printed = [String::new(), String::new()];
    for line in lines() {
        printed[0] += &(line + "\n");
    }
    lines().for_each(|line| printed[1] += &(line + "\n"));
    // An item may have several lines, as the argument of a `print` may.
    for printed in &printed {
        for (number, (ours, theirs)) in (1..).zip(printed.lines().zip(recorded.lines())) {
            assert_eq!(ours, theirs, "line {number}, ours and Python's");
        }
        assert_eq!(printed.lines().count(), recorded.lines().count(), "the number of lines");
    }
}
