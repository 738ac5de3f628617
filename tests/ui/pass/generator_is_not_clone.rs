//! The right program next to `fail/generator_is_not_clone.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    let one = numbers();
    let two = numbers();
    one.zip(two).for_each(drop);
}
