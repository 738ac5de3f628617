//! The right program next to `fail/boxed_needs_send.rs`.

use gen_core::{LocalBoxGen, generators};
use std::rc::Rc;

generators! {
    gen fn numbers(shared: Rc<u32>) -> u32 {
        yield *shared;
    }
}

fn main() {
    let _: LocalBoxGen<'_, u32> = numbers(Rc::new(1)).boxed_local();
}
