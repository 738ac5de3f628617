//! A pattern that does not match each item, in a loop over a generator on the stack.

use gen_core::{Body, Gen, generators};

generators! {
    gen fn present(items: Gen<Option<u32>, impl Body<Option<u32>, Resume = ()>>) -> u32 {
        for Some(item) in items.on_stack() {
            yield item;
        }
    }
}

fn main() {}
