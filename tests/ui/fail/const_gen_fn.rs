//! A generator is not made when the program is compiled.

use gen_core::generators;

generators! {
    pub const gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
