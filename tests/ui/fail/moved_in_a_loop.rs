//! A `yield` moves its value, so a loop needs a value for each turn.

use gen_core::generators;

generators! {
    gen fn repeat(names: Vec<String>) -> (String, u32) {
        for name in names {
            for n in 0..3 {
                yield (name, n);
            }
        }
    }
}

fn main() {
    repeat(Vec::new()).for_each(drop);
}
