//! A program begins with a function that runs, and a generator waits to be asked.

use gen_core::generators;

generators! {
    gen fn main() -> u32 {
        yield 1;
        yield 2;
    }
}
