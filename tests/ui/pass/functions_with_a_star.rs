//! The right program next to `fail/functions_with_a_star.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }

    gen fn others(function: u32, n: u32) -> u32 {
        yield function* n;
    }

    gen fn at_least_once(mut n: u32) -> u32 {
        loop {
            yield n;
            n -= 1;
            if n == 0 { break; }
        }
    }
}

fn main() {
    at_least_once(1).chain(numbers(1)).chain(others(1, 2)).for_each(drop);
}
