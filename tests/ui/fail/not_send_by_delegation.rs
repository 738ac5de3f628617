//! A frame forgets the type of a child, and is not sent where the child is not.

use gen_core::generators;
use std::rc::Rc;

generators! {
    gen fn child(depth: u32, shared: Rc<u32>) -> u32 {
        yield *shared;
        if depth > 0 {
            yield from child(depth - 1, shared.clone());
        }
    }

    gen fn parent() -> u32 {
        yield from child(3, Rc::new(1));
    }
}

fn main() {
    let numbers = parent();
    std::thread::spawn(|| numbers.count());
}
