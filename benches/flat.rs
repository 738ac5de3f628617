//! The flat loop, with criterion.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use gen_benches::{Program, flat};

const ITEMS: u32 = 10_000;

fn flat(c: &mut Criterion) {
    let mut group = c.benchmark_group("flat");
    group.throughput(Throughput::Elements(u64::from(ITEMS)));
    let programs: [Program<u32, u64>; 10] = [
        ("hand-written", flat::hand),
        ("next", flat::lazy),
        ("on_stack", flat::on_stack),
        ("on_heap", flat::on_heap),
        ("fold", flat::fold),
        ("boxed", flat::boxed),
        ("hand-written dyn", flat::hand_boxed),
        ("genawaiter stack", flat::genawaiter::stack),
        ("genawaiter rc", flat::genawaiter::rc),
        ("genawaiter sync", flat::genawaiter::sync),
    ];
    for (name, program) in programs {
        group.bench_function(name, |b| b.iter(|| program(black_box(ITEMS))));
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    flat(&mut criterion);
    criterion.final_summary();
}
