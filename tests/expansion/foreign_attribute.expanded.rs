#[foreign::attribute]
fn seen(
    n: u32,
) -> ::gen_core::Gen<
    u32,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    ::gen_core::Gen::from_fn(async move |co: &mut ::gen_core::Co<u32, ()>| {
        use ::gen_core::__private::IntoSource as _;
        let mut co = ::gen_core::__private::Lent::new(co);
        let _ = (&n,);
        let () = 'generator: {
            if false {
                break 'generator;
            }
            <::gen_core::__private::Runtime>::at(
                    &co,
                    if false {
                        break 'generator;
                    },
                )
                .yield_(n, &mut co)
                .await;
            <::gen_core::__private::Runtime>::at(
                    &co,
                    if false {
                        break 'generator;
                    },
                )
                .nest(::gen_core::__private::Delegate([n]).yield_from_source(), &mut co)
                .await;
        };
    })
}
