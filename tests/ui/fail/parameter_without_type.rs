//! A parameter has a type, and no default.

use gen_core::generators;

struct Counter;

generators! {
    impl Counter {
        // Its calls are no other mistakes.
        pub gen fn count(&self, n) -> u32 {
            for i in 0..n {
                yield i;
            }
        }
    }

    gen fn count<F: Fn(u32) -> u32>(f: F, mut n) -> u32 {
        n = f(n);
        yield n;
    }

    gen fn total(names &[&str]) -> usize {
        yield names.len();
    }

    gen fn ticks(n: u32 = 3) -> u32 {
        yield n;
    }

    gen fn steps(from: u32, step: Option<u32> = Some(3)) -> u32 {
        yield from + step.unwrap_or(1);
    }

    gen fn all(*values) -> u32 {
        yield from values;
    }
}

fn main() {
    for i in count(|n| n, 3).chain(ticks()).chain(steps(1)).chain(all(1, 2)) {
        println!("{i}");
    }
    Counter.count(3).filter(|i| i % 2 == 0).for_each(drop);
    for n in total(&["one"]) {
        println!("{n}");
    }
}
