//! Two mistakes are two errors.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        [1].map(|n| yield n);
    }

    gen fn two() -> u32 {
        return 2;
    }
}

fn main() {
    one().chain(two()).for_each(drop);
}
