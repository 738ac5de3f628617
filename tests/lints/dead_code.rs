//! A generator that nobody calls is as dead as a plain function, and says so at its name.

use gen_core::{generator, generators};

generators! {
    gen fn never_called() -> u32 { yield 1; }
    //     ^^^^^^^^^^^^ dead_code

    async gen fn never_called_async() -> u32 { yield 1; }
    //           ^^^^^^^^^^^^^^^^^^ dead_code

    #[boxed]
    gen fn never_boxed() -> u32 { yield 1; }
    //     ^^^^^^^^^^^ dead_code

    fn never_called_plain() -> u32 { 1 }
    // ^^^^^^^^^^^^^^^^^^ dead_code

    struct Whole;

    impl Whole {
        gen fn in_whole(&self) -> u32 { yield 1; }
        //     ^^^^^^^^ dead_code

        fn plain_in_whole(&self) -> u32 { 1 }
        // ^^^^^^^^^^^^^^ dead_code
    }
}

struct Parts;

impl Parts {
    generators! {
        gen fn in_parts(&self) -> u32 { yield from 0..3; }
        //     ^^^^^^^^ dead_code
    }

    fn plain_in_parts(&self) -> u32 { 1 }
    // ^^^^^^^^^^^^^^ dead_code

    #[generator]
    fn attribute_in_parts(&self) -> impl Iterator<Item = u32> { yield_!(1); }
    // ^^^^^^^^^^^^^^^^^^ dead_code
}

#[generator]
fn attribute() -> impl Iterator<Item = u32> { yield_!(1); }
// ^^^^^^^^^ dead_code

fn main() {
    let _ = (Whole, Parts);
}
