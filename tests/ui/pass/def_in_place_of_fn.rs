//! The right program next to `fail/def_in_place_of_fn.rs`.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        yield 1;
    }

    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

fn main() {
    for i in one().chain(count(3)) {
        println!("{i}");
    }
}
