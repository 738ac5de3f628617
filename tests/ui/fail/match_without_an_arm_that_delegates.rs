//! The compiler proposes an arm behind the operand of a `yield from`.

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
        }
    }
}

fn main() {
    walk(Tree::Empty).chain(walk(Tree::Leaf(1))).chain(walk(Tree::Node(vec![2]))).for_each(drop);
}
