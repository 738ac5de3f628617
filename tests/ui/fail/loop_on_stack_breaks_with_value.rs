//! A `break` with a value, in a loop over a generator on the stack.

use gen_core::{Body, Gen, generators};

generators! {
    gen fn until_zero(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            if item == 0 {
                break item;
            }
            yield item;
        }
    }
}

fn main() {}
