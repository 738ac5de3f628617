//! Not a keyword of this language.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield return 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
