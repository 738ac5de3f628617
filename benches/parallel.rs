//! What `rayon`'s `par_bridge` makes of a generator with a heavy map: `cargo bench --bench
//! parallel`.
//!
//! Serial and parallel runs take turns, 15 times; the best time of each counts. The speed-up cannot
//! be greater than the number of threads; `RAYON_NUM_THREADS` sets that.

use std::hint::black_box;
use std::time::{Duration, Instant};

use gen_benches::{flat, recursion};
use rayon::iter::{ParallelBridge as _, ParallelIterator as _};

const ROUNDS: usize = 15;
const ITEMS: u32 = 10_000;

/// Some microseconds of work.
fn heavy(item: u64) -> u64 {
    (0..2_000).fold(item | 1, |mut n, _| {
        n ^= n << 13;
        n ^= n >> 7;
        n ^ (n << 17)
    })
}

fn time(best: &mut Duration, run: impl FnOnce() -> u64) -> u64 {
    let start = Instant::now();
    let result = black_box(run());
    *best = start.elapsed().min(*best);
    result
}

fn row<I: Iterator<Item = u64> + Send>(name: &str, make: impl Fn() -> I) {
    let (mut serial, mut parallel) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let expected = time(&mut serial, || make().map(heavy).fold(0, u64::wrapping_add));
        let bridged = || make().par_bridge().map(heavy).reduce(|| 0, u64::wrapping_add);
        assert_eq!(time(&mut parallel, bridged), expected, "{name}");
    }
    let per_item = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(ITEMS);
    let (serial, parallel) = (per_item(serial), per_item(parallel));
    println!("{name:22} {serial:8.2} us/item {parallel:8.2} us/item {:6.2}", serial / parallel);
}

fn main() {
    println!(
        "{} threads{:>17} {:>16} {:>6}",
        rayon::current_num_threads(),
        "serial",
        "parallel",
        "speed-up"
    );
    row("hand-written", || flat::Fibonacci::new(black_box(ITEMS)));
    row("generator", || flat::fibonacci(black_box(ITEMS)));
    row("generator, boxed", || flat::fibonacci(black_box(ITEMS)).boxed());
    let list = recursion::Nested::tree(4, 10);
    let leaves = || black_box(&list);
    row("recursion, by hand", || recursion::Flatten::new(leaves()));
    row("recursion", || recursion::flatten(leaves()));
    row("recursion, boxed", || recursion::flatten(leaves()).boxed());
}
