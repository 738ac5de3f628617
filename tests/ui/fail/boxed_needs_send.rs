//! `boxed` gives a type that can be sent.

use gen_core::{LocalBoxGen, generators};
use std::rc::Rc;

generators! {
    gen fn numbers(shared: Rc<u32>) -> u32 {
        yield *shared;
    }
}

fn main() {
    let _: gen_core::BoxGen<'_, u32> = numbers(Rc::new(1)).boxed();
    let _: LocalBoxGen<'_, u32> = numbers(Rc::new(1)).boxed_local();
}
