//! `#[bounds(..)]` promises something that the body does not keep.

use gen_core::generators;
use std::rc::Rc;

generators! {
    #[bounds(Send)]
    gen fn numbers() -> u32 {
        let shared = Rc::new(1);
        yield *shared;
        drop(shared);
    }
}

fn main() {
    numbers().for_each(drop);
}
