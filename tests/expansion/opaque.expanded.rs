fn opaque(
    items: impl IntoIterator<Item = u32>,
) -> ::gen_core::Gen<
    impl Display,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let body = <::gen_core::__private::Runtime>::body(move |
        generator: ::gen_core::__private::Start<_, ()>|
    {
        #[inline(always)]
        async move {
            match &mut <::gen_core::__private::Runtime>::co(generator) {
                handle => {
                    match unsafe {
                        <::gen_core::__private::Runtime>::gen_core_register(handle)
                    }
                        .await
                    {
                        mut co => {
                            let _ = (&items,);
                            let () = 'generator: {
                                if false {
                                    break 'generator;
                                }
                                for item in items {
                                    <::gen_core::__private::Runtime>::at(
                                            &co,
                                            if false {
                                                break 'generator;
                                            },
                                        )
                                        .yield_(item, &mut co)
                                        .await;
                                }
                            };
                        }
                    }
                }
            }
        }
    });
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(body) }
}
