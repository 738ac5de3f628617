//! The right program next to `fail/yield_from_has_no_value.rs`.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }

    gen fn totals(n: u32) -> u32 {
        let total: u32 = squares(n).sum();
        yield total;
    }
}

fn main() {
    totals(3).for_each(drop);
}
