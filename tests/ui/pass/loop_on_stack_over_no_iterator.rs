//! A loop over the result of a method that only has the name of a generator's.

use gen_core::generators;

struct Shelf;

impl Shelf {
    fn on_stack(&self) -> [u32; 1] {
        [7]
    }
}

generators! {
    gen fn all(shelf: Shelf) -> u32 {
        for item in shelf.on_stack() {
            yield item;
        }
    }
}

fn main() {
    assert!(all(Shelf).eq([7]));
}
