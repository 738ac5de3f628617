//! How much heap a piece of the program takes: really counted, by the allocator.

use std::hint::black_box;

use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Runs `program`. Gives what it returns and the most bytes that it held at once.
pub fn peak<T>(program: impl FnOnce() -> T) -> (T, usize) {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let result = black_box(program()); // Or a list that nobody looks at might never be made.
    (result, HEAP.peak_usage() - before)
}

/// Bytes as kilobytes, for people.
#[expect(clippy::cast_precision_loss, reason = "a figure to look at")]
pub fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}
