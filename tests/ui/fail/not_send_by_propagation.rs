//! A frame whose errors end its parent makes the parent as `Send` as it is itself.

use gen_core::generators;
use std::rc::Rc;

generators! {
    gen fn child(depth: u32, shared: Rc<u32>) -> Result<u32, String> {
        yield Ok(*shared);
        if depth > 0 {
            yield from child(depth - 1, shared.clone())?;
        }
    }

    gen fn parent() -> Result<u32, String> {
        yield from child(3, Rc::new(1))?;
    }
}

fn main() {
    let numbers = parent();
    std::thread::spawn(|| numbers.count());
}
