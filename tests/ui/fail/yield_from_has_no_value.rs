//! A delegation to a generator has no value: its items have been passed on.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }

    gen fn totals(n: u32) -> u32 {
        let total: u32 = yield from squares(n);
        yield total;
    }
}

fn main() {
    totals(3).for_each(drop);
}
