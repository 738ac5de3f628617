//! The parts of a structure are no items: each part has a generator of its own.

use gen_core::generators;

struct Tree {
    left: Option<Box<Tree>>,
    value: u32,
}

impl Tree {
    generators! {
        gen fn walk(&self) -> u32 {
            yield from &self.left;
            yield self.value;
        }
    }
}

fn main() {
    Tree { left: None, value: 1 }.walk().for_each(drop);
}
