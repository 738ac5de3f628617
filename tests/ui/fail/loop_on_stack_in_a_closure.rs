//! A loop over a generator on the stack, in a closure, which is no part of the body.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        for i in (1..=n).rev() {
            yield i;
        }
    }

    gen fn sums() -> u32 {
        let sum = |n| {
            let mut sum = 0;
            for item in countdown(n).on_stack() {
                sum += item;
            }
            sum
        };
        yield sum(3);
    }
}

fn main() {}
