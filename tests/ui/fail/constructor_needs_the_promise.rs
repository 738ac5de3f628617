//! A generator is made of a future by a token of the same promise as the future's beginning.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;

fn main() {
    let numbers = Runtime::leaf((), async {});
    numbers.for_each(drop::<u32>);
}
