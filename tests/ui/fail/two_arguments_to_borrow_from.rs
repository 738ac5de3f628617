//! The compiler asks from which argument the items are borrowed.

use gen_core::generators;

generators! {
    gen fn both(a: &str, b: &str) -> &str {
        yield a;
        yield b;
    }
}

fn main() {
    both("a", "b").for_each(drop);
}
