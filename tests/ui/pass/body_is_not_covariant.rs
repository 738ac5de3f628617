//! The right program next to `fail/body_is_not_covariant.rs`.

use gen_core::{AsyncGen, Leaf, Tree};
use std::future::Ready;

type End = Ready<()>;

fn async_leaf<'a>(it: AsyncGen<&'a str, Leaf<End>>) -> AsyncGen<&'a str, Leaf<End>> {
    it
}

fn async_tree<'a>(it: AsyncGen<&'a str, Tree<End>>) -> AsyncGen<&'a str, Tree<End>> {
    it
}

fn leaf<'a>(it: Leaf<End, &'a str>) -> Leaf<End, &'a str> {
    it
}

fn tree<'a>(it: Tree<End, &'a str>) -> Tree<End, &'a str> {
    it
}

fn main() {}
