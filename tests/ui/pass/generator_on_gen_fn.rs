//! The right program next to `fail/generator_on_gen_fn.rs`.

use gen_core::generators;

generators! {
    gen fn count(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
}
