//! A clone for each turn of a loop.

use gen_core::generators;

generators! {
    gen fn repeat(names: Vec<String>) -> (String, u32) {
        for name in names {
            for n in 0..3 {
                yield (name.clone(), n);
            }
        }
    }
}

fn main() {
    repeat(Vec::new()).for_each(drop);
}
