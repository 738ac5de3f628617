//! Attack: as `promise_is_not_inferred`, with a function of one's own that demands the promise.

#![forbid(unsafe_code)]

use gen_core::__private::{Promise, Runtime};
use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn steal<H: Promise<Runtime>>() {
    let _stolen = Runtime::promised::<H>();
}

fn main() {
    steal::<_>();
    numbers().for_each(drop);
}
