//! The right program next to `fail/match_without_an_arm_that_delegates.rs`.

use gen_core::generators;

enum Tree {
    Leaf(u32),
    Node(Vec<u32>),
    Empty,
}

generators! {
    gen fn walk(tree: Tree) -> u32 {
        match tree {
            Tree::Leaf(x) => yield x,
            Tree::Node(items) => yield from items,
            Tree::Empty => {}
        }
    }
}

fn main() {
    assert!(walk(Tree::Empty).chain(walk(Tree::Leaf(1))).chain(walk(Tree::Node(vec![2]))).eq([1, 2]));
}
