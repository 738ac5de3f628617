//! The right program next to `fail/item_is_not_covariant.rs`.

use gen_core::{BoxGen, Gen, Leaf, LocalBoxGen, OnHeap, OnStack};

type Body = Leaf<std::future::Ready<()>>;

fn gen_<'a>(it: Gen<&'a str, Body>) -> Gen<&'a str, Body> {
    it
}

fn heap<'a>(it: OnHeap<&'a str, Body>) -> OnHeap<&'a str, Body> {
    it
}

fn stack<'a>(it: OnStack<&'a str, Body>) -> OnStack<&'a str, Body> {
    it
}

// What the body borrows may live longer than is needed.
fn boxed<'a>(it: BoxGen<'static, &'a str>) -> BoxGen<'a, &'a str> {
    it
}

fn boxed_local<'a>(it: LocalBoxGen<'static, &'a str>) -> LocalBoxGen<'a, &'a str> {
    it
}

fn resumed<'a>(it: BoxGen<'static, (), &'a str>) -> BoxGen<'a, (), &'a str> {
    it
}

fn main() {}
