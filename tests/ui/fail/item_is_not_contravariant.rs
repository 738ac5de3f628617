//! The other way round, short-lived items would become long-lived ones.

use gen_core::{BoxGen, Gen, Leaf, LocalBoxGen, OnHeap, OnStack};

type Body = Leaf<std::future::Ready<()>>;

fn gen_<'a>(it: Gen<&'a str, Body>) -> Gen<&'static str, Body> {
    it
}

fn heap<'a>(it: OnHeap<&'a str, Body>) -> OnHeap<&'static str, Body> {
    it
}

fn stack<'a>(it: OnStack<&'a str, Body>) -> OnStack<&'static str, Body> {
    it
}

fn boxed<'a>(it: BoxGen<'a, &'a str>) -> BoxGen<'a, &'static str> {
    it
}

fn boxed_local<'a>(it: LocalBoxGen<'a, &'a str>) -> LocalBoxGen<'a, &'static str> {
    it
}

fn resumed<'a>(it: BoxGen<'a, (), &'a str>) -> BoxGen<'a, (), &'static str> {
    it
}

fn main() {}
