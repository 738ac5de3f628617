//! What is alive at a `yield` decides whether the generator can be sent.

use gen_core::generators;
use std::rc::Rc;

generators! {
    gen fn numbers() -> u32 {
        let shared = Rc::new(1);
        yield *shared;
        yield *shared;
    }
}

fn main() {
    std::thread::spawn(|| numbers().count());
    let numbers = numbers();
    std::thread::spawn(|| numbers.count());
}
