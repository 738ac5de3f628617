//! A coroutine returns what it declares.

use gen_core::{Coroutine, generators};

generators! {
    gen fn count(numbers: Vec<u32>) -> impl Coroutine<Yield = u32, Return = usize> {
        let mut n = 0_u64;
        for number in numbers {
            yield number;
            n += 1;
        }
        n
    }
}

fn main() {
    count(vec![1]).for_each(drop);
}
