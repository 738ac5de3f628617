//! All programs with criterion, for following one figure over time:
//! `cargo bench --bench programs -- flat/next`.

use criterion::{Criterion, Throughput};
use gen_benches::groups;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for group in groups(&[], 100) {
        let mut bench = criterion.benchmark_group(&group.name);
        bench.throughput(Throughput::Elements(group.items));
        bench.sample_size(10);
        for program in &group.programs {
            program.prepare();
            bench.bench_function(&program.name, |b| b.iter(|| program.run_once()));
        }
        bench.finish();
    }
    criterion.final_summary();
}
