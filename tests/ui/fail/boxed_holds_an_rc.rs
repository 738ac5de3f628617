//! What a `#[boxed]` generator holds must be `Send`.

use gen_core::generators;
use std::rc::Rc;

generators! {
    #[boxed]
    gen fn numbers(shared: Rc<Vec<u32>>) -> u32 {
        for n in shared.iter() {
            yield *n;
        }
    }
}

fn main() {
    numbers(Rc::new(vec![1])).for_each(drop);
}
