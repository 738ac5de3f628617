//! A text with values in it is a macro's. (rustc reports the prefix before the macro is called.)

use gen_core::generators;

generators! {
    gen fn labels(n: u32) -> String {
        for i in 0..n {
            yield f"item {i}";
        }
    }
}

fn main() {
    labels(1).for_each(drop);
}
