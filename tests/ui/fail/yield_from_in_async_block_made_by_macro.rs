//! As with `yield`.

use gen_core::generators;

macro_rules! wait {
    ($($tokens:tt)*) => {
        async { $($tokens)* }.await
    };
}

generators! {
    gen fn numbers() -> u32 {
        wait!(yield from [1, 2]);
    }
}

fn main() {
    numbers().for_each(drop);
}
