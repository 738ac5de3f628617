//! What the macros call to make a generator of a future is unsafe.

use gen_core::__private::Runtime;

fn main() {
    let (start, make) = Runtime::start::<u32, ()>();
    let numbers = Runtime::gen_core_leaf(make, async {
        drop(start);
    });
    numbers.for_each(drop);
}
