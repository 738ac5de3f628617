//! A generator of long-lived items is no generator of short-lived ones: something of its body could
//! still expect the long life.

use gen_core::{BoxGen, Gen, Leaf, LocalBoxGen, OnHeap, OnStack};

type Body = Leaf<std::future::Ready<()>>;

fn gen_<'a>(it: Gen<&'static str, Body>) -> Gen<&'a str, Body> {
    it
}

fn heap<'a>(it: OnHeap<&'static str, Body>) -> OnHeap<&'a str, Body> {
    it
}

fn stack<'a>(it: OnStack<&'static str, Body>) -> OnStack<&'a str, Body> {
    it
}

fn boxed<'a>(it: BoxGen<'static, &'static str>) -> BoxGen<'a, &'a str> {
    it
}

fn boxed_local<'a>(it: LocalBoxGen<'static, &'static str>) -> LocalBoxGen<'a, &'a str> {
    it
}

fn resumed<'a>(it: BoxGen<'static, (), &'static str>) -> BoxGen<'a, (), &'a str> {
    it
}

fn main() {}
