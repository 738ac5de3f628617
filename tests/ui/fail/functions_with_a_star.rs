//! JavaScript marks a generator by a star. Its other loop has no word here.

use gen_core::generators;

generators! {
    gen fn* numbers(n: u32) -> u32 {
        yield n;
    }

    function* others(n) {
        yield n;
    }

    gen fn at_least_once(mut n: u32) -> u32 {
        do {
            yield n;
            n -= 1;
        } while (n > 0);
    }
}

fn main() {
    at_least_once(1).for_each(drop);
}
