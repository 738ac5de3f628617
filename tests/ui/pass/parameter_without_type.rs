//! The right program next to `fail/parameter_without_type.rs`.

use gen_core::generators;

struct Counter;

generators! {
    impl Counter {
        pub gen fn count(&self, n: u32) -> u32 {
            for i in 0..n {
                yield i;
            }
        }
    }

    gen fn count<F: Fn(u32) -> u32>(f: F, mut n: u32) -> u32 {
        n = f(n);
        yield n;
    }

    gen fn total(names: &[&str]) -> usize {
        yield names.len();
    }

    gen fn ticks(n: Option<u32>) -> u32 {
        yield n.unwrap_or(3);
    }

    gen fn steps(start: u32) -> u32 {
        yield from steps_of(start, Some(3));
    }

    gen fn steps_of(start: u32, step: Option<u32>) -> u32 {
        yield start + step.unwrap_or(1);
    }

    gen fn all(values: impl IntoIterator<Item = u32>) -> u32 {
        yield from values;
    }
}

fn main() {
    for i in count(|n| n, 3).chain(ticks(None)).chain(steps(1)).chain(all([1, 2])) {
        println!("{i}");
    }
    Counter.count(3).filter(|i| i % 2 == 0).for_each(drop);
    for n in total(&["one"]) {
        println!("{n}");
    }
}
