//! Ratios to the hand-written twin, from interleaved runs: `cargo bench --bench ratios`.
//!
//! All programs of a row are run in turn, 15 times; the best time of each counts, and is divided by
//! the best of the first. So a machine that is slower for a while slows all of them.

use std::hint::black_box;
use std::time::{Duration, Instant};

use gen_benches::{Program, flat, recursion, streams};

const ROUNDS: usize = 15;

fn row<I: Copy, R: PartialEq + core::fmt::Debug>(
    name: &str,
    items: u32,
    input: I,
    programs: &[Program<I, R>],
) {
    let expected = (programs[0].1)(input);
    let mut best = vec![Duration::MAX; programs.len()];
    for _ in 0..ROUNDS {
        for ((name, program), best) in programs.iter().zip(&mut best) {
            let start = Instant::now();
            let result = program(black_box(input));
            *best = start.elapsed().min(*best);
            assert_eq!(result, expected, "{name}");
        }
    }
    println!("{name}");
    for ((name, _), time) in programs.iter().zip(&best) {
        let nanos = time.as_secs_f64() * 1e9 / f64::from(items);
        let ratio = time.as_secs_f64() / best[0].as_secs_f64();
        println!("  {name:20} {nanos:7.2} ns/item  {ratio:6.2}");
    }
}

fn main() {
    const ITEMS: u32 = 2_000_000;
    row(
        "flat",
        ITEMS,
        ITEMS,
        &[
            ("hand-written", flat::hand),
            ("next", flat::lazy),
            ("on_stack", flat::on_stack),
            ("on_heap", flat::on_heap),
            ("fold", flat::fold),
            ("genawaiter stack", flat::genawaiter::stack),
            ("genawaiter rc", flat::genawaiter::rc),
            ("genawaiter sync", flat::genawaiter::sync),
        ],
    );
    row("flat, dyn", ITEMS, ITEMS, &[("hand-written", flat::hand_boxed), ("boxed", flat::boxed)]);
    let inputs = [
        ("list 100x100x100", recursion::Nested::tree(3, 100)),
        ("tree, depth 9, fan 4", recursion::Nested::tree(9, 4)),
        ("tree, depth 19, fan 2", recursion::Nested::tree(19, 2)),
        ("chain, 10 levels", recursion::Nested::chain(10, 300_000)),
        ("chain, 1000 levels", recursion::Nested::chain(1000, 300_000)),
    ];
    for (name, nested) in &inputs {
        let items = u32::try_from(recursion::Flatten::new(nested).count()).unwrap_or(u32::MAX);
        row(
            name,
            items,
            nested,
            &[
                ("hand-written", recursion::hand),
                ("next", recursion::lazy),
                ("on_stack", recursion::on_stack),
                ("fold", recursion::fold),
            ],
        );
    }
    for (consumer, programs) in streams::CONSUMERS.iter().zip(streams::items::programs()) {
        row(&format!("stream, {consumer}"), ITEMS, ITEMS, &programs);
    }
    for (consumer, programs) in streams::CONSUMERS.iter().zip(streams::awaits::programs()) {
        row(&format!("stream, one .await per item, {consumer}"), ITEMS, ITEMS, &programs);
    }
    for (consumer, programs) in streams::CONSUMERS.iter().zip(streams::recursion::programs()) {
        let (name, nested) = &inputs[1];
        let items = u32::try_from(recursion::Flatten::new(nested).count()).unwrap_or(u32::MAX);
        row(&format!("stream, {name}, {consumer}"), items, nested, &programs);
    }
}
