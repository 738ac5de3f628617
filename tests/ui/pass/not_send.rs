//! The right program next to `fail/not_send.rs`.

use gen_core::generators;
use std::rc::Rc;

generators! {
    gen fn numbers() -> u32 {
        let number = *Rc::new(1);
        yield number;
        yield number;
    }
}

fn main() {
    std::thread::spawn(|| numbers().count());
    let numbers = numbers();
    std::thread::spawn(|| numbers.count());
}
