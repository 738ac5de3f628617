//! The right program next to `fail/item_is_not_contravariant.rs`.

use gen_core::{BoxGen, Gen, Leaf, LocalBoxGen, OnHeap, OnStack};

type Body = Leaf<std::future::Ready<()>>;

fn gen_(it: Gen<&'static str, Body>) -> Gen<&'static str, Body> {
    it
}

fn heap(it: OnHeap<&'static str, Body>) -> OnHeap<&'static str, Body> {
    it
}

fn stack(it: OnStack<&'static str, Body>) -> OnStack<&'static str, Body> {
    it
}

fn boxed(it: BoxGen<'static, &'static str>) -> BoxGen<'static, &'static str> {
    it
}

fn boxed_local(it: LocalBoxGen<'static, &'static str>) -> LocalBoxGen<'static, &'static str> {
    it
}

fn resumed(it: BoxGen<'static, (), &'static str>) -> BoxGen<'static, (), &'static str> {
    it
}

fn main() {}
