//! Flattening nested lists, with criterion.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use gen_benches::Program;
use gen_benches::recursion::{self, Nested};

fn recursion(c: &mut Criterion) {
    let inputs = [
        ("list 100x100x100", Nested::tree(3, 100)),
        ("tree 9x4", Nested::tree(9, 4)),
        ("tree 19x2", Nested::tree(19, 2)),
        ("chain 10", Nested::chain(10, 100_000)),
        ("chain 1000", Nested::chain(1000, 100_000)),
    ];
    let programs: [Program<&Nested, i64>; 4] = [
        ("hand-written", recursion::hand),
        ("next", recursion::lazy),
        ("on_stack", recursion::on_stack),
        ("fold", recursion::fold),
    ];
    let mut group = c.benchmark_group("recursion");
    for (input, nested) in &inputs {
        for (name, program) in programs {
            let id = BenchmarkId::new(name, input);
            group.bench_function(id, |b| b.iter(|| program(black_box(nested))));
        }
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    recursion(&mut criterion);
    criterion.final_summary();
}
