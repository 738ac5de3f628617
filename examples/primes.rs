//! The prime numbers, one after another and without an end: `cargo run --example primes`.
//!
//! A sieve that grows as more is asked for. It keeps one multiple of each prime up to the square root of
//! where it is; those primes come from a second sieve of the same kind, whose primes come from a third, and
//! so on. `python/primes.py` is the same in Python.

use std::collections::HashMap;

use gen_core::{generators, genexpr};
use itertools::Itertools as _;
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

generators!({
    gen fn primes() -> u64 {
        yield from([2, 3, 5, 7]);
        // The next odd multiple of each prime so far, with twice that prime.
        let mut multiples = HashMap::new();
        // On the heap, since a sieve cannot be a part of itself.
        let mut roots = primes().on_heap().skip(1).peekable();
        for candidate in (9..).step_by(2) {
            let step = if let Some(step) = multiples.remove(&candidate) {
                step
            } else if let Some(root) = roots.next_if(|root| root * root == candidate) {
                2 * root
            } else {
                yield candidate;
                continue;
            };
            let mut multiple = candidate + step;
            while multiples.contains_key(&multiple) {
                multiple += step;
            }
            multiples.insert(multiple, step);
        }
    }

    /// The gaps between a prime and the next that are wider than all before, with the prime.
    gen fn widening_gaps() -> (u64, u64) {
        let mut widest = 0;
        for (p, q) in primes().tuple_windows() {
            if q - p > widest {
                widest = q - p;
                yield (widest, p);
            }
        }
    }

    /// The prime factors of a number, each as often as it divides it.
    gen fn factors(mut number: u64) -> u64 {
        for prime in primes() {
            if prime * prime > number {
                break;
            }
            while number % prime == 0 {
                yield prime;
                number /= prime;
            }
        }
        if number > 1 {
            yield number;
        }
    }
});

fn main() {
    println!("{}", primes().take(20).join(" "));

    let twins = genexpr!((p, q) for (p, q) in primes().tuple_windows() if q - p == 2);
    println!("twins: {}", twins.take(8).map(|(p, q)| format!("{p}-{q}")).join(" "));

    let sum: u64 = primes().take_while(|&p| p < 100_000).sum();
    println!("sum of those below 100000: {sum}");

    println!("records of the gap to the next:");
    for (gap, prime) in widening_gaps().take(12) {
        println!("    {gap} after {prime}");
    }

    for number in [360, 1001, 65_537, 600_851_475_143] {
        println!("{number} = {}", factors(number).join(" * "));
    }

    HEAP.reset_peak_usage();
    println!("the 50000th: {}", primes().nth(49_999).expect("there is no last one"));
    println!("~ most memory at once: {} KB", HEAP.peak_usage() / 1024);
}
