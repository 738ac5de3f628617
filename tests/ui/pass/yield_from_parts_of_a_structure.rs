//! Each part of a structure is walked by its own generator.

use gen_core::generators;

struct Tree {
    left: Option<Box<Tree>>,
    value: u32,
}

impl Tree {
    generators! {
        gen fn walk(&self) -> u32 {
            for part in &self.left { yield from part.walk(); }
            yield self.value;
        }
    }
}

fn main() {
    Tree { left: None, value: 1 }.walk().for_each(drop);
}
