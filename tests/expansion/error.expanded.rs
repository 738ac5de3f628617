::core::compile_error! {
    "`yield` inside a closure: it would have to suspend the generator from within the closure's own call; use a `for` loop instead of the closure"
}
fn wrong(
    _: &[u32],
) -> ::gen_core::Gen<u32, ::gen_core::Leaf<::core::future::Ready<()>>> {
    ::core::unreachable!()
}
