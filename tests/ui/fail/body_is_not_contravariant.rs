//! .. nor for one that lives longer.

use gen_core::{AsyncGen, Leaf, Tree};
use std::future::Ready;

type End = Ready<()>;

fn async_leaf<'a>(it: AsyncGen<&'a str, Leaf<End>>) -> AsyncGen<&'static str, Leaf<End>> {
    it
}

fn async_tree<'a>(it: AsyncGen<&'a str, Tree<End>>) -> AsyncGen<&'static str, Tree<End>> {
    it
}

fn leaf<'a>(it: Leaf<End, &'a str>) -> Leaf<End, &'static str> {
    it
}

fn tree<'a>(it: Tree<End, &'a str>) -> Tree<End, &'static str> {
    it
}

fn main() {}
