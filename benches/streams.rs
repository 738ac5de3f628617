//! Streams of ready items, with criterion.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use gen_benches::recursion::{Flatten, Nested};
use gen_benches::{Program, streams};

const ITEMS: u32 = 10_000;

fn group<I: Copy, R>(
    c: &mut Criterion,
    name: &str,
    items: u64,
    input: I,
    programs: &[Program<I, R>],
) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Elements(items));
    for (name, program) in programs {
        group.bench_function(*name, |b| b.iter(|| program(black_box(input))));
    }
    group.finish();
}

fn streams(c: &mut Criterion) {
    for (consumer, programs) in streams::CONSUMERS.iter().zip(streams::items::programs()) {
        group(c, &format!("stream items, {consumer}"), ITEMS.into(), ITEMS, &programs);
    }
    for (consumer, programs) in streams::CONSUMERS.iter().zip(streams::awaits::programs()) {
        group(c, &format!("stream awaits, {consumer}"), ITEMS.into(), ITEMS, &programs);
    }
    let tree = Nested::tree(9, 4);
    let items = Flatten::new(&tree).count() as u64;
    for (consumer, programs) in streams::CONSUMERS.iter().zip(streams::recursion::programs()) {
        group(c, &format!("stream tree 9x4, {consumer}"), items, &tree, &programs);
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    streams(&mut criterion);
    criterion.final_summary();
}
