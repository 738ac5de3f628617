//! JavaScript delegates by `yield*`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }

    gen fn more() -> u32 {
        yield* numbers();
    }
}

fn main() {
    more().for_each(drop);
}
