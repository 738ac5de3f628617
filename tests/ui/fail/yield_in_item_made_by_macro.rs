//! A macro moves the `yield` into an item: the handle is not there.

use gen_core::generators;

macro_rules! function {
    ($($tokens:tt)*) => {{
        fn inner() -> u32 {
            $($tokens)*;
            1
        }
        inner()
    }};
}

macro_rules! constant {
    ($($tokens:tt)*) => {{
        const INNER: () = $($tokens)*;
        INNER
    }};
}

generators! {
    gen fn one() -> u32 {
        function!(yield 1);
        constant!(yield 2);
    }
}

fn main() {
    one().for_each(drop);
}
