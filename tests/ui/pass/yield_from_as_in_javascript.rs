//! The right program next to `fail/yield_from_as_in_javascript.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }

    gen fn more(number: &u32, other: &&u32) -> u32 {
        yield from numbers();
        yield *number;
        yield*number;
        yield **other;
        yield * number;
        yield (*number);
        yield
            *number;
    }
}

fn main() {
    more(&1, &&2).for_each(drop);
}
