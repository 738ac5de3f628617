//! The right program next to `fail/boxed_holds_an_rc.rs`.

use gen_core::generators;
use std::rc::Rc;

generators! {
    #[boxed(local)]
    gen fn numbers(shared: Rc<Vec<u32>>) -> u32 {
        for n in shared.iter() {
            yield *n;
        }
    }
}

fn main() {
    numbers(Rc::new(vec![1])).for_each(drop);
}
