//! A `break` with a value, in a loop over a generator on the stack.

use gen_core::{Body, Gen, generators};

generators! {
    gen fn until_zero(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            if item == 0 {
                break;
            }
            yield item;
        }
    }
}

fn main() {
    assert!(until_zero(gen_core::gen_block! { yield 1; yield 0; yield 2; }).eq([1]));
}
