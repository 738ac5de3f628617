//! What the macros call to make a generator of a future is unsafe.

use gen_core::__private::{Runtime, Start};

fn main() {
    let numbers = Runtime::gen_core_leaf(|start: Start<u32, ()>| async {
        drop(start);
    });
    numbers.for_each(drop);
}
