//! A generator passes the items of another generator on by `yield from`, also at its end.

use gen_core::generators;

generators! {
    gen fn inner() -> u32 {
        yield 1;
    }

    gen fn outer(short: bool) -> u32 {
        if short {
            return inner();
        }
        yield 2;
    }
}

fn main() {
    outer(true).for_each(drop);
}
