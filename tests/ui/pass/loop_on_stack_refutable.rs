//! A pattern that does not match each item, in a loop over a generator on the stack.

use gen_core::{Body, Gen, generators};

generators! {
    gen fn present(items: Gen<Option<u32>, impl Body<Option<u32>, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            if let Some(item) = item {
                yield item;
            }
        }
    }
}

fn main() {
    assert!(present(gen_core::gen_block! { yield Some(1); yield None; }).eq([1]));
}
