//! Attack: the compiler is asked for the one type in the program that has made the promise.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;
use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    let _stolen = Runtime::promised::<_>();
    numbers().for_each(drop);
}
