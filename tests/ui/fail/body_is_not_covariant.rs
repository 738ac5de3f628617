//! What a body is resumed with, and what an async generator yields: no type stands for one that lives
//! less long ..

use gen_core::{AsyncGen, Leaf, Tree};
use std::future::Ready;

type End = Ready<()>;

fn async_leaf<'a>(it: AsyncGen<&'static str, Leaf<End>>) -> AsyncGen<&'a str, Leaf<End>> {
    it
}

fn async_tree<'a>(it: AsyncGen<&'static str, Tree<End>>) -> AsyncGen<&'a str, Tree<End>> {
    it
}

fn leaf<'a>(it: Leaf<End, &'static str>) -> Leaf<End, &'a str> {
    it
}

fn tree<'a>(it: Tree<End, &'static str>) -> Tree<End, &'a str> {
    it
}

fn main() {}
